package org.huibao.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A number format that cells get while a condition holds: a person sees the number under it.
 *
 * @param operator that sets the number against the limits; empty for conditions of any other kind
 * @param limits formulas as written
 */
record ConditionalNumber(CellRangeAddress cells, String operator, List<String> limits, String format) {

    ConditionalNumber {
        limits = List.copyOf(limits);
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
                limits.stream().map(Conversion::number).toList();
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
