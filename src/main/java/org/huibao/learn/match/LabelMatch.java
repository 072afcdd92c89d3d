package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.FigureMention.ContextPiece;
import org.huibao.learn.prose.TellingWords;
import org.huibao.notation.words.LearnTerms;

/** How well the words around one number speak of labels. */
final class LabelMatch {

    private static final Pattern ABOVE = Pattern.compile("^.{0,4}?" + LearnTerms.LEARN_ABOVE.any() + "(?=..)");

    private final LabelWeights weights;
    private final List<ContextPiece> pieces = new ArrayList<>();
    private final String near;
    private final Map<String, Double> pairWeights = new HashMap<>();

    LabelMatch(FigureMention mention, LabelWeights weights) {
        this.weights = weights;
        for (ContextPiece each : mention.context()) {
            String letters = LabelText.letters(each.text());
            if (!letters.isEmpty()) {
                pieces.add(new ContextPiece(letters, each.weight()));
                for (String pair : LabelText.pairs(letters)) {
                    pairWeights.merge(pair, each.weight(), Math::max);
                }
                letters.chars()
                        .forEach(letter -> pairWeights.merge(String.valueOf((char) letter), each.weight(), Math::max));
            }
        }
        String before = LabelText.letters(TellingWords.telling(mention.clause()));
        String behind = mention.context().size() < 2
                ? ""
                : LabelText.letters(
                        TellingWords.telling(mention.context().get(1).text()));
        near = before.length() > 1 ? before : behind.substring(0, Math.min(8, behind.length()));
    }

    /**
     * @param share of the label that is spoken of, from 0 to 1; pairs that many labels hold count little
     * @param bits what is spoken of tells
     */
    record Spoken(double share, double bits) {
        static final Spoken NOTHING = new Spoken(1, 0);
    }

    /** Of one label; of a label that says nothing, everything. */
    Spoken of(String label) {
        String core = LabelText.core(label);
        if (core.isEmpty()) {
            return Spoken.NOTHING;
        }
        double all = 0;
        double said = 0;
        double bits = 0;
        List<String> pairs = LabelText.pairs(core);
        for (String pair : pairs) {
            double worth = weights.bits(pair);
            double weight = pairWeights.getOrDefault(pair, 0.0);
            if (weight == 0 && pair.length() == 2) {
                // 审结…案件 speaks of 审结行政复议案件 although other letters stand between.
                weight = 0.6
                        * Math.min(
                                pairWeights.getOrDefault(pair.substring(0, 1), 0.0),
                                pairWeights.getOrDefault(pair.substring(1), 0.0));
            }
            all += worth;
            said += worth * Math.min(1, weight * 1.1);
            bits += worth * weight;
        }
        return new Spoken(all == 0 ? 1 : said / all, bits);
    }

    /** The share of the labels' pairs that stand in the clause itself: what other clauses say may be of other numbers. */
    double own(List<String> labels) {
        int found = 0;
        int all = 0;
        for (String label : labels) {
            for (String pair : LabelText.pairs(LabelText.core(label))) {
                all++;
                found += near.contains(pair) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) found / all;
    }

    /** How much of the words straight before the number the labels explain; 1 where there are hardly any. */
    double explained(List<String> labels) {
        if (near.length() < 2) {
            return 1;
        }
        StringBuilder all = new StringBuilder();
        labels.forEach(label -> all.append(LabelText.letters(label)).append(' '));
        int found = 0;
        for (int i = 0; i < near.length(); i++) {
            found += all.indexOf(near.substring(i, i + 1)) >= 0 ? 1 : 0;
        }
        return (double) found / near.length();
    }

    /** The best share of a department's name that is spoken of, without 县 before it and 局 behind it. */
    double named(String department) {
        String core = ABOVE.matcher(department).replaceFirst("");
        core = core.length() > 2 ? core.substring(0, core.length() - 1) : core;
        List<String> pairs = LabelText.pairs(LabelText.letters(core));
        double said = 0;
        for (String pair : pairs) {
            said += pairWeights.getOrDefault(pair, 0.0) >= 0.5 ? 1 : pairWeights.getOrDefault(pair, 0.0);
        }
        return pairs.isEmpty() ? 0 : said / pairs.size();
    }
}
