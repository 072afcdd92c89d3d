package org.huibao.notation.prose;

import org.huibao.notation.Unit;

/**
 * A number in a text.
 *
 * @param start from 0; 近 and 约 before the number are no part of it, 上 of 上千 and 第 of 第8位 are
 * @param end behind the unit; 以上 and 左右 are no part of it
 * @param amount in the unit's base, scale words and all: 158900 for 15.89万元, 48000 for 48公里
 * @param unit without the scale words: 元, and 公里 with its power of three; none for a bare number, a fraction and a ratio
 */
public record NumberMention(
        int start, int end, MentionKind kind, AmountRange amount, Unit unit, RoundingWord rounding) {

    /** Whether somebody could look it up in a source. */
    public boolean isFigure() {
        return kind.isFigure();
    }

    /** As it stands in the text that was read. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
