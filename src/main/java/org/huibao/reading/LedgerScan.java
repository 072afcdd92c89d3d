package org.huibao.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.model.CountedCell;
import org.huibao.model.Level;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.notation.Labels;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Counts or sums one indicator over the rows of a ledger as they pass by. Of a row nothing is kept but the cell that was counted or
 * summed.
 */
final class LedgerScan {

    private static final int TABLE = 3;

    /** So many unclear cells of one kind are told one by one. */
    static final int SINGLY = 20;

    private final Gathered gathered;
    private final Indicator indicator;
    private final Indicator.Ledger ledger;
    private final Sheet sheet;
    private final Unit wanted;
    private final HeaderSearch search;
    private final LedgerFilters filters;
    private final Fingerprints seen = new Fingerprints();
    private final LedgerTotal total = new LedgerTotal();

    private final TotalRows totals = new TotalRows();
    private final RowTally hidden = new RowTally(Level.INFO, "ledger.hidden-rows");
    private final RowTally repeated = new RowTally(Level.WARNING, "ledger.repeated-row");
    private final RowTally blanks = new RowTally(Level.WARNING, "ledger.blank-amount");
    private final RowTally footers = new RowTally(Level.INFO, "ledger.footer-rows");
    private final RowTally doubtful = new RowTally(Level.ERROR, "ledger.doubtful-rows");

    /** A column of the wrong kind has as many bad cells as rows: the first ones say what is wrong. */
    private final RowTally unclear = new RowTally(Level.ERROR, "ledger.more-doubtful", SINGLY);

    /** Known from the first row below the header on. */
    private @Nullable Below below;

    private boolean anything;
    private boolean toldStale;
    private int last;

    LedgerScan(Gathered gathered, Indicator indicator, Sheet sheet, ColumnWords words, boolean datesFrom1904) {
        this.gathered = gathered;
        this.indicator = indicator;
        this.ledger = Objects.requireNonNull(indicator.ledger());
        this.sheet = sheet;
        this.wanted = Unit.of(indicator.unit());
        this.search = new HeaderSearch(LedgerColumn.of(ledger));
        this.filters = new LedgerFilters(gathered, indicator, sheet, words, datesFrom1904);
    }

    boolean foundHeader() {
        return search.found().isPresent();
    }

    /** @return false if no further row is wanted */
    boolean row(LedgerRow row) {
        if (below == null && search.row(row.line())) {
            return true;
        }
        Below here = begin();
        boolean more = here.header().clear() && belowHeader(here, row);
        last = row.row().number();
        return more;
    }

    /** What can be said only after the last row. */
    void end() {
        if (!foundHeader()) {
            return;
        }
        if (!begin().header().clear()) {
            return;
        }
        totals.report(gathered, indicator, sheet.name());
        blanks.report(gathered, indicator, sheet.name());
        repeated.report(gathered, indicator, sheet.name());
        hidden.report(gathered, indicator, sheet.name());
        footers.report(gathered, indicator, sheet.name());
        doubtful.report(gathered, indicator, sheet.name());
        unclear.report(gathered, indicator, sheet.name());
        if (isSum()) {
            unitBelow(begin());
        }
        filters.report();
        if (total.cells().number() > 0) {
            gathered.observeAll(
                    indicator, total.all(), role(), gathered.ref(sheet.name(), total.first()), total.cells());
        }
        // A ledger without a case is a count of zero: duty, but no activity.
        if (!anything && blanks.isEmpty() && doubtful.isEmpty()) {
            Cell label = search.found().orElseThrow().counted().cell();
            gathered.observe(
                    indicator,
                    gathered.period(),
                    new CellValue.Read(Value.Number.of("0"), "0 rows"),
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

    private Below begin() {
        Below known = below;
        if (known != null) {
            return known;
        }
        LedgerHeader header = search.found().orElseThrow();
        known = Below.of(header, sheet.name(), wanted);
        below = known;
        last = header.lowest().number();
        header.named().stream().filter(labels -> labels.size() > 1).findFirst().ifPresent(this::ambiguous);
        return known;
    }

    private void ambiguous(List<Label> labels) {
        String all = labels.stream()
                .map(label -> label.cell().address() + " " + label.cell().raw().strip())
                .collect(Collectors.joining(", "));
        finding(Level.ERROR, "column.ambiguous", labels.get(0).cell().address(), all, "1");
    }

    private boolean belowHeader(Below here, LedgerRow row) {
        LedgerHeader header = here.header();
        Cell cell = row.at(header.column(0));
        Cell counted = cell != null && SheetIndex.hasContent(cell) ? cell : null;
        boolean headerAgain =
                row.isAllLabels() && (header.repeats(row.line()) || header.repeatsWhatStandsAbove(row.line()))
                        || counted != null && here.repeatsCounted(counted);
        boolean ordinals = last == header.lowest().number() && row.numbersColumns(here.width());
        if (headerAgain) {
            here.units().headerAgain(row);
        }
        if (row.filled().isEmpty() || headerAgain || ordinals || here.units().isStatement(row)) {
            return true;
        }
        if (row.looksLikeHeader(here.folded())) {
            secondTable(here, row);
            return false;
        }
        if (row.namesTotal() || isSum() && counted != null && LedgerRow.addsUpItsColumn(counted)) {
            if (counted != null) {
                totals.row(counted);
            }
            totals.startAgain();
        } else if (row.isFooter() || here.width() >= TABLE && row.isGroupTitle()) {
            if (counted != null) {
                footers.add(row, counted);
            }
        } else {
            caseRow(here, row, counted);
        }
        return true;
    }

    /** What follows is no part of this ledger; if it has the same columns elsewhere, nobody can say what is to be counted. */
    private void secondTable(Below here, LedgerRow row) {
        HeaderSearch again = new HeaderSearch(LedgerColumn.of(ledger));
        again.row(row.line());
        boolean another = again.found().isPresent();
        boolean apart = (row.row().number() - last > 1 || row.beginsWithOrdinals()) && !row.isMostly(here.folded());
        finding(
                another ? Level.ERROR : apart ? Level.INFO : Level.WARNING,
                another ? "column.ambiguous" : "ledger.second-table",
                row.filled().get(0).address(),
                row.filled().stream().map(Cell::raw).map(String::strip).collect(Collectors.joining(", ")),
                another ? "1" : "");
    }

    private void caseRow(Below here, LedgerRow row, @Nullable Cell counted) {
        LedgerFilters.Verdict verdict = filters.on(row, here.header(), counted != null);
        CellValue value = null;
        if (counted != null) {
            value = isSum() ? CellValue.number(counted, wanted, here.units().in(row)) : filled(counted);
        }
        boolean looksLikeTotal = isSum() && looksLikeTotal(here, row, value);
        if (verdict == LedgerFilters.Verdict.COUNTS) {
            if (counted == null) {
                leftBlank(here, row);
            } else if (looksLikeTotal) {
                unclear(row, "ledger.looks-like-total", counted, "");
            } else if (row.isLone() && here.width() >= TABLE) {
                doubtful.add(row, counted);
            } else {
                count(here, row, counted, Objects.requireNonNull(value));
            }
        }
        if (looksLikeTotal) {
            totals.startAgain();
        } else if (isSum() && value instanceof CellValue.Read read && read.value() instanceof Value.Number number) {
            totals.amount(number.amount(), row.hasText());
        }
    }

    /** 全部 or 全年 alone before the sum of the rows above says no more of a case than nothing does. */
    private boolean looksLikeTotal(Below here, LedgerRow row, @Nullable CellValue value) {
        return value instanceof CellValue.Read read
                && read.value() instanceof Value.Number number
                && totals.isTotal(number.amount())
                && (!row.hasText() || 2 * row.filled().size() <= here.width());
    }

    private void leftBlank(Below here, LedgerRow row) {
        boolean prepared = row.isLone() && here.width() >= TABLE && !row.hasText();
        if (isSum() && !prepared) {
            blanks.add(row, here.header().column(0));
        }
    }

    private void count(Below here, LedgerRow row, Cell cell, CellValue value) {
        if (value instanceof CellValue.Doubtful wrong) {
            unclear(row, wrong.code(), cell, wrong.expected());
            return;
        }
        Optional<DoubtfulLook> doubtful = DoubtfulLook.of(cell);
        if (doubtful.isPresent()) {
            unclear(row, doubtful.get().code(), cell, doubtful.get().found(), "");
            return;
        }
        CellValue.Read read = (CellValue.Read) value;
        boolean first = !ledger.distinct() || isSum() || seen.add(Labels.plain(cell.legible()));
        if (!(read.value() instanceof Value.Number number) || !first) {
            return;
        }
        anything = true;
        if (row.row().hidden() || sheet.hidden()) {
            hidden.add(row, cell);
        }
        if (here.identifying().in(row.filled()) && row.hasText() && row.isRepeated()) {
            repeated.add(row, cell);
        }
        recalculate(row.row(), cell);
        CountedCell counts = new CountedCell(cell.address(), cell.raw(), number.amount(), read.conversion());
        total.add(counts);
        gathered.counted(indicator, sheet.name(), counts);
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

    private void finding(Level level, String code, String address, String found, String expected) {
        gathered.finding(
                level, code, indicator, gathered.period(), gathered.ref(sheet.name(), address), found, expected);
    }

    private Role role() {
        return isSum() ? Role.ADDEND : Role.COUNT;
    }

    private boolean isSum() {
        return !ledger.sum().isEmpty();
    }
}
