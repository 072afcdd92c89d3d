package org.huibao.notation.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact value or an interval: 3700余万 is 37,000,000 to 38,000,000, 二三十 is 20 to 30, 三分之二 is 2 over 3.
 *
 * @param low of the numerator; null where only an upper bound is said
 * @param high equal to {@code low} for one value; null where only a lower bound is said
 * @param over the denominator; 1 but for fractions and ratios
 */
public record AmountRange(
        @Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal over) {

    static AmountRange of(BigDecimal low, BigDecimal high) {
        return new AmountRange(low, high, BigDecimal.ONE);
    }

    /** Whether one value is meant. */
    public boolean isExact() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    AmountRange scaled(int power) {
        return power == 0
                ? this
                : new AmountRange(
                        low == null ? null : low.scaleByPowerOfTen(power),
                        high == null ? null : high.scaleByPowerOfTen(power),
                        over);
    }

    AmountRange negated() {
        return new AmountRange(high == null ? null : high.negate(), low == null ? null : low.negate(), over);
    }
}
