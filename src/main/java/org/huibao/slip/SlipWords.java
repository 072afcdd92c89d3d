package org.huibao.slip;

import java.util.List;

/**
 * The words that a slip is printed with, which it takes along: a control that a program lost on the way is found again by them, whatever the language.
 *
 * @param agree beside the first box
 * @param object beside the second
 * @param reason before the room for it, and so {@code signed} and {@code day}
 * @param hint that stands in the room for a reason until somebody writes there
 * @param opinion before the boxes; empty on a slip that does not take it along
 * @param none how a value that is none is printed, and so {@code blank} and {@code noReturn}
 */
public record SlipWords(
        String agree,
        String object,
        String reason,
        String signed,
        String day,
        String hint,
        String none,
        String blank,
        String noReturn,
        String opinion) {

    private static final String BETWEEN = "|";
    private static final int NUMBER = 9;

    static final SlipWords UNKNOWN = new SlipWords("", "", "", "", "", "", "", "", "", "");

    /** How a value of {@link SlipValues} is printed; a text is printed as it is. */
    public String shown(String value, String text) {
        if (value.startsWith(SlipValues.TEXT)) {
            return text;
        }
        if (value.equals(SlipValues.NONE)) {
            return none;
        }
        if (value.equals(SlipValues.BLANK)) {
            return blank;
        }
        return value.equals(SlipValues.NO_RETURN) ? noReturn : value.replace(SlipValues.AGAINST, " / ");
    }

    String written() {
        return String.join(BETWEEN, agree, object, reason, signed, day, hint, none, blank, noReturn, opinion);
    }

    static SlipWords read(String written) {
        List<String> words = List.of(written.split("\\|", -1));
        return words.size() == NUMBER || words.size() == NUMBER + 1
                ? new SlipWords(
                        words.get(0),
                        words.get(1),
                        words.get(2),
                        words.get(3),
                        words.get(4),
                        words.get(5),
                        words.get(6),
                        words.get(7),
                        words.get(8),
                        words.size() == NUMBER ? "" : words.get(NUMBER))
                : UNKNOWN;
    }
}
