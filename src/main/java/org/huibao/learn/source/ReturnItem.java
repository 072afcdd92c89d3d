package org.huibao.learn.source;

import java.math.BigDecimal;
import java.util.List;
import org.huibao.notation.Unit;

/**
 * A number of a form or table, with what is written beside and above it.
 *
 * @param file as it was given
 * @param department code
 * @param rowPath labels to its left, from the outermost to the innermost; at least one
 * @param columnPath headers over it, from the outermost; empty where there are none
 * @param unit as the sheet states it; none where it states none
 * @param value in that unit
 * @param before whether it is last year's
 * @param valueHeader whether the header is one under which forms hold their values
 * @param code that the form gives to the row; mostly empty
 */
public record ReturnItem(
        String file,
        String department,
        String sheet,
        int sheetNumber,
        int row,
        int column,
        List<String> rowPath,
        List<String> columnPath,
        Unit unit,
        BigDecimal value,
        boolean before,
        boolean valueHeader,
        String code) {

    public ReturnItem {
        rowPath = List.copyOf(rowPath);
        columnPath = List.copyOf(columnPath);
    }

    /** The innermost label. */
    public String label() {
        return rowPath.get(rowPath.size() - 1);
    }

    /** In the unit's base: 158900 for 15.89 of 万元. */
    public BigDecimal amount() {
        return value.scaleByPowerOfTen(unit.power());
    }

    ReturnItem of(String its) {
        return new ReturnItem(
                file,
                its,
                sheet,
                sheetNumber,
                row,
                column,
                rowPath,
                columnPath,
                unit,
                value,
                before,
                valueHeader,
                code);
    }
}
