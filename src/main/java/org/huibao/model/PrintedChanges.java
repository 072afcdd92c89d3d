package org.huibao.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the report of one set prints otherwise than that of another.
 *
 * @param sentences in the order of the text
 * @param before code → the texts that were printed of it, in the order of the text
 * @param now the same of the later set
 */
public record PrintedChanges(
        List<SentenceChange> sentences, Map<String, List<String>> before, Map<String, List<String>> now) {

    private static final int TOLD = 4;

    public PrintedChanges {
        sentences = List.copyOf(sentences);
        before = Map.copyOf(before);
        now = Map.copyOf(now);
    }

    public static PrintedChanges none() {
        return new PrintedChanges(List.of(), Map.of(), Map.of());
    }

    /** What was printed of a figure where something else is printed now; all of it where nothing differs. Empty for nothing. */
    public String before(String code) {
        return differing(before.getOrDefault(code, List.of()), now.getOrDefault(code, List.of()));
    }

    public String now(String code) {
        return differing(now.getOrDefault(code, List.of()), before.getOrDefault(code, List.of()));
    }

    private static String differing(List<String> own, List<String> other) {
        Set<String> texts = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(other);
        for (int i = 0; i < own.size(); i++) {
            String text = own.get(i);
            // Where a place came or went, what is printed in both is no difference.
            boolean both = own.size() == other.size() ? text.equals(other.get(i)) : left.remove(text);
            if (!both) {
                texts.add(text);
            }
        }
        if (texts.isEmpty() && own.size() <= other.size()) {
            texts.addAll(own);
        }
        String told = texts.stream().limit(TOLD).collect(Collectors.joining(" / "));
        return texts.size() > TOLD ? told + " / …" : told;
    }
}
