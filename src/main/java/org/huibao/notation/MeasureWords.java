package org.huibao.notation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.words.MeasureTerms;
import org.huibao.notation.words.ScaleTerms;
import org.huibao.notation.words.TradeWords;

/** Measure words by what may be done with them, out of {@code words/measures.txt}. */
public final class MeasureWords {

    /** Bases that a bracket behind a label may hold; any other word in brackets is part of the label. */
    static final Set<String> KNOWN;

    /** Things that are counted one by one: half a case is none. Not what is measured (亩, 天, 课时) or shared out (%, 倍). */
    static final Set<String> COUNTED = Set.copyOf(MeasureTerms.MEASURE_COUNTED.list());

    /** In what things are measured rather than counted: with a scale word before them they are units. */
    static final List<String> EXTENTS = MeasureTerms.MEASURE_EXTENT.list();

    static final Set<String> MONEY = Set.copyOf(MeasureTerms.MEASURE_MONEY.list());

    /** Other words for a known one. */
    static final Map<String, SameMeasure> SAME;

    /** In a column of units only: elsewhere they are words about something. */
    static final Set<String> PERCENT_WORDS = Set.copyOf(ScaleTerms.PERCENT_WORD.list());

    /** Letters of the longest word. */
    static final int LONGEST;

    static {
        Set<String> known = new HashSet<>();
        for (TradeWords each : List.of(
                MeasureTerms.MEASURE_COUNTED,
                MeasureTerms.MEASURE_EXTENT,
                MeasureTerms.MEASURE_FINE,
                MeasureTerms.MEASURE_MONEY,
                MeasureTerms.MEASURE_TIME,
                MeasureTerms.MEASURE_SHARE)) {
            known.addAll(each.list());
        }
        Map<String, SameMeasure> same = new HashMap<>();
        for (String line : MeasureTerms.MEASURE_SAME.list()) {
            SameMeasure other = same(line);
            if (!known.contains(other.base())) {
                throw new IllegalStateException("words: measure-same: no measure word is " + other.base());
            }
            same.put(other.word(), other);
        }
        KNOWN = Set.copyOf(known);
        SAME = Map.copyOf(same);
        LONGEST = words().mapToInt(String::length).max().orElse(0);
    }

    /**
     * 公里 is 1000 米; no {@link Unit}, which is made out of these words.
     *
     * @param power of ten: so many bases is one of it
     */
    record SameMeasure(String word, String base, int power) {}

    private MeasureWords() {}

    /** Known measure words and other words for them. */
    public static Stream<String> words() {
        return Stream.concat(KNOWN.stream(), SAME.keySet().stream());
    }

    static LetterSet firstLetters() {
        return LetterSet.of(words().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    /** 公里=1000米. */
    private static SameMeasure same(String line) {
        int is = line.indexOf('=');
        int end = is + 1;
        while (end < line.length() && "0123456789.".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        String factor = line.substring(is + 1, end);
        int power = factor.startsWith("0.") ? 1 - factor.length() + 1 : factor.length() - 1;
        String plain = power < 0 ? "0." + "0".repeat(-power - 1) + "1" : "1" + "0".repeat(power);
        if (is < 1 || end == line.length() || !factor.equals(plain)) {
            throw new IllegalStateException("words: measure-same: no word, power of ten and measure word: " + line);
        }
        return new SameMeasure(line.substring(0, is), line.substring(end), power);
    }
}
