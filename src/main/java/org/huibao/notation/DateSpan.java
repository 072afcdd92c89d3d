package org.huibao.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as somebody wrote it, as exact as it is: a day, a month or a year.
 *
 * @param first day that may be meant
 * @param last day that may be meant, the same where a day is given
 */
public record DateSpan(LocalDate first, LocalDate last) {

    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String TIME =
            "(?:[T ]*(?:上午|下午)?(?: *[0-9]{1,2}[:时点](?:[0-9]{1,2}(?:[:分](?:[0-9]{1,2}(?:\\.[0-9]{1,9})?秒?)?)?)?Z?)?)?";
    private static final Pattern DAY = Pattern.compile(
            YEAR + "(?: *年 *([0-9]{1,2}) *月 *([0-9]{1,2}) *[日号]?| *([-/.、]) *([0-9]{1,2}) *\\4 *([0-9]{1,2}) *日?)"
                    + "(?: ?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?" + TIME);
    private static final Pattern DIGITS =
            Pattern.compile(YEAR + "([0-9]{2})([0-9]{2})?(?: +[0-9]{2}:?[0-9]{2}:?[0-9]{0,2})?");
    private static final Pattern MONTH =
            Pattern.compile(YEAR + "(?: *年 *([0-9]{1,2}) *月(?:份|[上中下]旬|[初底末])?| *[-/.] *([0-9]{1,2}))");
    private static final Pattern DASHES = Pattern.compile("[—–―‐‑‒−]{1,2}");
    private static final Pattern AROUND = Pattern.compile("^[(\\[]([^()\\[\\]]*)[)\\]]$|[.;。]$");
    private static final Pattern WHOLE_YEAR = Pattern.compile(YEAR + " *(?:年度?)?");
    private static final Pattern MONTH_AS_DECIMAL = Pattern.compile(YEAR + "\\.([0-9]{1,2})");

    private static final int LONGEST = 60;
    private static final LocalDate BEFORE_1900_03 = LocalDate.of(1899, 12, 30);
    private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);

    /** Excel counts a 29 February 1900 that never was; from 1 March on its count is right. */
    private static final int FIRST_SAFE = 61;

    private static final int LAST = 73_050;
    private static final int OCTOBER = 10;

    /** Nothing for a text that can be read in no way or in more than one. */
    public static Optional<DateSpan> ofText(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String narrow = text.codePoints()
                .map(each -> each >= 0xFF01 && each <= 0xFF5E ? each - 0xFEE0 : each)
                .map(each -> Character.isSpaceChar(each) || Character.isWhitespace(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String plain = AROUND.matcher(
                        ChineseDate.inDigits(DASHES.matcher(narrow).replaceAll("-")))
                .replaceAll(around -> around.group(1) == null ? "" : Matcher.quoteReplacement(around.group(1)));
        return ofPlain(plain);
    }

    private static Optional<DateSpan> ofPlain(String narrow) {
        Matcher day = DAY.matcher(narrow);
        if (day.matches()) {
            return day.group(2) != null
                    ? day(day.group(1), day.group(2), day.group(3))
                    : day(day.group(1), day.group(5), day.group(6));
        }
        Matcher digits = DIGITS.matcher(narrow);
        if (digits.matches()) {
            return digits.group(3) == null
                    ? month(digits.group(1), digits.group(2))
                    : day(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher month = MONTH.matcher(narrow);
        if (month.matches()) {
            return month(month.group(1), month.group(2) == null ? month.group(3) : month.group(2));
        }
        Matcher year = WHOLE_YEAR.matcher(narrow);
        return year.matches() ? Optional.of(year(Integer.parseInt(year.group(1)))) : Optional.empty();
    }

    /** Of a number that is not shown as a date: 20200305, 202003, 2020; 2020.1 may be January or October. */
    public static Optional<DateSpan> ofNumber(BigDecimal number) {
        String plain = CellNumber.plain(number).toPlainString();
        Matcher month = MONTH_AS_DECIMAL.matcher(plain);
        if (month.matches()) {
            return month.group(2).equals("1")
                    ? month(month.group(1), "1")
                            .map(january -> new DateSpan(
                                    january.first,
                                    YearMonth.of(january.first.getYear(), OCTOBER)
                                            .atEndOfMonth()))
                    : month(month.group(1), month.group(2));
        }
        return plain.matches("[0-9]{4}|[0-9]{6}|[0-9]{8}") ? ofText(plain) : Optional.empty();
    }

    /**
     * Of a number that is shown as a date.
     *
     * @param serial days, with the time of day behind the point
     * @param from1904 whether the workbook counts from 1 January 1904
     */
    public static Optional<DateSpan> ofSerial(BigDecimal serial, boolean from1904) {
        if (serial.compareTo(BigDecimal.valueOf(from1904 ? 0 : FIRST_SAFE)) < 0
                || serial.compareTo(BigDecimal.valueOf(LAST)) >= 0) {
            return Optional.empty();
        }
        long days = serial.setScale(0, RoundingMode.DOWN).longValueExact();
        LocalDate day = (from1904 ? START_OF_1904 : BEFORE_1900_03).plusDays(days);
        return Optional.of(new DateSpan(day, day));
    }

    public boolean isWithin(Period period) {
        return !first.isBefore(period.first()) && !last.isAfter(period.last());
    }

    public boolean isOutside(Period period) {
        return last.isBefore(period.first()) || first.isAfter(period.last());
    }

    private static DateSpan year(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Optional<DateSpan> month(String year, String month) {
        try {
            YearMonth of = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return Optional.of(new DateSpan(of.atDay(1), of.atEndOfMonth()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<DateSpan> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new DateSpan(date, date));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
