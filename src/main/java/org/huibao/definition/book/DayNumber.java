package org.huibao.definition.book;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as a workbook counts them, and as people type them. */
final class DayNumber {

    /** Excel takes 1900 for a leap year; nobody's report is of its first two months. */
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    private static final Pattern TYPED =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);

    private DayNumber() {}

    /** {@code 2021-02-03}; nothing for a time of the day. */
    static Optional<String> iso(BigDecimal days, boolean datesFrom1904) {
        boolean whole = days.stripTrailingZeros().scale() <= 0 && days.signum() > 0 && days.compareTo(LAST) <= 0;
        return whole
                ? Optional.of((datesFrom1904 ? SINCE_1904 : SINCE_1900)
                        .plusDays(days.longValueExact())
                        .toString())
                : Optional.empty();
    }

    /** Year, month and day in this order; what is written in another way stays as it is. */
    static String iso(String typed) {
        Matcher day = TYPED.matcher(typed);
        if (!day.matches()) {
            return typed;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .toString();
        } catch (DateTimeException none) {
            return typed;
        }
    }
}
