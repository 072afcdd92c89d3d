package org.huibao.notation.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A section of a file in {@code resources/words}: {@link RowTerms#ROW_DITTO} is {@code == row-ditto ==} in {@code rows.txt}. What a section's
 * words do, and where each of them was seen, stands there. A file is read when the first of its sections is asked for.
 */
public interface TradeWords {

    /** Of the constant. */
    String name();

    /** Without its ending. */
    String file();

    /**
     * Every spelling, in the order of the file.
     *
     * @throws IllegalStateException naming the line for a file that is not written as it should be
     */
    default List<String> list() {
        return WordStore.words(this);
    }

    /** Keep it: each call makes one anew. */
    default Set<String> set() {
        return new HashSet<>(list());
    }

    /**
     * For a pattern: {@code (?:合计数|合计)}, longer words first, so that their order in the file says nothing.
     *
     * @param more sections that stand for the same here
     */
    default String any(TradeWords... more) {
        List<String> words = new ArrayList<>(list());
        for (TradeWords each : more) {
            words.addAll(each.list());
        }
        words.sort(Comparator.comparingInt(String::length).reversed());
        StringBuilder pattern = new StringBuilder("(?:");
        for (String each : words) {
            if (pattern.length() > 3) {
                pattern.append('|');
            }
            escape(each, pattern);
        }
        return pattern.append(')').toString();
    }

    private static void escape(String word, StringBuilder pattern) {
        for (int i = 0; i < word.length(); i++) {
            if ("\\^$.|?*+()[]{}".indexOf(word.charAt(i)) >= 0) {
                pattern.append('\\');
            }
            pattern.append(word.charAt(i));
        }
    }

    /** The letters that its words begin with. */
    default String firstLetters() {
        return beginnings(this);
    }

    /** The letters that its words end with. */
    default String lastLetters() {
        StringBuilder letters = new StringBuilder();
        list().forEach(word -> letters.append(word.charAt(word.length() - 1)));
        return letters.toString();
    }

    /** The letters that words of these sections begin with: for a look before a pattern is tried. */
    static String beginnings(TradeWords... sections) {
        StringBuilder letters = new StringBuilder();
        for (TradeWords section : sections) {
            for (String each : section.list()) {
                char letter = each.charAt(0);
                letters.append(letter);
                if (Character.toUpperCase(letter) != letter) {
                    letters.append(Character.toUpperCase(letter));
                }
            }
        }
        return letters.toString();
    }

    /**
     * A few letters of which one stands in every word of these sections: most texts have none, and need no pattern. Capitals are among them
     * with their small letters.
     */
    static String hints(TradeWords... sections) {
        List<String> left = new ArrayList<>();
        for (TradeWords each : sections) {
            left.addAll(each.list());
        }
        StringBuilder hints = new StringBuilder();
        while (!left.isEmpty()) {
            char best = commonest(left);
            hints.append(best);
            if (Character.toUpperCase(best) != best) {
                hints.append(Character.toUpperCase(best));
            }
            left.removeIf(word -> word.indexOf(best) >= 0);
        }
        return hints.toString();
    }

    private static char commonest(List<String> words) {
        Map<Character, Integer> counts = new HashMap<>();
        char best = words.get(0).charAt(0);
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                char letter = word.charAt(i);
                if (word.indexOf(letter) == i && counts.merge(letter, 1, Integer::sum) > counts.getOrDefault(best, 0)) {
                    best = letter;
                }
            }
        }
        return best;
    }

    /**
     * Reads them all.
     *
     * @throws IllegalStateException naming the first line that is not written as it should be
     */
    static void check() {
        all().forEach(TradeWords::list);
    }

    static List<TradeWords> all() {
        return Stream.<TradeWords[]>of(
                        AnswerTerms.values(),
                        ClaimTerms.values(),
                        FileTerms.values(),
                        HeaderTerms.values(),
                        LearnTerms.values(),
                        MeasureTerms.values(),
                        ProseTerms.values(),
                        RemarkTerms.values(),
                        RowTerms.values(),
                        ScaleTerms.values(),
                        SheetTerms.values(),
                        TimeTerms.values(),
                        ValueTerms.values())
                .<TradeWords>flatMap(Stream::of)
                .toList();
    }
}
