package org.huibao.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.model.CountedCell;
import org.huibao.model.Level;
import org.huibao.model.Observations;
import org.huibao.model.Role;
import org.huibao.model.UnreadReason;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.Labels;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Counts or sums the cases of a ledger for one indicator. Of a row nothing is kept but the cell that was counted or summed. */
final class LedgerCases {

    static final int TABLE = 3;

    /** So many unclear cells of one kind are told one by one. */
    static final int SINGLY = 20;

    /** So many rows without a word are kept until a case shows whether cases have words. */
    private static final int MOST_PENDING = 50;

    private final Gathered gathered;
    private final Indicator indicator;
    private final Indicator.Ledger ledger;
    private final Sheet sheet;
    private final Unit wanted;
    private final LedgerFates fates;
    private final MergedBelow merged;
    private final LedgerFilters filters;
    private final LedgerTotal total = new LedgerTotal();
    private final CountedRows rows;
    private final DistinctCells distinct = new DistinctCells();
    private final TotalRows totals = new TotalRows();
    private final TotalsAbove above = new TotalsAbove();
    private final MarkedCells marked = new MarkedCells();
    private final CaseColumns columns = new CaseColumns();
    private final List<LedgerRow> pending = new ArrayList<>();

    private final RowTally hidden = new RowTally(Level.INFO, "ledger.hidden-rows");
    private final RowTally odd = new RowTally(Level.WARNING, "ledger.odd-amounts");
    private final RowTally repeated = new RowTally(Level.WARNING, "ledger.repeated-row");
    private final RowTally blanks = new RowTally(Level.WARNING, "ledger.blank-amount");
    private final RowTally blankCases = new RowTally(Level.WARNING, "ledger.blank-case");
    private final RowTally doubtful = new RowTally(Level.ERROR, "ledger.doubtful-rows");
    private final RowTally unsure = new RowTally(Level.WARNING, "ledger.unsure-rows");
    private final RowTally unsureValues = new RowTally(Level.ERROR, "ledger.distinct-unsure");

    /** A column of the wrong kind has as many bad cells as rows: the first ones say what is wrong. */
    private final RowTally unclear = new RowTally(Level.ERROR, "ledger.more-doubtful", SINGLY);

    private boolean anything;
    private boolean toldStale;
    private boolean casesSay;
    private int lastFilled;

    LedgerCases(
            Gathered gathered,
            Indicator indicator,
            Sheet sheet,
            ColumnWords words,
            boolean datesFrom1904,
            boolean beside,
            LedgerFates fates) {
        this.gathered = gathered;
        this.indicator = indicator;
        this.ledger = Objects.requireNonNull(indicator.ledger());
        this.sheet = sheet;
        this.fates = fates;
        this.wanted = Unit.of(indicator.unit());
        this.rows = new CountedRows(ledger.everyFile(), beside);
        this.merged = new MergedBelow(sheet);
        this.filters = new LedgerFilters(gathered, indicator, sheet.name(), merged, words, datesFrom1904);
    }

    CaseColumns columns() {
        return columns;
    }

    /** Whether the first cell of a row above is merged over this one. */
    boolean goesOn(@Nullable LedgerRow above, LedgerRow row) {
        if (above == null) {
            return false;
        }
        Cell first = above.filled().get(0);
        return row.at(first.column()) == null
                && merged.shows(first.column(), first.row(), row.row().number());
    }

    /** @param counted what stands in the column that is counted or summed */
    void add(Below here, LedgerRow row, @Nullable Cell counted) {
        columns.add(row);
        boolean counts = filters.on(row, here.header(), counted != null) == LedgerFilters.Verdict.COUNTS;
        UnreadReason unused = counted == null ? UnreadReason.NO_VALUE : UnreadReason.TOLD;
        fates.left(here.header().column(0), counts ? unused : filters.why());
        if (counted == null) {
            if (counts) {
                leftBlank(here, row);
            }
        } else if (isSum()) {
            addAmount(here, row, counted, counts);
        } else {
            if (counts) {
                addCase(here, row, counted);
            }
            casesSay |= row.says();
        }
        if (counted != null) {
            lastFilled = row.row().number();
        }
    }

    private void leftBlank(Below here, LedgerRow row) {
        int column = here.header().column(0);
        boolean prepared = row.isLone() && here.width() >= TABLE && !row.hasText();
        boolean missing = isSum()
                ? !prepared
                : (ledger.distinct() || here.identifying().tells(column))
                        && 2 * row.filled().size() > here.width()
                        && row.hasText();
        if (missing && !merged.shows(column, lastFilled, row.row().number())) {
            (isSum() ? blanks : blankCases).add(row, column);
        }
    }

    private void addAmount(Below here, LedgerRow row, Cell counted, boolean counts) {
        CellValue value = CellValue.number(counted, wanted, here.units().in(row));
        BigDecimal amount = value instanceof CellValue.Read read && read.value() instanceof Value.Number number
                ? number.amount()
                : null;
        // 全部 alone before the sum of the rows above says no more of a case than nothing does.
        boolean sparse = !row.says() || 2 * row.filled().size() <= here.width();
        boolean looksLikeTotal = amount != null && sparse && totals.isTotal(amount, row.says());
        boolean lone = row.isLone() && here.width() >= TABLE;
        if (counts) {
            if (looksLikeTotal) {
                unclear(row, "ledger.looks-like-total", counted, "");
            } else if (lone) {
                doubtful.add(row, counted);
            } else if (amount != null && !row.says() && totals.casesHaveText() && !here.identifies(row)) {
                unsure.add(row, counted);
            } else {
                count(here, row, counted, value);
            }
        }
        if (looksLikeTotal) {
            totals.startAgain();
        } else if (amount != null) {
            totals.amount(amount, row.says());
            if (counts && sparse && !lone) {
                above.sparse(row, counted, amount);
            } else {
                above.amount(row, amount);
            }
        }
    }

    private void addCase(Below here, LedgerRow row, Cell counted) {
        if (row.isLone() && here.width() >= TABLE) {
            doubtful.add(row, counted);
        } else if (here.identifying().numbers().contains(counted.column()) && !ledger.distinct() && FilteredColumn.isAsAbove(counted)) {
            // The same case, or another one that nobody has numbered.
            unsure.add(row, counted);
        } else if (!marked.add(here, row, counted) && !isNumberOfCases(here, row, counted)) {
            count(here, row, counted, filled(counted));
        }
    }

    /** A row without a word in a ledger whose cases have words: how many they are, perhaps. */
    private boolean isNumberOfCases(Below here, LedgerRow row, Cell counted) {
        if (row.says() || counted.kind() != Cell.Kind.NUMBER) {
            return false;
        }
        boolean sparse = 2 * row.filled().size() <= here.width();
        if (casesSay) {
            boolean number = CellNumber.of(counted.raw())
                    .filter(each -> each.amount().compareTo(BigDecimal.valueOf(total.cells().number())) == 0)
                    .isPresent();
            if (sparse || number) {
                unsure.add(row, counted);
            }
            return sparse || number;
        }
        if (sparse && pending.size() < MOST_PENDING) {
            pending.add(row);
            fates.used(counted.column());
            return true;
        }
        return false;
    }

    private void count(Below here, LedgerRow row, Cell cell, CellValue value) {
        if (value instanceof CellValue.Doubtful wrong) {
            unclear(row, wrong.code(), cell, wrong.expected());
            return;
        }
        Optional<DoubtfulLook> look = DoubtfulLook.of(cell);
        if (look.isPresent()) {
            unclear(row, look.get().code(), cell, look.get().found(), "");
            return;
        }
        CellValue.Read read = (CellValue.Read) value;
        if (!(read.value() instanceof Value.Number number) || !isFirst(row, cell)) {
            boolean again = read.value() instanceof Value.Number;
            fates.insteadLeft(cell.column(), again ? UnreadReason.REPEATED_VALUE : UnreadReason.NO_VALUE);
            return;
        }
        anything = true;
        if (row.row().hidden() || sheet.hidden()) {
            hidden.add(row, cell);
        }
        boolean identified = here.identifying().in(row.filled());
        if (identified && row.hasText() && row.isRepeated()) {
            repeated.add(row, cell);
        }
        if (CountedPieces.doubt(indicator, number.amount()).isPresent()) {
            odd.add(row, cell);
        }
        if (ledger.distinct() && !isSum()) {
            rows.add(RowHash.of(Labels.plain(cell.legible())), true);
        } else {
            rows.add(row.hash(), identified && row.says());
        }
        recalculate(row.row(), cell);
        CountedCell counts = new CountedCell(cell.address(), cell.raw(), number.amount(), read.conversion());
        total.add(counts);
        fates.used(cell.column());
        gathered.counted(indicator, sheet.name(), counts);
    }

    private boolean isFirst(LedgerRow row, Cell cell) {
        if (!ledger.distinct() || isSum()) {
            return true;
        }
        if (DistinctCells.isUnsure(cell)) {
            unsureValues.add(row, cell);
        }
        return distinct.add(cell);
    }

    /** The first is told: the whole workbook has to be calculated again. */
    private void recalculate(Row row, Cell cell) {
        if (!toldStale) {
            StaleFormula.result(sheet, row, cell).ifPresent(result -> {
                toldStale = true;
                finding(Level.WARNING, "formula.stale", cell.address(), cell.raw(), result);
            });
        }
    }

    private static CellValue filled(Cell cell) {
        CellValue text = CellValue.text(cell);
        return text instanceof CellValue.Read read && read.value() instanceof Value.Text
                ? new CellValue.Read(Value.Number.of("1"), "")
                : text;
    }

    private void unclear(LedgerRow row, String code, Cell cell, String expected) {
        unclear(row, code, cell, cell.raw(), expected);
    }

    private void unclear(LedgerRow row, String code, Cell cell, String found, String expected) {
        anything = true;
        if (!unclear.add(row, cell)) {
            finding(Level.ERROR, code, cell.address(), found, expected);
        }
    }

    /** A row of totals. */
    void addTotal(@Nullable Cell counted) {
        if (counted != null) {
            totals.row(counted);
        }
        totals.startAgain();
    }

    /** A row that names a total, and something that may be a case: what it adds up to may tell. */
    void addPerhapsTotal(Below here, LedgerRow row, Cell counted) {
        boolean isTotal = isSum()
                && CellValue.number(counted, wanted, here.units().in(row)) instanceof CellValue.Read read
                && read.value() instanceof Value.Number number
                && totals.isSum(number.amount());
        if (isTotal) {
            fates.insteadLeft(counted.column(), UnreadReason.TOTAL);
            addTotal(counted);
        } else {
            unsure.add(row, counted);
        }
    }

    void addUnsure(LedgerRow row, Cell counted) {
        unsure.add(row, counted);
    }

    CountedRows rows() {
        return rows;
    }

    /** Whether nothing is in doubt; to be asked when all is settled. */
    boolean isClear() {
        return unclear.isEmpty()
                && List.of(blanks, blankCases, doubtful, unsure, unsureValues).stream()
                        .allMatch(RowTally::isEmpty);
    }

    /** Decides on the rows of which only all others tell what they are. */
    void settle(Below here) {
        int column = here.header().column(0);
        for (LedgerRow row : pending) {
            Cell counted = Objects.requireNonNull(row.at(column));
            if (casesSay) {
                unsure.add(row, counted);
            } else {
                count(here, row, counted, filled(counted));
            }
        }
        pending.clear();
    }

    /** What can be said only after the last row. */
    void end(Below here, LedgerLeft left) {
        settle(here);
        above.totals().forEach(each -> unclear(each.row(), "ledger.looks-like-total", each.cell(), ""));
        totals.report(gathered, indicator, sheet.name());
        left.report(gathered, indicator, sheet.name());
        for (RowTally tally : List.of(blanks, blankCases, repeated, odd, hidden, doubtful, unsure, unsureValues, unclear)) {
            tally.report(gathered, indicator, sheet.name());
        }
        if (isSum()) {
            unitBelow(here);
        }
        marked.report(gathered, indicator, sheet.name());
        filters.report();
        if (total.cells().number() > 0) {
            gathered.observeAll(
                    indicator, total.all(), role(), gathered.ref(sheet.name(), total.first()), total.cells(), rows.text());
        }
        // A ledger without a case is a count of zero: duty, but no activity.
        if (!anything && blanks.isEmpty() && doubtful.isEmpty()) {
            Cell label = here.header().counted().cell();
            gathered.observe(
                    indicator,
                    gathered.period(),
                    new CellValue.Read(Value.Number.of("0"), Observations.WITHOUT_ROW),
                    label.raw(),
                    role(),
                    gathered.ref(sheet.name(), label.address()));
        }
    }

    /** 单位：万元 under the last case, when all have been summed as 元. */
    private void unitBelow(Below here) {
        here.units()
                .contradictedBelow()
                .ifPresent(line -> finding(
                        Level.ERROR, "unit.unclear", here.header().counted().cell().address(), line, wanted.text()));
    }

    private void finding(Level level, String code, String address, String found, String expected) {
        gathered.finding(
                level, code, indicator, gathered.period(), gathered.ref(sheet.name(), address), found, expected);
    }

    private Role role() {
        return isSum() ? Role.ADDEND : Role.COUNT;
    }

    boolean isSum() {
        return !ledger.sum().isEmpty();
    }
}
