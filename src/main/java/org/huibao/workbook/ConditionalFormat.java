package org.huibao.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.workbook.limit.FileDecimals;

/**
 * How some cells of a sheet are shown while a condition holds.
 *
 * @param condition what it is about: {@code cellIs}, {@code expression}
 * @param operator of a comparison with the formulas ({@code greaterThan}); empty for any other condition
 * @param formulas that it compares with, as written
 * @param look what it makes of the cells
 */
public record ConditionalFormat(
        Grid.Region region, String condition, String operator, List<String> formulas, DifferentialLook look) {

    /** Of which a number is none. */
    private static final Set<String> OF_NO_NUMBER =
            Set.of("containsErrors", "containsBlanks", "containsText", "beginsWith", "endsWith");

    private static final int LONGEST = 80;

    private static final Pattern NO_NUMBER =
            Pattern.compile("=?(?:ISERROR|ISERR|ISNA|ISBLANK|ISTEXT)\\([^()]{1,60}\\)");

    private static final Pattern COMPARED =
            Pattern.compile("=?(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7})(=|<>|>=|<=|>|<)(-?[0-9.]{1,20})");

    public ConditionalFormat {
        formulas = List.copyOf(formulas);
    }

    /** False only where the condition is about no number, or compares with plain numbers and does not hold. */
    public boolean mayHoldFor(BigDecimal number) {
        if (OF_NO_NUMBER.contains(condition)) {
            return false;
        }
        if (condition.equals("expression")) {
            return formulas.size() != 1 || mayHold(formulas.get(0), number);
        }
        return formulas.isEmpty() || !formulas.stream().allMatch(FileDecimals::isNumber) || compares(number);
    }

    private boolean mayHold(String formula, BigDecimal number) {
        String plain = formula.length() > LONGEST ? "" : formula.replace(" ", "");
        if (NO_NUMBER.matcher(plain).matches()) {
            return false;
        }
        Matcher own = COMPARED.matcher(plain);
        if (!own.matches() || !isOwnCell(own) || !FileDecimals.isNumber(own.group(6))) {
            return true;
        }
        int order = number.compareTo(new BigDecimal(own.group(6)));
        return switch (own.group(5)) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order <= 0;
        };
    }

    /** Written for the first cell, and moving on with the others. */
    private boolean isOwnCell(Matcher reference) {
        boolean column = reference.group(1).isEmpty() || region.left() == region.right();
        boolean row = reference.group(3).isEmpty() || region.top() == region.bottom();
        return column
                && row
                && Addresses.ordinal(reference.group(2)) == region.left()
                && Integer.parseInt(reference.group(4)) == region.top();
    }

    private boolean compares(BigDecimal number) {
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
