package org.huibao.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.notation.words.ScaleTerms;

/** Scale words and their powers of ten, out of {@code words/scales.txt}. */
public final class ScaleWords {

    /** As forms write them before a measure word; the longer word first, for 万亿 begins with 万. */
    static final Map<String, Integer> OF_UNITS = powers(ScaleTerms.SCALE_UNIT.list());

    /** They begin with a scale word and are none. */
    static final List<String> NONE = ScaleTerms.SCALE_NONE.list();

    /** Single words in every spelling, 萬 and 仟 among them. */
    private static final Map<Character, Integer> LETTERS = letters();

    private static final LetterSet ANY =
            set(LETTERS.keySet().stream().map(String::valueOf).toList());
    private static final LetterSet USUAL = set(List.copyOf(OF_UNITS.keySet()));

    private ScaleWords() {}

    /** True for one of the letters that scale words of forms are written with. */
    static boolean isUsual(char letter) {
        return USUAL.has(letter);
    }

    /** True for a scale word of one letter, in any spelling. */
    public static boolean isOne(char letter) {
        return ANY.has(letter);
    }

    /** The power of ten of such a word; 0 for any other letter. */
    public static int power(char letter) {
        return ANY.has(letter) ? LETTERS.getOrDefault(letter, 0) : 0;
    }

    /** Whether a word stands there that only begins like a scale word: 百分点. */
    public static boolean isNone(String text, int at) {
        return NONE.stream().anyMatch(word -> text.startsWith(word, at));
    }

    private static LetterSet set(List<String> words) {
        return LetterSet.of(String.join("", words));
    }

    private static Map<Character, Integer> letters() {
        Map<Character, Integer> letters = new LinkedHashMap<>();
        OF_UNITS.forEach((word, power) -> letter(letters, word, power));
        powers(ScaleTerms.SCALE_SPELLING.list()).forEach((word, power) -> letter(letters, word, power));
        return letters;
    }

    private static void letter(Map<Character, Integer> letters, String word, int power) {
        if (word.length() == 1) {
            letters.put(word.charAt(0), power);
        }
    }

    /** 万=4; the longer word first. */
    private static Map<String, Integer> powers(List<String> lines) {
        Map<String, Integer> powers = new LinkedHashMap<>();
        List<String> longest = new ArrayList<>(lines);
        longest.sort(Comparator.comparingInt(String::length).reversed());
        for (String line : longest) {
            int is = line.indexOf('=');
            try {
                powers.put(line.substring(0, is), Integer.valueOf(line.substring(is + 1)));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new IllegalStateException("words: scale: no word and power of ten: " + line, e);
            }
        }
        return powers;
    }
}
