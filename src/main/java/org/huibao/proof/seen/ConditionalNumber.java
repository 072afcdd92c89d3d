package org.huibao.proof.seen;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A number format that cells get while a condition holds: a person sees the number under it.
 *
 * @param operator that sets the number against the limits; empty for conditions of any other kind
 * @param limits formulas as written
 */
public record ConditionalNumber(CellRangeAddress cells, String operator, List<String> limits, String format) {

    private static final Set<String> OF_NO_NUMBER =
            Set.of("containsErrors", "containsBlanks", "containsText", "beginsWith", "endsWith");

    private static final Pattern NO_NUMBER = Pattern.compile("IS(?:ERROR|ERR|NA|BLANK|TEXT)\\([^()]{1,60}\\)");

    /** Of the first cell, without a sign that would hold it there. */
    private static final Pattern OWN = Pattern.compile("([A-Z]{1,3}[0-9]{1,7})(<=|>=|<>|=|<|>)(-?[0-9.]{1,20})");

    private static final Map<String, String> SIGNS = Map.of(
            "=", "equal",
            "<>", "notEqual",
            "<", "lessThan",
            "<=", "lessThanOrEqual",
            ">", "greaterThan",
            ">=", "greaterThanOrEqual");

    public ConditionalNumber {
        limits = List.copyOf(limits);
    }

    /**
     * Nothing where a number can never meet the condition.
     *
     * @param kind of the condition as files name it
     */
    public static Optional<ConditionalNumber> of(
            CellRangeAddress cells, String kind, String operator, List<String> formulas, String format) {
        if (OF_NO_NUMBER.contains(kind)) {
            return Optional.empty();
        }
        if (kind.equals("cellIs")) {
            return Optional.of(new ConditionalNumber(cells, operator, formulas, format));
        }
        String formula = kind.equals("expression") && formulas.size() == 1
                ? formulas.get(0).replace(" ", "").replaceFirst("^=", "")
                : "";
        if (NO_NUMBER.matcher(formula).matches()) {
            return Optional.empty();
        }
        Matcher own = OWN.matcher(formula);
        boolean compares = own.matches()
                && new CellReference(own.group(1)).getRow() == cells.getFirstRow()
                && new CellReference(own.group(1)).getCol() == cells.getFirstColumn();
        return Optional.of(
                compares
                        ? new ConditionalNumber(
                                cells, SIGNS.getOrDefault(own.group(2), ""), List.of(own.group(3)), format)
                        : new ConditionalNumber(cells, "", List.of(), format));
    }

    /**
     * What a numeric cell shows if the condition holds; nothing where the cell is another, where the condition surely does not hold, or where
     * the format is one that this proof does not render.
     */
    Optional<String> shown(SeenCell cell) {
        return cell.amount()
                .filter(amount -> cells.isInRange(cell.row() - 1, cell.column() - 1) && mayHold(amount))
                .flatMap(amount -> FormatRendering.of(format, amount));
    }

    private boolean mayHold(BigDecimal amount) {
        List<Optional<BigDecimal>> against =
                limits.stream().map(CellConversion::number).toList();
        if (operator.isEmpty() || against.isEmpty() || !against.stream().allMatch(Optional::isPresent)) {
            return true;
        }
        BigDecimal low = against.get(0).orElseThrow();
        BigDecimal high = against.get(against.size() - 1).orElseThrow();
        boolean within = amount.compareTo(low) >= 0 && amount.compareTo(high) <= 0;
        int side = amount.compareTo(low);
        return switch (operator) {
            case "between" -> within;
            case "notBetween" -> !within;
            case "equal" -> side == 0;
            case "notEqual" -> side != 0;
            case "lessThan" -> side < 0;
            case "lessThanOrEqual" -> side <= 0;
            case "greaterThan" -> side > 0;
            case "greaterThanOrEqual" -> side >= 0;
            default -> true;
        };
    }
}
