package org.huibao.notation.prose;

/** Digits that are part of a sign rather than a number: GB/T 9704, 5G, 0755-12345678, 2.1.3, 7×24, 12·4, 2020-01-29. */
final class CodeRun {

    private static final String JOINS = "-.．/／_:@·•×xX*＊‐";
    private static final String TIMES = "×xX*＊·•";
    private static final String DASHES = "-－—–";

    /** Of a telephone number behind its area. */
    private static final int LONG = 5;

    private CodeRun() {}

    /** Where the sign ends; -1 where the digits are a number. */
    static int end(String text, int from, int numeralEnd) {
        int digits = DigitRun.end(text, from);
        boolean sign = behindLetter(text, from)
                || behindWord(text, from, numeralEnd)
                || isListNumber(text, from, digits)
                || pointed(text, digits)
                || times(text, digits)
                || dashed(text, from, digits)
                || slashed(text, digits)
                || beforeLetter(text, digits, numeralEnd);
        return sign ? run(text, digits) : -1;
    }

    private static boolean behindLetter(String text, int from) {
        return from > 0 && (latin(at(text, from - 1)) || at(text, from - 1) == '_')
                || from > 0 && at(text, from - 1) == '.' && !isDigit(at(text, from - 2))
                || from > 1 && "-.#".indexOf(at(text, from - 1)) >= 0 && latin(at(text, from - 2));
    }

    /** GB 50016; but not App 3.2万次. */
    private static boolean behindWord(String text, int from, int numeralEnd) {
        return from > 1
                && text.charAt(from - 1) == ' '
                && latin(text.charAt(from - 2))
                && ProseMeasures.at(text, numeralEnd) == null
                && numeralEnd == DigitRun.end(text, from);
    }

    /** 007. */
    private static boolean isListNumber(String text, int from, int digits) {
        return digits - from > 1
                && DigitLetter.arabic(text.charAt(from)) == 0
                && !DigitRun.isPoint(text.charAt(from + 1));
    }

    private static boolean pointed(String text, int digits) {
        return DigitRun.isPoint(at(text, digits)) && isDigit(at(text, digits + 1));
    }

    private static boolean times(String text, int digits) {
        return TIMES.indexOf(at(text, digits)) >= 0 && (isDigit(at(text, digits + 1)) || at(text, digits + 1) == 'N');
    }

    /** An area and a telephone, a date with two dashes. */
    private static boolean dashed(String text, int from, int digits) {
        if (DASHES.indexOf(at(text, digits)) < 0 || !isDigit(at(text, digits + 1))) {
            return false;
        }
        int next = DigitRun.end(text, digits + 1);
        boolean again = DASHES.indexOf(at(text, next)) >= 0 && isDigit(at(text, next + 1));
        boolean phone = next - digits - 1 >= LONG && digits - from <= 4 && ProseMeasures.at(text, next) == null;
        return again || phone;
    }

    private static boolean slashed(String text, int digits) {
        if (at(text, digits) != '/' || !isDigit(at(text, digits + 1))) {
            return false;
        }
        int next = DigitRun.end(text, digits + 1);
        return at(text, next) == '/' && isDigit(at(text, next + 1));
    }

    /** 5G, 3D; not 12km. */
    private static boolean beforeLetter(String text, int digits, int numeralEnd) {
        return latin(at(text, digits)) && numeralEnd == digits && ProseMeasures.at(text, digits) == null;
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char letter = text.charAt(end);
            boolean join = (JOINS.indexOf(letter) >= 0 || DASHES.indexOf(letter) >= 0)
                    && (latin(at(text, end + 1)) || isDigit(at(text, end + 1)));
            if (!join && !latin(letter) && !isDigit(letter)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static char at(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    private static boolean isDigit(char letter) {
        return DigitLetter.arabic(letter) >= 0;
    }

    private static boolean latin(char letter) {
        return letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    }
}
