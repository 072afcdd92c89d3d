package org.huibao.notation;

/** Numbers of dates in Chinese characters: {@code [DBNum1]yyyy"年"m"月"d"日"} shows 二〇二〇年十月十五日. */
final class ChineseDigits {

    private ChineseDigits() {}

    /** @param digits for 0 to 9; empty for those of the number itself */
    static String each(String number, String digits) {
        if (digits.isEmpty()) {
            return number;
        }
        StringBuilder spelled = new StringBuilder();
        number.chars().forEach(digit -> spelled.append(digits.charAt(digit - '0')));
        return spelled.toString();
    }

    /** @param number below 100 */
    static String number(int number, String digits) {
        String ten = digits.startsWith("零") ? "拾" : "十";
        String tens = number < 10 ? "" : (number < 20 && ten.equals("十") ? "" : digits.charAt(number / 10)) + ten;
        return number % 10 == 0 && number > 0 ? tens : tens + digits.charAt(number % 10);
    }
}
