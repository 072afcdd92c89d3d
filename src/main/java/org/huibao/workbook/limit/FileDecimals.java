package org.huibao.workbook.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.huibao.notation.CellNumber;

/** Numbers as files hold them. */
public final class FileDecimals {

    /** Excel's doubles end at 1.8e308. */
    private static final int EXPONENT = 400;

    private static final int LENGTH = 400;

    private FileDecimals() {}

    /** Whether {@code new BigDecimal(text)} is a number that a cell can hold. */
    public static boolean isNumber(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        return digits > 0 && length <= LENGTH && (at == length || isExponent(text, at));
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int from = at + 1;
        if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
            from++;
        }
        int value = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = value * 10 + digit;
            if (value > EXPONENT) {
                return false;
            }
        }
        return from < text.length();
    }

    /** The shortest decimal that is this double, without exponent; the same on every JDK, which {@code Double.toString} is not before 19. */
    public static String shortest(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        for (int precision = 15; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == number) {
                return CellNumber.plainText(rounded);
            }
        }
        return CellNumber.plainText(exact.round(new MathContext(17)));
    }
}
