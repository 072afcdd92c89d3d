package org.huibao.reading.filter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether a word may be another one as somebody mistyped it: in characters that no official text of today has (罰款, 罚歀), by the same
 * sound (发款), or turned round (款罚).
 */
final class MistypedWord {

    /** Its first 3755 characters stand in the order of their sounds. */
    private static final Charset COMMON =
            Charset.isSupported("GB2312") ? Charset.forName("GB2312") : StandardCharsets.UTF_16BE;

    private static final int LEVEL_ONE = 3755;

    /** A sound has nine or ten characters. */
    private static final int NEAR = 8;

    private static final int LONGEST = 20;
    private static final int ROW = 94;
    private static final int FIRST = 0xB0;
    private static final int FIRST_OF_ROW = 0xA1;

    private MistypedWord() {}

    /** Both folded. Words of one character are told from each other by it. */
    static boolean mayBe(String written, String wanted) {
        int length = wanted.length();
        if (length < 2 || written.length() > LONGEST || written.length() < length || !isHan(wanted)) {
            return false;
        }
        for (int from = 0; from + length <= written.length(); from++) {
            if (isAlmost(written.substring(from, from + length), wanted)) {
                return true;
            }
        }
        return isTurnedRound(written, wanted);
    }

    private static boolean isAlmost(String written, String wanted) {
        int same = 0;
        int foreign = 0;
        for (int i = 0; i < wanted.length(); i++) {
            char one = written.charAt(i);
            char other = wanted.charAt(i);
            if (one == other) {
                same++;
            } else if (isHan(one) && place(one) < 0) {
                foreign++;
            } else if (!isHan(one) || !soundsAlike(one, other)) {
                return false;
            }
        }
        // A word in other characters altogether may be any word of its length.
        return same < wanted.length() && (same > 0 || foreign < wanted.length());
    }

    private static boolean isTurnedRound(String written, String wanted) {
        char[] one = written.toCharArray();
        char[] other = wanted.toCharArray();
        Arrays.sort(one);
        Arrays.sort(other);
        return !written.equals(wanted) && Arrays.equals(one, other);
    }

    private static boolean soundsAlike(char one, char other) {
        int place = place(one);
        int wanted = place(other);
        return place >= 0 && wanted >= 0 && place < LEVEL_ONE && wanted < LEVEL_ONE && Math.abs(place - wanted) <= NEAR;
    }

    /** In the order of GB 2312; −1 for a character that it has not. */
    private static int place(char character) {
        byte[] bytes = String.valueOf(character).getBytes(COMMON);
        if (bytes.length != 2) {
            return -1;
        }
        return ((bytes[0] & 0xFF) - FIRST) * ROW + (bytes[1] & 0xFF) - FIRST_OF_ROW;
    }

    private static boolean isHan(String text) {
        return text.chars().allMatch(each -> isHan((char) each));
    }

    private static boolean isHan(char character) {
        return character >= 0x3400 && character <= 0x9FFF;
    }
}
