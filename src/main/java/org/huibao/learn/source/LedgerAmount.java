package org.huibao.learn.source;

import java.math.BigDecimal;
import java.util.List;
import org.huibao.notation.Unit;

/**
 * What a register of cases comes to: so many cases, or the sum of a column.
 *
 * @param column header of the column that is counted or summed, as a path from the outermost
 * @param sum whether it is summed
 * @param where header of the column that is filtered by; empty where all cases count
 * @param is the value that the filter wants
 * @param cases that it is made of
 */
public record LedgerAmount(
        String file,
        String department,
        String sheet,
        List<String> column,
        boolean sum,
        String where,
        String is,
        Unit unit,
        BigDecimal value,
        int cases) {

    public LedgerAmount {
        column = List.copyOf(column);
    }

    /** In the unit's base. */
    public BigDecimal amount() {
        return value.scaleByPowerOfTen(unit.power());
    }

    LedgerAmount of(String its) {
        return new LedgerAmount(file, its, sheet, column, sum, where, is, unit, value, cases);
    }
}
