package org.huibao.learn.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a pair of letters tells: the fewer labels hold it, the more. In bits. */
final class LabelWeights {

    /** Labels of the trade that other returns would hold: of a few labels none becomes telling by being alone. */
    private static final int BACKGROUND = 60;

    private final Map<String, Integer> labelsWith = new HashMap<>();
    private final int labels;

    LabelWeights(List<OfferedQuantity> quantities) {
        Set<String> distinct = new HashSet<>();
        for (OfferedQuantity each : quantities) {
            each.labels().forEach(label -> distinct.add(LabelText.core(label)));
            each.outer().forEach(label -> distinct.add(LabelText.core(label)));
        }
        distinct.remove("");
        labels = distinct.size() + BACKGROUND;
        for (String label : distinct) {
            Set<String> its = new HashSet<>(LabelText.pairs(label));
            label.chars().forEach(letter -> its.add(String.valueOf((char) letter)));
            its.forEach(pair -> labelsWith.merge(pair, 1, Integer::sum));
        }
    }

    double bits(String pair) {
        return Math.log((double) labels / labelsWith.getOrDefault(pair, 1)) / Math.log(2) + 0.5;
    }
}
