package org.huibao.reading.ledger;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.model.UnreadReason;
import org.huibao.notation.Unit;
import org.huibao.reading.filter.ColumnWords;
import org.huibao.reading.row.HeaderSearch;
import org.huibao.reading.row.LedgerColumn;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerHeader;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.row.LentHeader;
import org.huibao.reading.row.RowKind;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.value.DoubtfulPlace;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a ledger as they pass by: the header, what is a case and what is none, to where another table begins. */
final class LedgerScan {

    private final ReturnSoFar gathered;
    private final Indicator indicator;
    private final Indicator.Ledger ledger;
    private final Sheet sheet;
    private final LedgerFates fates;
    private final HeaderSearch search;
    private final @Nullable LentHeader lent;
    private final LedgerCases cases;
    private final LeftOutRows left = new LeftOutRows();
    private final PreparedRows prepared = new PreparedRows();

    /** Known from the first row below the header on. */
    private @Nullable LedgerContext below;

    private @Nullable SecondTable second;
    private @Nullable LedgerRow columnNumbers;

    /** The last row, if it names a total or an example: its word may be merged over the next ones. */
    private @Nullable LedgerRow said;

    /** The last row belongs to the notes below the table. */
    private boolean noted;

    /** Numbers stand beside the header. */
    private boolean sideways;

    private final BlockHeading block;
    private int last;

    /** The last row of headers, or of notes on how to fill the columns in. */
    private int head;

    /**
     * @param lent where the sheet has no header of its own
     * @param beside whether other sheets may hold the same rows
     */
    LedgerScan(
            ReturnSoFar gathered,
            Indicator indicator,
            Sheet sheet,
            @Nullable LentHeader lent,
            ColumnWords words,
            boolean datesFrom1904,
            boolean beside,
            LedgerFates fates) {
        this.gathered = gathered;
        this.indicator = indicator;
        this.ledger = Objects.requireNonNull(indicator.ledger());
        this.sheet = sheet;
        this.fates = fates;
        this.lent = lent;
        this.search = new HeaderSearch(LedgerColumn.of(ledger));
        this.block = new BlockHeading(gathered.period());
        this.cases = new LedgerCases(gathered, indicator, sheet, words, datesFrom1904, beside, fates);
    }

    boolean foundHeader() {
        return lent != null || search.found().isPresent();
    }

    /** Where there is a header. */
    LedgerContext context() {
        return begin();
    }

    Sheet sheet() {
        return sheet;
    }

    /** The rows that count; to be asked after the last. */
    CountedRows counted() {
        if (foundHeader() && begin().header().clear()) {
            cases.settle(begin());
        }
        return cases.rows();
    }

    /** Whether it says nothing that the other does not say. */
    boolean isWithin(LedgerScan other) {
        CountedRows rows = counted();
        return second == null && cases.isClear() && rows.isWithin(other.counted());
    }

    /** @return false if no further row is wanted */
    boolean row(LedgerRow row) {
        if (below == null && isAbove(row)) {
            fates.left(0, UnreadReason.ABOVE_HEADER);
            return true;
        }
        LedgerContext here = begin();
        boolean more = here.header().clear() && belowHeader(here, row);
        last = row.row().number();
        return more;
    }

    private boolean isAbove(LedgerRow row) {
        if (lent != null) {
            return row.row().number() < lent.first();
        }
        boolean above = search.row(row.line());
        sideways |= above && foundHeader() && row.hasAmounts();
        return above;
    }

    /** What can be said only after the last row. */
    void end() {
        fates.counts();
        if (!foundHeader()) {
            return;
        }
        LedgerContext here = begin();
        if (!here.header().clear()) {
            return;
        }
        for (int wanted = 0; wanted < here.header().named().size(); wanted++) {
            fates.looksAt(here.header().column(wanted), wanted == 0);
        }
        SecondTable other = second;
        if (other != null) {
            tell(other, false);
        }
        if (sideways && counted().number() == 0) {
            // 罚款金额 | 100 | 200: the cases stand beside each other.
            SheetLabel label = here.header().counted();
            doubt(PlaceDoubt.COLUMN_MISSING, label.cell().address(), sheet.name(), label.plain());
            return;
        }
        cases.end(here, left);
    }

    private LedgerContext begin() {
        LedgerContext known = below;
        if (known != null) {
            return known;
        }
        LedgerHeader header = lent == null ? search.found().orElseThrow() : lent.header();
        known = LedgerContext.of(header, sheet.name(), Unit.of(indicator.unit()));
        below = known;
        last = lent == null ? header.lowest().number() : lent.first() - 1;
        head = last;
        header.named().stream().filter(labels -> labels.size() > 1).findFirst().ifPresent(this::ambiguous);
        return known;
    }

    private void ambiguous(List<SheetLabel> labels) {
        String all = labels.stream()
                .map(label -> label.cell().address() + " " + label.cell().raw().strip())
                .collect(Collectors.joining(", "));
        doubt(PlaceDoubt.COLUMN_AMBIGUOUS, labels.get(0).cell().address(), all, "1");
    }

    private boolean belowHeader(LedgerContext here, LedgerRow row) {
        if (row.filled().isEmpty()) {
            return true;
        }
        LedgerHeader header = here.header();
        Cell cell = row.at(header.column(0));
        Cell counted = cell != null && SheetIndex.hasContent(cell) ? cell : null;
        SecondTable other = second;
        if (other != null) {
            fates.left(header.column(0), UnreadReason.AFTER_END);
            return below(other, row, counted);
        }
        columnNumbersOrCase(row, header.column(0));
        block.pass(row);
        boolean units = last == head && HeaderNotes.areUnits(row);
        HeaderNotes notes = last == head ? HeaderNotes.of(row, here.width()) : HeaderNotes.NONE;
        if (last == head && row.numbersColumns(here.width())) {
            columnNumbers = row;
            head = row.row().number();
            fates.left(header.column(0), UnreadReason.COLUMN_NUMBERS);
        } else if (notes != HeaderNotes.NONE && !(cases.isSum() && here.units().isStatement(row))) {
            head = row.row().number();
            boolean sure = notes == HeaderNotes.WHOLLY || counted == null;
            fates.left(header.column(0), sure ? UnreadReason.HEADER_AGAIN : UnreadReason.TOLD);
            if (!sure) {
                unsure(row, counted);
            }
        } else if (row.isOtherHeader(here, cases.columns())) {
            fates.left(header.column(0), UnreadReason.AFTER_END);
            second = new SecondTable(here, ledger, Unit.of(indicator.unit()), row, last);
        } else if (here.isRepeatedBy(row)) {
            fates.left(header.column(0), UnreadReason.HEADER_AGAIN);
            here.units().headerAgain(row);
        } else if (cases.isSum() && here.units().isStatement(row)) {
            fates.left(header.column(0), UnreadReason.HEADER_AGAIN);
        } else {
            take(here, row, counted);
        }
        head = units ? row.row().number() : head;
        return true;
    }

    private void take(LedgerContext here, LedgerRow row, @Nullable Cell counted) {
        if (counted == null && cases.addLine(here, row)) {
            prepared.passed(row, true);
            return;
        }
        RowKind kind = kind(here, row, counted);
        noted = kind == RowKind.FOOTER && (noted || row.isNote());
        if (kind != RowKind.CASE) {
            fates.left(here.header().column(0), kind.unread(counted != null));
        }
        switch (kind) {
            case TOTAL -> cases.addTotal(counted);
            case PERHAPS_TOTAL -> {
                if (counted != null) {
                    cases.addPerhapsTotal(here, row, counted);
                }
            }
            case FOOTER -> left.footer(row, counted);
            case PERHAPS_FOOTER -> unsure(row, counted);
            case EXAMPLE -> left.example(row, counted);
            case CASE -> takeCase(here, row, counted);
        }
    }

    private RowKind kind(LedgerContext here, LedgerRow row, @Nullable Cell counted) {
        RowKind kind = row.kind(here.width());
        if (kind == RowKind.CASE && cases.lines().goesOnFrom(said, row)) {
            return Objects.requireNonNull(said).kind(here.width());
        }
        said = kind == RowKind.TOTAL || kind == RowKind.EXAMPLE ? row : null;
        if (kind != RowKind.CASE) {
            return kind;
        }
        if (cases.isSum() && counted != null && LedgerRow.addsUpItsColumn(counted)) {
            return RowKind.TOTAL;
        }
        boolean aside = row.isGroupTitle() || noted && row.isNextNote();
        return here.width() >= LedgerCases.TABLE && aside ? RowKind.FOOTER : RowKind.CASE;
    }

    private void takeCase(LedgerContext here, LedgerRow row, @Nullable Cell counted) {
        if (block.takesOut() && counted != null && !row.isLone()) {
            fates.left(here.header().column(0), UnreadReason.TOLD);
            unsure(row, counted);
            return;
        }
        PreparedRows.Content content = prepared.of(here, row, cases.isSum() ? counted : null);
        if (content != PreparedRows.Content.CASE) {
            boolean nothing = content == PreparedRows.Content.PREPARED || counted == null;
            fates.left(here.header().column(0), nothing ? UnreadReason.PREFILLED : UnreadReason.TOLD);
        }
        switch (content) {
            case PREPARED -> left.prepared(row, counted);
            case PERHAPS -> {
                unsure(row, counted);
                if (counted == null && !cases.isSum() && here.namesParty(row)) {
                    cases.tallies().blankCases().add(row, here.header().column(0));
                }
            }
            case CASE -> {
                if (!cases.isSum()
                        && counted != null
                        && (here.repeatsHeader(counted)
                                || here.isHeader(counted)
                                || cases.columns().isNoNumber(here, row, counted))) {
                    fates.left(counted.column(), UnreadReason.TOLD);
                    unsure(row, counted);
                } else {
                    cases.add(here, row, counted);
                }
            }
        }
        prepared.passed(row, content == PreparedRows.Content.CASE);
    }

    private void unsure(LedgerRow row, @Nullable Cell counted) {
        if (counted != null) {
            cases.tallies().unsure().add(row, counted);
        }
    }

    /** 1, 2, 3 under the headers number the columns, unless the next row begins with 2: then they were a case. */
    private void columnNumbersOrCase(LedgerRow row, int column) {
        LedgerRow numbers = columnNumbers;
        columnNumbers = null;
        if (numbers != null && row.goesOnFrom(numbers)) {
            unsure(numbers, numbers.at(column));
        }
    }

    private boolean below(SecondTable other, LedgerRow row, @Nullable Cell counted) {
        if (counted == null || !other.wouldCount(row, counted)) {
            return true;
        }
        tell(other, true);
        second = null;
        return false;
    }

    private void tell(SecondTable other, boolean counts) {
        gathered.add(other.finding(gathered.at(indicator, sheet.name(), other.place()), counts));
    }

    private void doubt(PlaceDoubt why, String address, String found, String expected) {
        gathered.add(new DoubtfulPlace(why, gathered.at(indicator, sheet.name(), address), found, expected));
    }
}
