package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.words.LearnTerms;
import org.huibao.notation.words.RowTerms;

/** A label as clauses speak of it: without 件数 behind it and without what numbers it; and the pairs of letters by which two texts are compared. */
final class LabelText {

    private static final List<String> TOTALS = RowTerms.ROW_TOTAL.list();
    private static final List<String> PLAIN = LearnTerms.LEARN_PLAIN.list();

    /** 2021年, 2021年度数: a column of the report's own year. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年?度?" + LearnTerms.LEARN_COUNTED.any() + "?");

    private static final String COUNTED = LearnTerms.LEARN_COUNTED.list().get(0);
    private static final String AMOUNT = LearnTerms.LEARN_MONEY.list().get(0);
    private static final String PARTICLES = "的了和与及或等并、，,（）()“”\"《》/";

    private LabelText() {}

    /** 集体访 of 集体访批次; empty for a total, and for a header that says but how things are counted: 宗数. */
    static String core(String label) {
        String folded = LabelFolding.fold(label);
        if (TOTALS.contains(folded)
                || PLAIN.contains(folded)
                || PLAIN.stream()
                        .anyMatch(word -> folded.startsWith(word) && TOTALS.contains(folded.substring(word.length())))
                || YEAR.matcher(folded).matches()) {
            return "";
        }
        String core = folded.endsWith(AMOUNT) && folded.length() > AMOUNT.length() + 1
                ? folded.substring(0, folded.length() - AMOUNT.length())
                : folded;
        boolean counted = core.endsWith(COUNTED) && core.length() > 1;
        core = counted ? core.substring(0, core.length() - 1) : core;
        for (int length = Math.min(3, core.length() - (counted ? 0 : 2)); length > (counted ? 0 : 1); length--) {
            if (Unit.isKnown(core.substring(core.length() - length))) {
                core = core.substring(0, core.length() - length);
                break;
            }
        }
        return letters(core);
    }

    /** 合计, 全县合计. */
    static boolean isTotal(String label) {
        String folded = LabelFolding.fold(label);
        return TOTALS.stream().anyMatch(folded::endsWith);
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
