package org.huibao.learn.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.huibao.notation.Unit;
import org.jspecify.annotations.Nullable;

/** What a number of the report is: something that the returns hold, or worked out from that. */
public sealed interface NumberMeaning {

    /** Exact, in the unit's base; null where a denominator is 0. */
    @Nullable
    BigDecimal amount();

    Unit unit();

    /** In the returns, as this year's or last year's. */
    record Held(OfferedQuantity quantity) implements NumberMeaning {
        @Override
        public BigDecimal amount() {
            return quantity.amount();
        }

        @Override
        public Unit unit() {
            return quantity.unit();
        }
    }

    /** How something is worked out. */
    enum Way {
        /** 100·a/b. */
        RATE,
        /** 100·(x − last year's)/last year's; parts are this year's and last year's. */
        CHANGE,
        /** A rate less last year's; parts are both rates. */
        POINTS,
        /** a − b. */
        LESS,
        /** a + b + … */
        PLUS,
        /** a/b. */
        OVER,
        /** x − last year's. */
        RISE
    }

    record WorkedOut(Way way, List<NumberMeaning> parts, Unit unit) implements NumberMeaning {
        public WorkedOut {
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable BigDecimal amount() {
            BigDecimal sum = parts.get(0).amount();
            if (sum == null) {
                return null;
            }
            BigDecimal second = parts.size() < 2 ? null : parts.get(1).amount();
            return switch (way) {
                case RATE -> over(sum.scaleByPowerOfTen(2), second);
                case OVER -> over(sum, second);
                case CHANGE -> second == null ? null : over(sum.subtract(second).scaleByPowerOfTen(2), second);
                case LESS, POINTS, RISE -> second == null ? null : sum.subtract(second);
                case PLUS -> {
                    BigDecimal all = sum;
                    for (NumberMeaning each : parts.subList(1, parts.size())) {
                        BigDecimal more = each.amount();
                        all = all == null || more == null ? null : all.add(more);
                    }
                    yield all;
                }
            };
        }

        private static @Nullable BigDecimal over(BigDecimal top, @Nullable BigDecimal bottom) {
            return bottom == null || bottom.signum() == 0 ? null : top.divide(bottom, MathContext.DECIMAL128);
        }
    }
}
