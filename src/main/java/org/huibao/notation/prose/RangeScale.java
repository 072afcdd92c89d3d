package org.huibao.notation.prose;

import java.math.BigDecimal;

/** The first number of a range may leave its scale word to the last: 15—20万元, 两到三千人. */
final class RangeScale {

    private RangeScale() {}

    /** @param bare whether the first number has no unit of its own */
    static AmountRange of(NumeralPart first, NumeralPart last, boolean bare) {
        BigDecimal low = first.amount().low();
        BigDecimal high = last.amount().high();
        boolean digit = first.letters() == 1 && first.trailing() == 0;
        int power = last.great() > 0 ? last.great() : digit ? last.trailing() : 0;
        if (!bare || low == null || high == null || first.great() > 0) {
            return first.amount();
        }
        return low.compareTo(high.scaleByPowerOfTen(-power)) < 0
                ? first.amount().scaled(power)
                : first.amount();
    }
}
