package org.huibao.notation;

/**
 * One sign of a number format.
 *
 * @param text what is printed for a {@link Kind#LITERAL}; the letters as written for the parts of a date
 */
record FormatToken(Kind kind, String text) {

    enum Kind {
        LITERAL,
        /** {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        SLASH,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        GENERAL,
        /** {@code @}: the cell's text. */
        TEXT,
        /** A run of one letter of {@code y m d h s a e}. */
        DATE,
        /** The same in brackets: hours, minutes or seconds that are not taken modulo anything. */
        ELAPSED,
        /** {@code AM/PM}, {@code A/P} or 上午/下午. */
        HALF_DAY,
        /** A digit from 1 to 9 that stands for itself, or for a denominator. */
        FIGURE
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String written) {
        return kind == other && text.equals(written);
    }

    char first() {
        return text.charAt(0);
    }
}
