package org.huibao.report.sums;

import java.math.BigDecimal;
import org.huibao.model.Contribution;
import org.huibao.model.Role;
import org.huibao.model.Value;

/**
 * A part that is printed otherwise than rounded, so that its sum adds up.
 *
 * @param rounded as it would be printed
 * @param printed as it is
 */
record BalancedPart(AddedNumbers sum, ShownFigure part, BigDecimal rounded, BigDecimal printed) {

    String roundedText() {
        return part.text(rounded);
    }

    String printedText() {
        return part.text(printed);
    }

    /** The total's name, or the check's id. */
    String total() {
        return sum.totals().size() == 1 ? sum.totals().get(0).figure().name() : sum.name();
    }

    Contribution contribution(String period) {
        return new Contribution(
                Role.BALANCE,
                part.departmentCode(),
                part.indicator().code(),
                period,
                new Value.Number(printed),
                null,
                "",
                "balance " + sum.name() + ", step "
                        + part.plain().step().stripTrailingZeros().toPlainString() + ": " + roundedText() + " → "
                        + printedText());
    }
}
