package org.huibao.notation.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huibao.notation.LetterSet;
import org.huibao.notation.MeasureWords;
import org.huibao.notation.Unit;
import org.huibao.notation.words.MeasureTerms;
import org.huibao.notation.words.ProseTerms;
import org.jspecify.annotations.Nullable;

/** Measure words as they stand behind the numbers of a text; the longest word that fits. */
final class ProseMeasures {

    /** What a word measures, as far as it matters for what a number is. */
    enum MeasureSort {
        THING,
        SHARE,
        TIME
    }

    /**
     * @param end behind the word
     * @param one whether it counts behind a single Chinese numeral too
     */
    record FoundMeasure(int end, String word, Unit unit, MeasureSort sort, boolean one) {}

    private static final Set<String> WORDS = words();
    private static final Set<String> ONE = Set.copyOf(ProseTerms.PROSE_ONE.list());
    private static final Set<String> TIMES = times();
    private static final Set<String> SHARES = Set.copyOf(MeasureTerms.MEASURE_SHARE.list());
    private static final LetterSet FIRST = first();
    private static final int LONGEST = longest();

    /** 次 behind a measure word makes another one (台次, 亩次), but not before these. */
    private static final String NO_TIMES = "要等品序日于年元生级数第";

    private ProseMeasures() {}

    /** The measure word that begins at the place; spaces before it are passed over. */
    static @Nullable FoundMeasure at(String text, int from) {
        int start = from;
        while (start < text.length() && start - from < 2 && (text.charAt(start) == ' ' || text.charAt(start) == '　')) {
            start++;
        }
        int end = word(text, start);
        if (end < 0) {
            return null;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        String known = text.charAt(end - 1) == '％' ? "%" : word;
        Unit unit = Unit.of(known);
        int more = extended(text, end, word);
        if (more > end) {
            String written = text.substring(start, more);
            String base = written.replace('（', '(').replace('）', ')');
            Unit longer = Unit.of(base);
            unit = longer.known() ? longer : new Unit(written, base, 0);
        }
        boolean share = SHARES.contains(unit.base());
        MeasureSort sort =
                share ? MeasureSort.SHARE : more == end && TIMES.contains(known) ? MeasureSort.TIME : MeasureSort.THING;
        return new FoundMeasure(more, known, unit, sort, ONE.contains(known) || more > end);
    }

    private static int word(String text, int from) {
        if (from >= text.length() || !FIRST.has(text.charAt(from))) {
            return -1;
        }
        if (text.charAt(from) == '％') {
            return from + 1;
        }
        for (int end = Math.min(text.length(), from + LONGEST); end > from; end--) {
            String word = text.substring(from, end);
            if (WORDS.contains(word) || WORDS.contains(word.toLowerCase(Locale.ROOT)) && !latin(text, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean latin(String text, int at) {
        return at < text.length() && (text.charAt(at) | 0x20) >= 'a' && (text.charAt(at) | 0x20) <= 'z';
    }

    /** 台次, 件（次）, 微克/立方米. */
    private static int extended(String text, int end, String word) {
        char next = end < text.length() ? text.charAt(end) : ' ';
        char then = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (next == '次' && !word.endsWith("次") && !TIMES.contains(word) && NO_TIMES.indexOf(then) < 0) {
            return end + 1;
        }
        if (next == '（' || next == '(') {
            int inner = word(text, end + 1);
            boolean closed =
                    inner > 0 && inner < text.length() && (text.charAt(inner) == '）' || text.charAt(inner) == ')');
            return closed && inner - end <= 3 ? inner + 1 : end;
        }
        if (next == '/' || next == '／') {
            int inner = word(text, end + 1);
            return inner > 0 ? inner : end;
        }
        return end;
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(MeasureWords.words().toList());
        words.addAll(ProseTerms.PROSE_COUNTED.list());
        words.addAll(ProseTerms.PROSE_MEASURED.list());
        words.addAll(ProseTerms.PROSE_MONEY.list());
        words.addAll(ProseTerms.PROSE_TIME.list());
        words.addAll(List.of("㎡", "㎥", "㎞", "㎏", "℃"));
        return words;
    }

    private static Set<String> times() {
        Set<String> times = new HashSet<>(MeasureTerms.MEASURE_TIME.list());
        times.addAll(ProseTerms.PROSE_TIME.list());
        return times;
    }

    private static int longest() {
        int longest = 0;
        for (String word : WORDS) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static LetterSet first() {
        StringBuilder letters = new StringBuilder("％");
        for (String word : WORDS) {
            letters.append(word.charAt(0)).append(Character.toUpperCase(word.charAt(0)));
        }
        return LetterSet.of(letters.toString());
    }
}
