package org.huibao.proof.seen;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as only Chinese formats show them: 星期四 and 二〇二〇年三月五日. */
public final class ChineseDates {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String DAYS = "六日一二三四五";
    private static final Pattern YEAR = Pattern.compile("[一二][〇○零Ｏ一二三四五六七八九]{3}(?=年)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private ChineseDates() {}

    /** @param serial day as counted from 1900 */
    static String weekday(BigDecimal serial, boolean whole) {
        int day = serial.remainder(BigDecimal.valueOf(7)).intValue();
        return (whole ? "星期" : "") + DAYS.charAt(Math.floorMod(day, 7));
    }

    /** Years digit after digit, months and days as they are counted. */
    static String inWords(String shown) {
        return NUMBER.matcher(shown)
                .replaceAll(number -> Matcher.quoteReplacement(inWords(Integer.parseInt(number.group()))));
    }

    /** 二〇一九年 as 2019年; other words for numbers stay. */
    public static String inDigits(String text) {
        return YEAR.matcher(text)
                .replaceAll(year -> year.group()
                        .chars()
                        .map(each -> each == '○' || each == '零' || each == 'Ｏ' ? '0' : '0' + DIGITS.indexOf(each))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static String inWords(int number) {
        if (number < 10 || number > 99) {
            StringBuilder digits = new StringBuilder();
            Integer.toString(number).chars().forEach(each -> digits.append(DIGITS.charAt(each - '0')));
            return digits.toString();
        }
        return (number < 20 ? "" : DIGITS.charAt(number / 10))
                + "十"
                + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }
}
