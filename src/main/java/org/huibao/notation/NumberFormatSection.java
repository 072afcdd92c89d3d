package org.huibao.notation;

import java.util.List;
import java.util.Optional;

/**
 * What a number format does to the numbers (or texts) of one kind: it has up to four sections, between semicolons.
 *
 * @param chinese how {@code [DBNum1]} or {@code [DBNum2]} spells digits; empty for 0 to 9
 * @param language of {@code [$-804]}, a Windows locale without its calendar; 0 where none is named
 * @param systemDate {@code [$-F800]} or {@code [$-F400]}: as the computer writes dates or times; empty for none
 */
record NumberFormatSection(
        List<FormatToken> tokens,
        Optional<FormatCondition> condition,
        Kind kind,
        String chinese,
        int language,
        String systemDate) {

    static final String LONG_DATE = "F800";
    static final String LONG_TIME = "F400";

    enum Kind {
        /** Digits, or nothing but words. */
        DECIMAL,
        GENERAL,
        SCIENTIFIC,
        FRACTION,
        DATE,
        TEXT,
        /** Not understood: nobody can say what is shown. */
        UNKNOWN
    }

    static NumberFormatSection of(
            List<FormatToken> tokens,
            Optional<FormatCondition> condition,
            boolean understood,
            String chinese,
            int language,
            String systemDate) {
        Kind kind = understood ? kind(tokens) : Kind.UNKNOWN;
        if (!systemDate.isEmpty() && understood) {
            kind = Kind.DATE;
        } else if (!chinese.isEmpty() && kind != Kind.DATE && kind != Kind.TEXT) {
            kind = Kind.UNKNOWN;
        }
        return new NumberFormatSection(List.copyOf(tokens), condition, kind, chinese, language, systemDate);
    }

    private static Kind kind(List<FormatToken> tokens) {
        boolean date = any(tokens, FormatToken.Kind.DATE)
                || any(tokens, FormatToken.Kind.ELAPSED)
                || any(tokens, FormatToken.Kind.HALF_DAY);
        boolean digits = any(tokens, FormatToken.Kind.DIGIT);
        boolean general = any(tokens, FormatToken.Kind.GENERAL);
        boolean text = any(tokens, FormatToken.Kind.TEXT);
        if (date) {
            return general || text || any(tokens, FormatToken.Kind.EXPONENT) || any(tokens, FormatToken.Kind.PERCENT)
                    ? Kind.UNKNOWN
                    : Kind.DATE;
        }
        if (text) {
            return general || digits ? Kind.UNKNOWN : Kind.TEXT;
        }
        if (general) {
            return digits
                            || tokens.stream()
                                            .filter(each -> each.is(FormatToken.Kind.GENERAL))
                                            .count()
                                    > 1
                    ? Kind.UNKNOWN
                    : Kind.GENERAL;
        }
        if (any(tokens, FormatToken.Kind.EXPONENT)) {
            return Kind.SCIENTIFIC;
        }
        return FractionLayout.isFraction(tokens) ? Kind.FRACTION : Kind.DECIMAL;
    }

    private static boolean any(List<FormatToken> tokens, FormatToken.Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    /** True for days and times, whether or not it can be said how they are shown. */
    boolean isDate() {
        return kind == Kind.DATE || kind == Kind.UNKNOWN && has(FormatToken.Kind.DATE) && !has(FormatToken.Kind.DIGIT);
    }

    boolean has(FormatToken.Kind wanted) {
        return any(tokens, wanted);
    }
}
