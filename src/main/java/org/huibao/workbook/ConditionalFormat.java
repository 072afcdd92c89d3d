package org.huibao.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number format that some cells of a sheet get while a condition holds.
 *
 * @param operator of a comparison with the formulas ({@code greaterThan}); empty for any other condition
 * @param formulas that it compares with, as written
 * @param code of the number format
 */
public record ConditionalFormat(Grid.Region region, String operator, List<String> formulas, String code) {

    public ConditionalFormat {
        formulas = List.copyOf(formulas);
    }

    /** False only where the condition compares with plain numbers and does not hold. */
    public boolean mayHoldFor(BigDecimal number) {
        if (formulas.isEmpty() || !formulas.stream().allMatch(Decimals::isNumber)) {
            return true;
        }
        int first = number.compareTo(new BigDecimal(formulas.get(0)));
        int last = number.compareTo(new BigDecimal(formulas.get(formulas.size() - 1)));
        return switch (operator) {
            case "greaterThan" -> first > 0;
            case "greaterThanOrEqual" -> first >= 0;
            case "lessThan" -> first < 0;
            case "lessThanOrEqual" -> first <= 0;
            case "equal" -> first == 0;
            case "notEqual" -> first != 0;
            case "between" -> first >= 0 && last <= 0;
            case "notBetween" -> first < 0 || last > 0;
            default -> true;
        };
    }
}
