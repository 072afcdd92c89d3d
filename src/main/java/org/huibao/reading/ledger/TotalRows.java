package org.huibao.reading.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;

/** The rows of totals in a ledger, and what the rows between them add up to. */
final class TotalRows {

    private static final int SHOWN = 10;

    private final List<Cell> first = new ArrayList<>();
    private int rows;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal sinceLast = BigDecimal.ZERO;
    private int amountsSinceLast;
    private boolean casesHaveText;

    void amount(BigDecimal amount, boolean withText) {
        sum = sum.add(amount);
        sinceLast = sinceLast.add(amount);
        amountsSinceLast++;
        casesHaveText |= withText;
    }

    /**
     * Of a row that says little of whose amount it is.
     *
     * @param says anything: two cases of one amount may follow each other, and hardly one without a word
     */
    boolean isTotal(BigDecimal amount, boolean says) {
        boolean ofOne = amountsSinceLast == 1 && amount.compareTo(sinceLast) == 0;
        return casesHaveText && !(ofOne && says) && isSum(amount);
    }

    boolean casesHaveText() {
        return casesHaveText;
    }

    /** Of the rows since the last total, or of all. */
    boolean isSum(BigDecimal amount) {
        return amountsSinceLast > 0 && amount.compareTo(sinceLast) == 0 || rows > 0 && amount.compareTo(sum) == 0;
    }

    void row(Cell amount) {
        if (first.size() < SHOWN) {
            first.add(amount);
        }
        rows++;
    }

    void startAgain() {
        sinceLast = BigDecimal.ZERO;
        amountsSinceLast = 0;
    }

    void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        if (rows == 0) {
            return;
        }
        String all =
                first.stream().map(cell -> cell.address() + " " + cell.raw()).collect(Collectors.joining("; "));
        gathered.add(new LedgerTotals(
                gathered.at(indicator, sheet, first.get(0).address()),
                rows == 1 ? first.get(0).raw() : rows > SHOWN ? all + " … (" + rows + ")" : all));
    }

    /**
     * {@code ledger.total-row}: rows of totals, which were not counted.
     *
     * @param at the first of them
     */
    record LedgerTotals(IndicatorCell at, String totals) implements CellFinding {

        static final FindingRule RULE = FindingRule.of("ledger.total-row", Level.INFO);

        LedgerTotals {
            totals = ReturnSoFar.shortened(totals);
        }

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return totals;
        }

        @Override
        public FindingFields fields() {
            return at.fields().and("totals", totals);
        }
    }
}
