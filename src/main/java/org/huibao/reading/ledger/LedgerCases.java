package org.huibao.reading.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.model.UnreadReason;
import org.huibao.model.Value;
import org.huibao.notation.Unit;
import org.huibao.reading.filter.CaseTallies;
import org.huibao.reading.filter.ColumnWords;
import org.huibao.reading.filter.LedgerFilters;
import org.huibao.reading.filter.MarkedCells;
import org.huibao.reading.filter.MergedBelow;
import org.huibao.reading.row.CaseColumns;
import org.huibao.reading.row.DittoWord;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.reading.value.CellValue;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.reading.value.ValueDoubt;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Decides which rows of a ledger are cases that count for an indicator, and asks about those that may be. */
final class LedgerCases {

    static final int TABLE = 3;

    private final ReturnSoFar gathered;
    private final Indicator indicator;
    private final Indicator.Ledger ledger;
    private final Sheet sheet;
    private final Unit wanted;
    private final LedgerFates fates;
    private final RemarkedCases remarked;
    private final CaseLines lines;
    private final LedgerFilters filters;
    private final CountedCases counted;
    private final TotalRows totals = new TotalRows();
    private final TotalsAbove above = new TotalsAbove();
    private final MarkedCells marked = new MarkedCells();
    private final CaseColumns columns = new CaseColumns();
    private final SeveralCases several = new SeveralCases();
    private final ColumnSums sums = new ColumnSums();
    private final WordlessRows wordless = new WordlessRows();

    private final CaseTallies tallies;

    LedgerCases(
            ReturnSoFar gathered,
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
        this.tallies = CaseTallies.empty();
        this.counted = new CountedCases(gathered, indicator, sheet, tallies, beside, datesFrom1904, fates);
        this.wanted = Unit.of(indicator.unit());
        this.remarked = new RemarkedCases(ledger, gathered.period());
        MergedBelow merged = new MergedBelow(sheet);
        this.lines = new CaseLines(merged, ledger);
        this.filters = new LedgerFilters(gathered, indicator, sheet.name(), merged, words, datesFrom1904);
    }

    CaseColumns columns() {
        return columns;
    }

    CaseTallies tallies() {
        return tallies;
    }

    CaseLines lines() {
        return lines;
    }

    /** @param cell what stands in the column that is counted or summed */
    void add(LedgerContext here, LedgerRow row, @Nullable Cell cell) {
        columns.add(row);
        if (!isSum()) {
            several.pass(here, row);
        }
        boolean counts = filters.on(row, here.header(), cell != null) == LedgerFilters.Verdict.COUNTS;
        UnreadReason unused = cell == null ? UnreadReason.NO_VALUE : UnreadReason.TOLD;
        fates.left(here.header().column(0), counts ? unused : filters.why());
        if (cell == null) {
            if (counts) {
                leftBlank(here, row);
            }
        } else if (counts && remarked.takesOut(here, row)) {
            lines.begin(row, cell, Optional.empty(), true);
            tallies.takenOut().add(row, cell);
        } else if (isSum()) {
            addAmount(here, row, cell, counts);
        } else {
            lines.begin(row, cell, Optional.empty(), counts);
            addRow(here, row, cell, counts);
            wordless.passed(row);
        }
    }

    /** @return whether the counted or summed cell of a row above is merged over this one, which so is a line of that case */
    boolean addLine(LedgerContext here, LedgerRow row) {
        int column = here.header().column(0);
        if (!lines.goOn(column, row)) {
            return false;
        }
        columns.add(row);
        boolean counts = filters.on(row, here.header(), false) == LedgerFilters.Verdict.COUNTS;
        fates.goesOn();
        CaseLines.Verdict said = lines.add(here, row, counts, filters.why());
        fates.left(column, said == CaseLines.Verdict.NO ? filters.why() : UnreadReason.NO_VALUE);
        switch (said) {
            case COUNTS -> {
                filters.forget();
                fates.ofTop(() -> take(here, lines.top()));
            }
            case WHOSE -> {
                filters.forget();
                counted.unclear(
                        lines.top().row(), ValueDoubt.MERGED_AMOUNT, lines.top().cell(), "");
                fates.ofTop(() -> fates.insteadLeft(column, UnreadReason.TOLD));
            }
            case ANOTHER -> tallies.unsure().add(row, column);
            case NO -> filters.alsoSaid();
            case YES -> {}
        }
        return true;
    }

    private void take(LedgerContext here, CaseLines.Top top) {
        if (isSum()) {
            counted.add(here, top.row(), top.cell(), top.value().orElseThrow());
        } else {
            addCase(here, top.row(), top.cell());
        }
    }

    private void leftBlank(LedgerContext here, LedgerRow row) {
        int column = here.header().column(0);
        boolean prepared = row.isLone() && here.width() >= TABLE && !row.hasText();
        boolean missing = isSum()
                ? !prepared
                : (ledger.distinct() || here.identifying().tells(column))
                        && (2 * row.filled().size() > here.width() || lines.leftOut() && filters.ownWord())
                        && row.hasText();
        if (missing) {
            (isSum() ? tallies.blanks() : tallies.blankCases()).add(row, column);
        }
    }

    private void addAmount(LedgerContext here, LedgerRow row, Cell cell, boolean counts) {
        StatedUnit unit = here.units().in(row);
        CellValue value = CellValue.number(cell, wanted, unit);
        lines.begin(row, cell, Optional.of(value), counts);
        BigDecimal amount = value instanceof CellValue.Read read && read.value() instanceof Value.Number number
                ? number.amount()
                : null;
        // 全部 alone before the sum of the rows above says no more of a case than nothing does.
        boolean sparse = !row.says() || 2 * row.filled().size() <= here.width();
        boolean looksLikeTotal = amount != null && sparse && totals.isTotal(amount, row.says());
        boolean lone = row.isLone() && here.width() >= TABLE;
        if (counts) {
            if (looksLikeTotal) {
                counted.unclear(row, ValueDoubt.LOOKS_LIKE_TOTAL, cell, "");
            } else if (lone) {
                tallies.doubtful().add(row, cell);
            } else if (amount != null
                    && (!row.says() && totals.casesHaveText() && !here.identifies(row)
                            || columns.isNoNumber(here, row))) {
                tallies.unsure().add(row, cell);
            } else {
                counted.add(here, row, cell, value);
                here.units().held(unit, cell, amount);
            }
        }
        if (looksLikeTotal) {
            totals.startAgain();
        } else if (amount != null) {
            totals.amount(amount, row.says());
            if (counts && sparse && !lone) {
                above.sparse(row, cell, amount);
            } else {
                above.amount(row, amount);
            }
        }
    }

    /** Of a ledger whose cases are counted. */
    private void addRow(LedgerContext here, LedgerRow row, Cell cell, boolean counts) {
        boolean looksLikeTotal = sums.isSparse(row, cell.column(), here.width()) && sums.hold(row, cell.column());
        if (counts && looksLikeTotal) {
            tallies.unsure().add(row, cell);
        } else if (counts) {
            addCase(here, row, cell);
        }
        if (looksLikeTotal) {
            sums.startAgain();
        } else {
            sums.add(row);
        }
    }

    private void addCase(LedgerContext here, LedgerRow row, Cell cell) {
        if (row.isLone() && here.width() >= TABLE) {
            tallies.doubtful().add(row, cell);
        } else if (here.identifying().numbers().contains(cell.column())
                && !ledger.distinct()
                && (DittoWord.stands(cell) || lines.repeatsNumber(here, cell))) {
            // The same case, or another one that nobody has numbered.
            tallies.unsure().add(row, cell);
        } else if (!marked.add(here, row, cell)) {
            switch (wordless.of(row, cell, here.width(), counted.number())) {
                case CASE -> {
                    counted.add(here, row, cell, CountedCases.filled(cell));
                    several.counts(row, cell);
                }
                case NUMBER_OF_CASES -> tallies.unsure().add(row, cell);
                case LATER -> fates.used(cell.column());
            }
        }
    }

    /** A row of totals. */
    void addTotal(@Nullable Cell cell) {
        if (cell != null) {
            totals.row(cell);
        }
        totals.startAgain();
        sums.startAgain();
    }

    /** A row that names a total, and something that may be a case: what it adds up to may tell. */
    void addPerhapsTotal(LedgerContext here, LedgerRow row, Cell cell) {
        boolean isTotal = isSum()
                && CellValue.number(cell, wanted, here.units().in(row)) instanceof CellValue.Read read
                && read.value() instanceof Value.Number number
                && totals.isSum(number.amount());
        if (isTotal) {
            fates.insteadLeft(cell.column(), UnreadReason.TOTAL);
            addTotal(cell);
        } else {
            tallies.unsure().add(row, cell);
        }
    }

    CountedRows rows() {
        return counted.rows();
    }

    /** Whether nothing is in doubt; to be asked when all is settled. */
    boolean isClear() {
        return tallies.isClear();
    }

    /** Decides on the rows of which only all others tell what they are. */
    void settle(LedgerContext here) {
        int column = here.header().column(0);
        wordless.settle((row, isCase) -> {
            Cell cell = Objects.requireNonNull(row.at(column));
            if (isCase) {
                counted.add(here, row, cell, CountedCases.filled(cell));
            } else {
                tallies.unsure().add(row, cell);
            }
        });
    }

    /** What can be said only after the last row. */
    void end(LedgerContext here, LeftOutRows left) {
        settle(here);
        if (isSum()) {
            counted.shownOtherwise(here.header().column(0));
        }
        above.totals().forEach(each -> counted.unclear(each.row(), ValueDoubt.LOOKS_LIKE_TOTAL, each.cell(), ""));
        totals.report(gathered, indicator, sheet.name());
        left.report(gathered, indicator, sheet.name());
        tallies.report(gathered, indicator, sheet.name());
        several.report(gathered, indicator, sheet.name());
        counted.end();
        if (isSum()) {
            counted.unitBelow(here, wanted);
        }
        marked.report(gathered, indicator, sheet.name());
        filters.report();
        counted.observe(here);
    }

    boolean isSum() {
        return !ledger.sum().isEmpty();
    }
}
