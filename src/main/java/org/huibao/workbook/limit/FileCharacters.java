package org.huibao.workbook.limit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code _x000D_}: how OOXML writes a character that XML cannot hold (ECMA-376, ST_Xstring); and halves of characters, which no text can hold. */
public final class FileCharacters {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private FileCharacters() {}

    public static String decode(String text) {
        return text.contains("_x")
                ? whole(ESCAPE.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(match.group(1), 16)))))
                : text;
    }

    /** With U+FFFD for each half of a character outside the basic plane that stands alone: nothing could write it down again. */
    public static String whole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return text.codePoints()
                        .map(each -> Character.getType(each) == Character.SURROGATE ? 0xFFFD : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
