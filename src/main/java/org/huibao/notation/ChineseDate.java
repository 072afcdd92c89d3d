package org.huibao.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in words: 二〇二〇年三月五日, 贰零贰零年叁月伍日, 二○二○年十二月. */
final class ChineseDate {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FULL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String NUMBER = "[初0-9〇零一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]{1,4}";

    private static final Pattern DATE = Pattern.compile("([0-9oO〇○◯零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4}) *年(?: *(" + NUMBER
            + ") *月(份?)(?: *(" + NUMBER + ") *([日号]))?)?(.{0,30})");

    private static final Pattern WORD = Pattern.compile("[一二三四五六七八九十〇○◯零壹贰廿卅]");

    private ChineseDate() {}

    /** The same in digits; anything else as it is. */
    static String inDigits(String text) {
        if (!WORD.matcher(text).find()) {
            return text;
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return text;
        }
        StringBuilder digits = new StringBuilder();
        date.group(1).chars().forEach(each -> digits.append(digit((char) each)));
        digits.append('年');
        if (date.group(2) != null) {
            digits.append(number(date.group(2))).append('月').append(date.group(3));
        }
        if (date.group(4) != null) {
            digits.append(number(date.group(4))).append(date.group(5));
        }
        return digits.append(date.group(6)).toString();
    }

    private static int digit(char numeral) {
        if (numeral >= '0' && numeral <= '9') {
            return numeral - '0';
        }
        return Math.max(0, Math.max(DIGITS.indexOf(numeral), FULL_DIGITS.indexOf(numeral)));
    }

    /** Below 100; 三十一 is 31, 廿一 is 21, 〇三 is 3. */
    private static int number(String written) {
        int number = 0;
        for (char each : written.toCharArray()) {
            number = switch (each) {
                case '初' -> number;
                case '十', '拾' -> Math.max(1, number) * 10;
                case '廿' -> 20;
                case '卅' -> 30;
                default ->
                    number % 10 == 0 && number > 0 && tens(written) ? number + digit(each) : 10 * number + digit(each);
            };
        }
        return number;
    }

    private static boolean tens(String written) {
        return written.matches(".*[十拾廿卅].*");
    }
}
