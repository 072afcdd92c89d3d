package org.huibao.audit;

/** Text that a spreadsheet shows and never runs, whoever wrote it. */
final class CellText {

    /** The full-width forms count as the narrow ones in East Asian editions; a tab or line end is skipped before them. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /** With an apostrophe before what could begin a formula; a negative number is a number and stays. */
    static String safe(String text) {
        return !text.isEmpty() && mayBeginFormula(text.charAt(0)) && !isNegativeNumber(text) ? "'" + text : text;
    }

    /** What {@link #safe} was given, for whoever is no spreadsheet. */
    static String read(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && mayBeginFormula(text.charAt(1))
                ? text.substring(1)
                : text;
    }

    static boolean mayBeginFormula(char first) {
        return (first < '0' || first == '=' || first == '@' || first > 0xff00) && BEGINS_FORMULA.indexOf(first) >= 0;
    }

    /** As -12, -12.5 and -1.25E-7 are. */
    private static boolean isNegativeNumber(String text) {
        int digits = afterDigits(text, 1);
        if (text.charAt(0) != '-' || digits == 1) {
            return false;
        }
        int end = digits;
        if (end < text.length() && text.charAt(end) == '.') {
            end = afterDigits(text, digits + 1);
            if (end == digits + 1) {
                return false;
            }
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            boolean signed = end + 1 < text.length() && (text.charAt(end + 1) == '+' || text.charAt(end + 1) == '-');
            int exponent = end + (signed ? 2 : 1);
            end = afterDigits(text, exponent);
            if (end == exponent) {
                return false;
            }
        }
        return end == text.length();
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
