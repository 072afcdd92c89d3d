package org.huibao.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Results as people write them. */
final class Decimals {

    /** More than any report prints; the exact value is kept beside. */
    private static final int SHOWN = 10;

    private Decimals() {}

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The amount itself, or its first digits where a quotient has no end. */
    static BigDecimal shown(BigDecimal amount) {
        return plain(plain(amount).scale() <= SHOWN ? amount : amount.round(new MathContext(SHOWN)));
    }

    static String text(BigDecimal amount) {
        return plain(amount).toPlainString();
    }

    /** {@code = 3261}, or {@code ≈ 97.1830985915} where not all digits can be shown. */
    static String result(BigDecimal amount) {
        return plain(amount).scale() <= SHOWN
                ? "= " + text(amount)
                : "≈ " + text(amount.setScale(SHOWN, RoundingMode.HALF_UP));
    }
}
