package org.huibao.notation.prose;

import java.util.List;
import org.huibao.notation.LetterSet;
import org.huibao.notation.words.TradeWords;

/** A section's words, asked about at a place of a text: by their first or last letters most places are passed over at once. */
final class ProseWords {

    private final List<String> words;
    private final LetterSet first;
    private final LetterSet last;

    private ProseWords(List<String> words, LetterSet first, LetterSet last) {
        this.words = words;
        this.first = first;
        this.last = last;
    }

    static ProseWords of(TradeWords section) {
        return new ProseWords(
                section.list(), LetterSet.of(section.firstLetters()), LetterSet.of(section.lastLetters()));
    }

    /** Letters of the longest word that begins there; 0 where none does. */
    int lengthAt(String text, int at) {
        if (at < 0 || at >= text.length() || !first.has(text.charAt(at))) {
            return 0;
        }
        int longest = 0;
        for (String each : words) {
            if (each.length() > longest && text.startsWith(each, at)) {
                longest = each.length();
            }
        }
        return longest;
    }

    /** Letters of the longest word that ends before the place; 0 where none does. */
    int lengthBefore(String text, int end) {
        if (end <= 0 || !last.has(text.charAt(end - 1))) {
            return 0;
        }
        int longest = 0;
        for (String each : words) {
            if (each.length() > longest && text.startsWith(each, end - each.length())) {
                longest = each.length();
            }
        }
        return longest;
    }
}
