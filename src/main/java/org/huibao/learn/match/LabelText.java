package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.List;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.words.LearnTerms;
import org.huibao.notation.words.RowTerms;

/** A label as clauses speak of it: without 件数 behind it and without what numbers it; and the pairs of letters by which two texts are compared. */
final class LabelText {

    private static final List<String> TOTALS = RowTerms.ROW_TOTAL.list();
    private static final String COUNTED = LearnTerms.LEARN_COUNTED.list().get(0);
    private static final String PARTICLES = "的了和与及或等并、，,（）()“”\"《》/";

    private LabelText() {}

    /** Empty for a total, and for a header that says but how things are counted: 宗数. */
    static String core(String label) {
        String folded = LabelFolding.fold(label);
        if (TOTALS.contains(folded)) {
            return "";
        }
        String core = folded;
        if (core.endsWith(COUNTED) && core.length() > 1) {
            core = core.substring(0, core.length() - 1);
            for (int length = Math.min(3, core.length()); length > 0; length--) {
                if (Unit.isKnown(core.substring(core.length() - length))) {
                    core = core.substring(0, core.length() - length);
                    break;
                }
            }
        }
        return letters(core);
    }

    /** Without particles and marks. */
    static String letters(String text) {
        String plain = LabelFolding.plain(text);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (PARTICLES.indexOf(letter) < 0 && !Character.isDigit(letter) && letter > ' ') {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    /** Neighbouring letters; a text of one letter is its own pair. */
    static List<String> pairs(String letters) {
        List<String> pairs = new ArrayList<>();
        if (letters.length() == 1) {
            pairs.add(letters);
        }
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
