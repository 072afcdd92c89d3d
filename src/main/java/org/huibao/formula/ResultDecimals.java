package org.huibao.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.huibao.notation.CellNumber;

/** Results as people write them. */
final class ResultDecimals {

    /** More than any report prints; the exact value is kept beside. */
    private static final int SHOWN = 10;

    private ResultDecimals() {}

    /** The amount itself, or its first digits where a quotient has no end. */
    static BigDecimal shown(BigDecimal amount) {
        return CellNumber.plain(
                CellNumber.plain(amount).scale() <= SHOWN ? amount : amount.round(new MathContext(SHOWN)));
    }

    /** {@code = 3261}, or {@code ≈ 97.1830985915} where not all digits can be shown. */
    static String result(BigDecimal amount) {
        return CellNumber.plain(amount).scale() <= SHOWN
                ? "= " + CellNumber.plainText(amount)
                : "≈ " + CellNumber.plainText(amount.setScale(SHOWN, RoundingMode.HALF_UP));
    }
}
