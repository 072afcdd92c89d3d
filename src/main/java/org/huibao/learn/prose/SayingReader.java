package org.huibao.learn.prose;

import java.util.List;
import org.huibao.learn.prose.FigureMention.Saying;
import org.huibao.notation.words.LearnTerms;

/** What the words before and behind a number say that it is. */
final class SayingReader {

    private static final List<String> RISE = LearnTerms.LEARN_RISE.list();
    private static final List<String> FALL = LearnTerms.LEARN_FALL.list();
    private static final List<String> LAST_YEAR = LearnTerms.LEARN_LAST_YEAR.list();
    private static final List<String> CHANGE = LearnTerms.LEARN_CHANGE.list();
    private static final List<String> AVERAGE = LearnTerms.LEARN_AVERAGE.list();
    private static final List<String> TOTAL = LearnTerms.LEARN_TOTAL.list();
    private static final List<String> REMAINDER = LearnTerms.LEARN_REMAINDER.list();
    private static final List<String> RATE = LearnTerms.LEARN_RATE.list();
    private static final List<String> POINTS = LearnTerms.LEARN_POINTS.list();

    private SayingReader() {}

    /**
     * @param before words of the clause before the number
     * @param start where the number begins in the line
     * @param behind words behind the number's unit, to the end of the clause
     * @param unit of the number as written
     * @param table whether it stands in a table, where headers say all
     */
    static Saying of(String before, int start, String behind, String unit, boolean table) {
        int adjacent = 0;
        int wordStart = -1;
        for (String word : RISE) {
            if (before.endsWith(word)) {
                adjacent = 1;
                wordStart = start - word.length();
            }
        }
        for (String word : FALL) {
            if (before.endsWith(word)) {
                adjacent = -1;
                wordStart = start - word.length();
            }
        }
        int change = adjacent;
        if (change == 0 && !table) {
            change = any(RISE, before) ? 1 : any(FALL, before) ? -1 : 0;
        }
        boolean compared = any(LAST_YEAR, before) || any(CHANGE, before);
        boolean changes = change != 0 && (compared || adjacent != 0);
        return new Saying(
                changes ? change : 0,
                wordStart,
                compared,
                any(POINTS, unit) || any(POINTS, behind.length() > 4 ? behind.substring(0, 4) : behind),
                any(LAST_YEAR, before) && !changes,
                any(AVERAGE, before),
                any(TOTAL, before),
                any(REMAINDER, before) || any(REMAINDER, behind),
                any(RATE, before));
    }

    static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
