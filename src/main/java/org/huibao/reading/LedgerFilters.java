package org.huibao.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.model.Level;
import org.huibao.notation.Period;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;

/** The conditions of a ledger: which of its rows count, and what is to be told about the others. */
final class LedgerFilters {

    enum Verdict {
        COUNTS,
        LEFT_OUT
    }

    private final Gathered gathered;
    private final Indicator indicator;
    private final String sheet;
    private final List<LedgerFilter> filters;
    private final RowTally outside = new RowTally(Level.INFO, "ledger.outside-period");
    private final RowTally unclear = new RowTally(Level.ERROR, "ledger.more-doubtful", LedgerScan.SINGLY);
    private final RowTally blank = new RowTally(Level.WARNING, "ledger.blank-condition");

    LedgerFilters(Gathered gathered, Indicator indicator, String sheet, boolean datesFrom1904) {
        this.gathered = gathered;
        this.indicator = indicator;
        this.sheet = sheet;
        Optional<Period> period = Period.of(gathered.period());
        this.filters = Objects.requireNonNull(indicator.ledger()).where().stream()
                .<LedgerFilter>map(where -> new KnownAnswers(LedgerFilter.of(where, period, datesFrom1904)))
                .toList();
    }

    /** @param filled whether there is anything to count in the row; of others nothing is told */
    Verdict on(LedgerRow row, LedgerHeader header, boolean filled) {
        RowTally left = null;
        String address = "";
        Cell unreadable = null;
        for (int i = 0; i < filters.size(); i++) {
            LedgerFilter filter = filters.get(i);
            int column = header.column(i + 1);
            Cell cell = row.at(column);
            switch (cell == null ? LedgerFilter.Answer.BLANK : filter.of(cell)) {
                case YES -> {}
                case UNREADABLE -> unreadable = cell;
                case BLANK -> {
                    if (filter.blankIsNo()) {
                        return Verdict.LEFT_OUT;
                    }
                    left = blank;
                    address = Addresses.of(row.row().number(), column);
                }
                case NO -> {
                    if (!filter.isDate()) {
                        return Verdict.LEFT_OUT;
                    }
                    if (left == null) {
                        left = outside;
                        address = Addresses.of(row.row().number(), column);
                    }
                }
            }
        }
        if (filled && left == null && unreadable != null) {
            unreadable(unreadable);
        } else if (filled && left != null) {
            left.add(address);
        }
        return left == null && unreadable == null ? Verdict.COUNTS : Verdict.LEFT_OUT;
    }

    private void unreadable(Cell cell) {
        if (unclear.add(cell.address())) {
            return;
        }
        String code = switch (cell.kind()) {
            case ERROR -> "value.error-cell";
            case UNCALCULATED -> "formula.uncalculated";
            default -> "ledger.date";
        };
        gathered.finding(
                Level.ERROR,
                code,
                indicator,
                gathered.period(),
                gathered.ref(sheet, cell.address()),
                cell.raw(),
                code.equals("ledger.date") ? gathered.period() : "");
    }

    void report() {
        outside.report(gathered, indicator, sheet);
        blank.report(gathered, indicator, sheet);
        unclear.report(gathered, indicator, sheet);
    }
}
