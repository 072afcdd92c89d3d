package org.huibao.learn.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.learn.prose.FigureMention.Saying;
import org.huibao.notation.words.LearnTerms;

/** What the words before and behind a number say that it is. */
final class SayingReader {

    private static final List<String> RISE = LearnTerms.LEARN_RISE.list();
    private static final List<String> FALL = LearnTerms.LEARN_FALL.list();
    private static final List<String> MORE = LearnTerms.LEARN_MORE.list();
    private static final List<String> FEWER = LearnTerms.LEARN_FEWER.list();
    private static final List<String> NO_MORE = LearnTerms.LEARN_NO_MORE.list();
    private static final List<String> LAST_YEAR = LearnTerms.LEARN_LAST_YEAR.list();
    private static final List<String> CHANGE = LearnTerms.LEARN_CHANGE.list();
    private static final List<String> AVERAGE = LearnTerms.LEARN_AVERAGE.list();
    private static final List<String> TOTAL = LearnTerms.LEARN_TOTAL.list();
    private static final List<String> REMAINDER = LearnTerms.LEARN_REMAINDER.list();
    private static final Pattern NO_TOTAL = Pattern.compile(LearnTerms.LEARN_NO_TOTAL.any());
    private static final Pattern NO_REMAINDER = Pattern.compile(LearnTerms.LEARN_NO_REMAINDER.any());
    private static final List<String> RATE = LearnTerms.LEARN_RATE.list();
    private static final List<String> POINTS = LearnTerms.LEARN_POINTS.list();

    /** 增加到, 由71件上升为, 降至. */
    private static final Pattern TURNED = Pattern.compile("(?:" + LearnTerms.LEARN_RISE.any(LearnTerms.LEARN_FALL)
            + "了?[到至为]|" + LearnTerms.LEARN_TURNED.any() + ")$");

    /** 比2020年. */
    private static final Pattern COMPARED_YEAR = Pattern.compile("[比较同](?:19|20)[0-9]{2}年");

    private SayingReader() {}

    /**
     * @param before words of the clause before the number
     * @param start where the number begins in the line
     * @param behind words behind the number's unit, to the end of the clause
     * @param unit of the number as written
     * @param table whether it stands in a table, where headers say all
     */
    static Saying of(String before, int start, String behind, String unit, boolean table) {
        boolean compared = any(LAST_YEAR, before)
                || any(CHANGE, before)
                || COMPARED_YEAR.matcher(before).find();
        int rises = ends(RISE, before);
        int falls = ends(FALL, before);
        boolean measured = compared && rises + falls == 0 && ends(NO_MORE, before) == 0;
        rises = measured ? ends(MORE, before) : rises;
        falls = measured ? ends(FEWER, before) : falls;
        int adjacent = rises > 0 ? 1 : falls > 0 ? -1 : 0;
        int wordStart = adjacent == 0 ? -1 : start - rises - falls;
        int change = adjacent;
        if (change == 0 && !table) {
            change = any(RISE, before) ? 1 : any(FALL, before) ? -1 : 0;
        }
        boolean changes = change != 0 && (compared || adjacent != 0);
        return new Saying(
                changes ? change : 0,
                wordStart,
                TURNED.matcher(before).find(),
                compared,
                any(POINTS, unit) || any(POINTS, behind.length() > 4 ? behind.substring(0, 4) : behind),
                any(LAST_YEAR, before) && !changes,
                any(AVERAGE, before),
                any(TOTAL, NO_TOTAL.matcher(before).replaceAll(" ")),
                any(REMAINDER, NO_REMAINDER.matcher(before + " " + behind).replaceAll(" ")),
                any(RATE, before));
    }

    /** Letters of the word in which the text ends; 0 for none. */
    private static int ends(List<String> words, String text) {
        return words.stream()
                .filter(text::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
