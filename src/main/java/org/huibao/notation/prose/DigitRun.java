package org.huibao.notation.prose;

/** Digits of either width with the marks within them: 1,234.5 and １２３． */
final class DigitRun {

    private DigitRun() {}

    /** Where the number ends that begins at the place: digits, groups of three behind commas, a point and digits. */
    static int end(String text, int from) {
        int end = digits(text, from);
        if (end - from <= 3) {
            int group = end;
            while (group < text.length() && isComma(text.charAt(group)) && digits(text, group + 1) == group + 4) {
                group += 4;
            }
            end = group;
        }
        if (end < text.length() && isPoint(text.charAt(end)) && digits(text, end + 1) > end + 1) {
            end = digits(text, end + 1);
        }
        return end;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && DigitLetter.arabic(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    static boolean isComma(char letter) {
        return letter == ',' || letter == '，';
    }

    static boolean isPoint(char letter) {
        return letter == '.' || letter == '．';
    }

    /** As a decimal is written for a program. */
    static String plain(String text, int from, int end) {
        StringBuilder plain = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            int digit = DigitLetter.arabic(text.charAt(i));
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else if (isPoint(text.charAt(i))) {
                plain.append('.');
            }
        }
        return plain.toString();
    }
}
