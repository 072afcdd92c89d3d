package org.huibao.proof.seen;

import java.util.Locale;
import java.util.Map;

/** Fonts that show pictures for letters; of these the ticks, crosses and boxes that people put into tables. */
public final class PictureFont {

    /** Stands for a picture that this proof does not know. */
    static final char UNKNOWN = '\uFFFD';

    private static final Map<String, String> SIGNS = Map.of(
            "wingdings", "\u00FC✓\u00FB✗\u00FE☑\u00FD☒\u00A8□x☒o□l●n■m○\u00A1○\u00AB★",
            "wingdings2", "P✓R☑O✗Q☒S☒T☒\u0097●\u00A2■\u00A3□\u00A4□",
            "webdings", "a✓r✗c□g■n●",
            "wingdings3", "");

    private PictureFont() {}

    private static String key(String font) {
        return font.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    public static boolean isOne(String font) {
        return SIGNS.containsKey(key(font));
    }

    /** What is seen of a text in a font; the characters of Chinese, which no such font holds, stay as they are. */
    public static String shown(String font, String text) {
        String signs = font.isEmpty() ? null : SIGNS.get(key(font));
        if (signs == null) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (char each : text.toCharArray()) {
            char place = each >= 0xF000 && each <= 0xF0FF ? (char) (each - 0xF000) : each == '\u2014' ? '\u0097' : each;
            int at = place(signs, place);
            shown.append(at >= 0 ? signs.charAt(at + 1) : place <= ' ' || place > 0xFF ? place : UNKNOWN);
        }
        return shown.toString();
    }

    private static int place(String signs, char character) {
        for (int i = 0; i + 1 < signs.length(); i += 2) {
            if (signs.charAt(i) == character) {
                return i;
            }
        }
        return -1;
    }
}
