package org.huibao.reading.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.notation.Unit;

/** Cases, persons and households come one by one: there is no half of one, and there are not fewer than none. */
public final class CountedPieces {

    private CountedPieces() {}

    /**
     * What is wrong with an amount that is no number of such things. An indicator that declares decimals may hold fractions: an average, a number in
     * 万人.
     */
    public static Optional<NoWholeNumber.Kind> doubt(Indicator indicator, BigDecimal amount) {
        if (amount.signum() >= 0 && isWhole(amount, 0)) {
            return Optional.empty();
        }
        Unit unit = Unit.of(indicator.unit());
        if (!unit.counts()) {
            return Optional.empty();
        }
        if (amount.signum() < 0) {
            return Optional.of(NoWholeNumber.Kind.NEGATIVE);
        }
        return indicator.decimals() > 0 || isWhole(amount, unit.power())
                ? Optional.empty()
                : Optional.of(NoWholeNumber.Kind.FRACTION);
    }

    private static boolean isWhole(BigDecimal amount, int power) {
        return amount.scaleByPowerOfTen(power).stripTrailingZeros().scale() <= 0;
    }
}
