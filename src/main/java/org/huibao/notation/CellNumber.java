package org.huibao.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a numeric cell, to the 15 significant digits that Excel itself keeps.
 *
 * @param amount without trailing zeros
 * @param shortened true if the file held more digits: 0.30000000000000004
 */
public record CellNumber(BigDecimal amount, boolean shortened) {

    /** Of a {@code double}, as Excel keeps and shows it. */
    public static final int DIGITS = 15;

    private static final MathContext EXCEL = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,5})?");

    /** A longer text is an attack on whoever computes with it, not a count. */
    private static final int LONGEST = 400;

    private static final int MOST_BEFORE_POINT = 18;
    private static final int MOST_AFTER_POINT = 40;

    /** Nothing for what is no decimal, and for what is too large or too small to be anybody's figure. */
    public static Optional<CellNumber> of(String raw) {
        if (!isDecimal(raw)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(raw);
        if (exact.signum() == 0) {
            return Optional.of(new CellNumber(BigDecimal.ZERO, false));
        }
        BigDecimal rounded = exact.round(EXCEL);
        if ((long) rounded.precision() - rounded.scale() > MOST_BEFORE_POINT || rounded.scale() > MOST_AFTER_POINT) {
            return Optional.empty();
        }
        return Optional.of(new CellNumber(plain(rounded), rounded.compareTo(exact) != 0));
    }

    /** True for a decimal of any size, with or without an exponent. */
    public static boolean isDecimal(String raw) {
        return raw.length() <= LONGEST && DECIMAL.matcher(raw).matches();
    }

    /** The same number without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@link #plain} written out: equal numbers are equal texts. */
    public static String plainText(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
