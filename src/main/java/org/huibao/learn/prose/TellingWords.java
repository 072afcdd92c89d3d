package org.huibao.learn.prose;

import java.util.Comparator;
import java.util.List;
import org.huibao.notation.words.LearnTerms;

/** What is left of a clause when the words that stand in any clause are taken out. */
public final class TellingWords {

    private static final List<String> PLAIN = LearnTerms.LEARN_PLAIN.list().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final String PARTICLES = "的了为是于在以按均都皆并及和与或同至到从由起共计约近将其中等";

    private TellingWords() {}

    /** Letters that say something. */
    static int said(String clause) {
        return telling(clause).length();
    }

    /** The clause without such words, marks and digits. */
    public static String telling(String clause) {
        String rest = clause;
        for (String word : PLAIN) {
            rest = rest.replace(word, "");
        }
        StringBuilder telling = new StringBuilder();
        rest.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> PARTICLES.indexOf(letter) < 0)
                .forEach(telling::appendCodePoint);
        return telling.toString();
    }
}
