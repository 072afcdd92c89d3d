package org.huibao.learn.source;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Codes out of Chinese names: sfj for 司法局. The 3755 common characters of GB 2312 stand in the order of their reading, so the place of a
 * character tells its first letter; what is no such character is left out.
 */
public final class PinyinInitials {

    private static final Charset GBK = Charset.forName("GBK");

    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

    /** The first code of each letter. */
    private static final int[] FROM = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };

    private static final int END = 0xD7FA;

    private static final int LONGEST = 24;

    private PinyinInitials() {}

    /** Small letters and digits, beginning with a letter; {@code x} where there is none. */
    public static String of(String name) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < name.length() && code.length() < LONGEST; i++) {
            char letter = name.charAt(i);
            if (letter < 0x80) {
                if (Character.isLetterOrDigit(letter)) {
                    code.append(String.valueOf(letter).toLowerCase(Locale.ROOT));
                }
            } else if (letter >= 0x4E00 && letter <= 0x9FFF) {
                code.append(initial(letter));
            }
        }
        String all = code.toString();
        return all.isEmpty() ? "x" : Character.isDigit(all.charAt(0)) ? "x" + all : all;
    }

    private static String initial(char letter) {
        byte[] bytes = String.valueOf(letter).getBytes(GBK);
        int code = bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        if (code < FROM[0] || code >= END) {
            return "";
        }
        int at = 0;
        while (at + 1 < FROM.length && FROM[at + 1] <= code) {
            at++;
        }
        return LETTERS.substring(at, at + 1);
    }
}
