package org.huibao.formula;

import java.util.Map;
import java.util.regex.Pattern;

/** Expressions as people write them in Word: full-width signs of a Chinese keyboard, ≥ and curly quotes of its corrections. */
public final class ExpressionSpelling {

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('≥', ">="),
            Map.entry('≧', ">="),
            Map.entry('⩾', ">="),
            Map.entry('≤', "<="),
            Map.entry('≦', "<="),
            Map.entry('⩽', "<="),
            Map.entry('≠', "<>"),
            Map.entry('×', "*"),
            Map.entry('÷', "/"),
            Map.entry('−', "-"),
            Map.entry('–', "-"),
            Map.entry('、', ","),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('「', "\""),
            Map.entry('」', "\""),
            Map.entry('‘', "'"),
            Map.entry('’', "'"));

    /** The full-width forms of ASCII lie in its order. */
    private static final char FULL_WIDTH = '！';

    private static final char LAST_FULL_WIDTH = '～';
    private static final char NARROW = '!';

    private static final Pattern CALL = Pattern.compile("(?i)(?<![\\p{L}\\p{N}_])(?:TOP|BOTTOM|"
            + String.join("|", FormulaLanguage.FUNCTIONS.keySet()) + ")\\s*\\(.*");

    private ExpressionSpelling() {}

    /** With the signs of the language, and plain spaces. */
    public static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            if (each >= FULL_WIDTH && each <= LAST_FULL_WIDTH) {
                plain.append((char) (each - FULL_WIDTH + NARROW));
            } else if (Character.isSpaceChar(each) || Character.isWhitespace(each)) {
                plain.append(' ');
            } else {
                plain.append(SIGNS.getOrDefault(each, String.valueOf(each)));
            }
        }
        return plain.toString().strip();
    }

    /** Whether what stands behind the sign of a section compares something, and is no name. */
    public static boolean isExpression(String written) {
        String plain = plain(written);
        return plain.chars().anyMatch(each -> "=<>".indexOf(each) >= 0)
                || CALL.matcher(plain).matches();
    }

    /** Whether two names or expressions are the same but for spaces and signs. */
    public static boolean same(String one, String other) {
        return one.equals(other) || squeezed(one).equals(squeezed(other));
    }

    private static String squeezed(String written) {
        return plain(written).replace(" ", "");
    }
}
