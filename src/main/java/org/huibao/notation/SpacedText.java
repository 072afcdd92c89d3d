package org.huibao.notation;

import java.util.BitSet;

/**
 * A text as {@link LabelFolding#plain} makes it, and where spaces and line breaks were: they part what stands in one cell, but they are put
 * between the letters of a word as well (单 位 ： 万 元).
 */
record SpacedText(String plain, BitSet gaps) {

    static SpacedText of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        BitSet gaps = new BitSet();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i))) {
                if (i > from) {
                    gaps.set(plain.length());
                    plain.append(LabelFolding.plain(text.substring(from, i)));
                }
                from = i + 1;
            }
        }
        gaps.set(0);
        return new SpacedText(plain.toString(), gaps);
    }

    /** True where a space was, and at both ends. */
    boolean gap(int at) {
        return at >= plain.length() || gaps.get(at);
    }

    /** True if single letters stand on both sides of the gap: the spaces part no words. */
    boolean spacedOut(int at) {
        return gap(at) && at > 0 && gaps.get(at - 1) && at + 1 < plain.length() && gap(at + 1);
    }

    /** True if single letters follow, as in 人 民 医 院 from the second on. */
    boolean spacedOutFrom(int at) {
        return at + 1 < plain.length() && gap(at) && gap(at + 1);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
