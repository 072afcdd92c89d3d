package org.huibao.notation.prose;

import java.util.List;
import org.huibao.notation.words.ProseTerms;

/** The words before and behind a number that say how exact it is. */
final class RoundingWords {

    private record RoundingList(RoundingWord word, ProseWords words) {}

    private static final List<RoundingList> BEFORE = List.of(
            new RoundingList(RoundingWord.ABOUT, ProseWords.of(ProseTerms.ROUND_ABOUT)),
            new RoundingList(RoundingWord.NEARLY, ProseWords.of(ProseTerms.ROUND_NEARLY)),
            new RoundingList(RoundingWord.OVER, ProseWords.of(ProseTerms.ROUND_OVER)),
            new RoundingList(RoundingWord.AT_LEAST, ProseWords.of(ProseTerms.ROUND_LEAST)),
            new RoundingList(RoundingWord.AT_MOST, ProseWords.of(ProseTerms.ROUND_MOST)));

    private static final List<RoundingList> BEHIND = List.of(
            new RoundingList(RoundingWord.ABOUT, ProseWords.of(ProseTerms.ROUND_BEHIND_ABOUT)),
            new RoundingList(RoundingWord.AT_LEAST, ProseWords.of(ProseTerms.ROUND_BEHIND_LEAST)),
            new RoundingList(RoundingWord.AT_MOST, ProseWords.of(ProseTerms.ROUND_BEHIND_MOST)));

    private RoundingWords() {}

    /** The longest word that ends where the number begins: 不超过, not 超过. */
    static RoundingWord before(String text, int start) {
        int from = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        RoundingWord found = RoundingWord.NONE;
        int length = 0;
        for (RoundingList each : BEFORE) {
            int its = each.words.lengthBefore(text, from);
            if (its > length) {
                found = each.word;
                length = its;
            }
        }
        return found;
    }

    /** The longest such word behind it, with its end. */
    static BehindWord behind(String text, int end) {
        int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        BehindWord found = new BehindWord(RoundingWord.NONE, end);
        // （含）以上
        int inclusive = text.startsWith("（含）", from) || text.startsWith("(含)", from) ? from + 3 : from;
        for (RoundingList each : BEHIND) {
            int its = each.words.lengthAt(text, inclusive);
            if (its > 0 && inclusive + its > found.end) {
                found = new BehindWord(each.word, inclusive + its);
            }
        }
        return found;
    }

    /** @param end behind the word */
    record BehindWord(RoundingWord word, int end) {}
}
