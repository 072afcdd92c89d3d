package org.huibao.report.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digits of a printed number: 15.89 in 15.89万元 shows all of 158900, 18 in 18万余 not all of 183000. */
final class PrintedDigits {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private PrintedDigits() {}

    /** Whether nothing of the amount was left out, whatever unit or words it is printed with. */
    static boolean showAll(BigDecimal amount, String printed) {
        Matcher digits = DIGITS.matcher(printed);
        return digits.find()
                ? significant(new BigDecimal(digits.group())).equals(significant(amount))
                : amount.signum() == 0;
    }

    /** Without the zeros at its ends, by which a scale moves it. */
    private static BigInteger significant(BigDecimal amount) {
        return amount.stripTrailingZeros().unscaledValue().abs();
    }
}
