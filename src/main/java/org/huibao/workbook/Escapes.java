package org.huibao.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code _x000D_}: how OOXML writes a character that XML cannot hold (ECMA-376, ST_Xstring). */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decode(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
