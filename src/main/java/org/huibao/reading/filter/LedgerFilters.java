package org.huibao.reading.filter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.model.UnreadReason;
import org.huibao.notation.Period;
import org.huibao.reading.row.LedgerHeader;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.sheet.ShownCell;
import org.huibao.reading.value.DoubtfulLook;
import org.huibao.reading.value.DoubtfulValue;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.reading.value.ValueDoubt;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** The conditions of a ledger: which of its rows count, and what is to be told about the others. */
public final class LedgerFilters {

    public enum Verdict {
        COUNTS,
        LEFT_OUT
    }

    /** @param cell that decided; null where nothing stands there */
    private record Said(
            FilteredColumn column,
            LedgerFilter.Answer answer,
            LedgerRow row,
            int place,
            @Nullable Cell cell) {

        /** In doubt, one asks; and a word says more than nothing. */
        int weight() {
            return switch (answer) {
                case UNREADABLE, UNCLEAR -> 2;
                case NO, YES -> 1;
                case BLANK -> 0;
            };
        }
    }

    private final ReturnSoFar gathered;
    private final Indicator indicator;
    private final String sheet;
    private final boolean datesFrom1904;
    private final List<FilteredColumn> columns;
    private UnreadReason why = UnreadReason.FILTER;

    /** What the last row said; and what the last one with anything to count did, which a further line of its case may still change. */
    private @Nullable Said said;

    private @Nullable Said open;
    private final RowTally outside = new RowTally(TalliedRule.OUTSIDE_PERIOD);
    private final RowTally unreadable = new RowTally(TalliedRule.MORE_DOUBTFUL, CaseTallies.SINGLY);
    private final RowTally blank = new RowTally(TalliedRule.BLANK_CONDITION);

    public LedgerFilters(
            ReturnSoFar gathered,
            Indicator indicator,
            String sheet,
            MergedBelow merged,
            ColumnWords words,
            boolean datesFrom1904) {
        this.gathered = gathered;
        this.indicator = indicator;
        this.sheet = sheet;
        this.datesFrom1904 = datesFrom1904;
        Optional<Period> period = Period.of(gathered.period());
        this.columns = Objects.requireNonNull(indicator.ledger()).where().stream()
                .map(where -> new FilteredColumn(
                        new RememberedAnswers(LedgerFilter.of(where, words.of(where), period, datesFrom1904)),
                        where.values(),
                        merged))
                .toList();
    }

    /**
     * One clear no decides, whatever else is in doubt.
     *
     * @param filled whether there is anything to count in the row; of others nothing is told
     */
    public Verdict on(LedgerRow row, LedgerHeader header, boolean filled) {
        FilteredColumn deciding = null;
        LedgerFilter.Answer heaviest = LedgerFilter.Answer.YES;
        int place = 0;
        for (int i = 0; i < columns.size(); i++) {
            FilteredColumn column = columns.get(i);
            column.at(row, header.column(i + 1));
            boolean decided = heaviest == LedgerFilter.Answer.NO;
            LedgerFilter.Answer answer = decided ? LedgerFilter.Answer.YES : column.answer();
            if (answer.compareTo(heaviest) > 0) {
                deciding = column;
                heaviest = answer;
                place = header.column(i + 1);
            }
        }
        said = deciding == null ? null : new Said(deciding, heaviest, row, place, deciding.cell());
        if (filled) {
            tell();
            open = said;
        }
        if (deciding == null) {
            return Verdict.COUNTS;
        }
        why = why(deciding, heaviest);
        return Verdict.LEFT_OUT;
    }

    /** Whether the row that was looked at last says something itself in one of the columns. */
    public boolean ownWord() {
        return columns.stream().anyMatch(FilteredColumn::ownWord);
    }

    /** Another line of the case says yes, or is asked about. */
    public void forget() {
        open = null;
    }

    /** The row that was looked at last is a line of the same case, of which none says yes. */
    public void alsoSaid() {
        Said line = said;
        Said before = open;
        if (line != null && before != null && line.weight() > before.weight()) {
            open = line;
        }
    }

    /** Why the row that was looked at last does not count. */
    public UnreadReason why() {
        return why;
    }

    private static UnreadReason why(FilteredColumn column, LedgerFilter.Answer answer) {
        return switch (answer) {
            case BLANK -> UnreadReason.BLANK_CONDITION;
            case NO -> column.isDate() ? UnreadReason.OUTSIDE_PERIOD : UnreadReason.FILTER;
            case YES, UNREADABLE, UNCLEAR -> UnreadReason.TOLD;
        };
    }

    private void tell() {
        Said last = open;
        open = null;
        if (last == null) {
            return;
        }
        FilteredColumn column = last.column();
        LedgerRow row = last.row();
        Cell cell = last.cell();
        switch (last.answer()) {
            case YES -> {}
            case UNREADABLE -> unreadable(row, Objects.requireNonNull(cell));
            case UNCLEAR -> column.unclear().add(row, last.place(), shown(cell));
            case BLANK -> blank.add(row, last.place());
            case NO -> {
                if (column.isDate()) {
                    outside.add(row, last.place());
                } else {
                    column.leftOut().add(row, last.place(), shown(cell));
                }
            }
        }
    }

    private void unreadable(LedgerRow row, Cell cell) {
        if (unreadable.add(row, cell)) {
            return;
        }
        ValueDoubt why = switch (cell.kind()) {
            case ERROR -> ValueDoubt.ERROR_CELL;
            case UNCALCULATED -> ValueDoubt.UNCALCULATED;
            default ->
                FilteredColumn.isCrossedOut(cell)
                        ? DoubtfulLook.of(cell).map(DoubtfulLook::rule).orElse(ValueDoubt.LEDGER_DATE)
                        : ValueDoubt.LEDGER_DATE;
        };
        gathered.add(new DoubtfulValue(
                why,
                gathered.at(indicator, sheet, cell.address()),
                shown(cell),
                why == ValueDoubt.LEDGER_DATE ? gathered.period() : ""));
    }

    /** 02 and 3月5日 as people see them. */
    private String shown(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String shown = cell.kind() == Cell.Kind.NUMBER
                ? ShownCell.of(cell, datesFrom1904).text()
                : cell.legible();
        return shown.isBlank() ? cell.raw() : shown;
    }

    public void report() {
        tell();
        outside.report(gathered, indicator, sheet);
        blank.report(gathered, indicator, sheet);
        unreadable.report(gathered, indicator, sheet);
        for (FilteredColumn column : columns) {
            column.unclear().report(gathered, indicator, sheet);
            column.leftOut().report(gathered, indicator, sheet);
        }
    }
}
