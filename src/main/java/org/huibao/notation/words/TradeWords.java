package org.huibao.notation.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sections of the files in {@code resources/words}: {@link #ROW_DITTO} is {@code == row-ditto ==} in {@code rows.txt}. What a section's words
 * do, and where each of them was seen, stands there. A file is read when the first of its sections is asked for.
 */
public enum TradeWords {
    ROW_DITTO("rows"),
    ROW_DITTO_SIGN("rows"),
    MEASURE_COUNTED("measures"),
    MEASURE_EXTENT("measures"),
    MEASURE_FINE("measures"),
    MEASURE_MONEY("measures"),
    MEASURE_TIME("measures"),
    MEASURE_SHARE("measures"),
    MEASURE_SAME("measures"),
    SCALE_UNIT("scales"),
    SCALE_SPELLING("scales"),
    SCALE_NONE("scales"),
    PERCENT_WORD("scales"),
    PROSE_COUNTED("prose"),
    PROSE_MEASURED("prose"),
    PROSE_MONEY("prose"),
    PROSE_TIME("prose"),
    PROSE_ONE("prose"),
    PROSE_SLOGAN("prose"),
    PROSE_SLOGAN_BEFORE("prose"),
    PROSE_ONE_BEFORE("prose"),
    PROSE_BARE_BEFORE("prose"),
    PROSE_CODE_BEFORE("prose"),
    ROUND_ABOUT("prose"),
    ROUND_NEARLY("prose"),
    ROUND_OVER("prose"),
    ROUND_LEAST("prose"),
    ROUND_MOST("prose"),
    ROUND_BEHIND_ABOUT("prose"),
    ROUND_BEHIND_LEAST("prose"),
    ROUND_BEHIND_MOST("prose"),
    PROSE_RESULT("prose"),
    PROSE_DEADLINE("prose"),
    PROSE_MAY("prose"),
    PROSE_RANK("prose"),
    PROSE_CAPTION("prose");

    private static final Map<String, Map<String, List<String>>> FILES = new HashMap<>();
    private static final Map<TradeWords, List<String>> WORDS = new EnumMap<>(TradeWords.class);

    private final String file;

    TradeWords(String file) {
        this.file = file;
    }

    /**
     * Every spelling, in the order of the file.
     *
     * @throws IllegalStateException naming the line for a file that is not written as it should be
     */
    public List<String> list() {
        synchronized (FILES) {
            List<String> known = WORDS.get(this);
            if (known == null) {
                known = List.copyOf(WordSections.spellings(section(), read(file).get(section())));
                WORDS.put(this, known);
            }
            return known;
        }
    }

    /** Keep it: each call makes one anew. */
    public Set<String> set() {
        return new HashSet<>(list());
    }

    /**
     * For a pattern: {@code (?:合计数|合计)}, longer words first, so that their order in the file says nothing.
     *
     * @param more sections that stand for the same here
     */
    public String any(TradeWords... more) {
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

    /** The letters that its words begin with: for a look before a pattern is tried. */
    public String firstLetters() {
        return letters(0);
    }

    /** The letters that its words end with. */
    public String lastLetters() {
        return letters(-1);
    }

    private String letters(int at) {
        StringBuilder letters = new StringBuilder();
        for (String each : list()) {
            char letter = each.charAt(at < 0 ? each.length() + at : at);
            if (letters.indexOf(String.valueOf(letter)) < 0) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    /**
     * Reads them all.
     *
     * @throws IllegalStateException naming the first line that is not written as it should be
     */
    public static void check() {
        for (TradeWords each : values()) {
            each.list();
        }
    }

    /** Without its ending. */
    String file() {
        return file;
    }

    private String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, List<String>> read(String name) {
        Map<String, List<String>> known = FILES.get(name);
        if (known == null) {
            known = WordSections.read(
                    name,
                    Stream.of(values())
                            .filter(each -> each.file.equals(name))
                            .map(TradeWords::section)
                            .toList());
            FILES.put(name, known);
        }
        return known;
    }
}
