package org.huibao.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number as the format {@code General} shows it in a column that is wide enough: eleven characters at most, sign left aside. */
final class GeneralNumber {

    private static final int PLACES = 10;
    private static final int SMALLEST = -4;
    private static final int SIGNIFICANT = 6;

    private GeneralNumber() {}

    /** @param amount not below zero, of 15 digits */
    static String print(BigDecimal amount) {
        if (amount.signum() == 0) {
            return "0";
        }
        int magnitude = magnitude(amount);
        if (magnitude <= PLACES && magnitude >= SMALLEST) {
            int decimals = magnitude < 0 ? PLACES - 1 : Math.max(0, PLACES - 1 - magnitude);
            BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
            if (magnitude(rounded) <= PLACES) {
                return CellNumber.plain(rounded).toPlainString();
            }
        }
        return scientific(amount);
    }

    private static String scientific(BigDecimal amount) {
        BigDecimal rounded = amount.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
        int exponent = magnitude(rounded);
        String mantissa = CellNumber.plain(rounded.scaleByPowerOfTen(-exponent)).toPlainString();
        return mantissa + (exponent < 0 ? "E-" : "E+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** Of its first digit: 0 for ones. */
    private static int magnitude(BigDecimal amount) {
        return amount.precision() - amount.scale() - 1;
    }
}
