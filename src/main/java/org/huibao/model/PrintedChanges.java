package org.huibao.model;

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

    /** What was printed of a figure where something else is printed now; all of it where the places are not the same. Empty for nothing. */
    public String before(String code) {
        return differing(before.getOrDefault(code, List.of()), now.getOrDefault(code, List.of()));
    }

    public String now(String code) {
        return differing(now.getOrDefault(code, List.of()), before.getOrDefault(code, List.of()));
    }

    private static String differing(List<String> own, List<String> other) {
        Set<String> texts = new LinkedHashSet<>();
        boolean places = own.size() == other.size() && !own.equals(other);
        for (int i = 0; i < own.size(); i++) {
            if (!places || !own.get(i).equals(other.get(i))) {
                texts.add(own.get(i));
            }
        }
        String told = texts.stream().limit(TOLD).collect(Collectors.joining(" / "));
        return texts.size() > TOLD ? told + " / …" : told;
    }
}
