package org.huibao.formula;

import java.util.Locale;

/** The tag of the content controls around words that an expression decided. */
public final class WordingTag {

    /** Word refuses a file with a longer one. */
    private static final int LONGEST = 64;

    private static final String SIGN = "?";

    private WordingTag() {}

    /** The expression itself; a long one is cut off, and told from others by a number. */
    public static String of(String expression) {
        String tag = SIGN + expression;
        String number = String.format(Locale.ROOT, "…%08x", expression.hashCode());
        return tag.length() <= LONGEST ? tag : tag.substring(0, LONGEST - number.length()) + number;
    }

    /** No code of an indicator begins so. */
    public static boolean isTag(String tag) {
        return tag.startsWith(SIGN);
    }
}
