package org.huibao.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.MissingTables.ToldTogether;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Level;

/** How many there are of each kind, before the list of them. */
record FindingSummary(Messages messages) {

    /** What a finding means is said in a few words, and sometimes goes on for administrators. */
    private static final Pattern FIRST_WORDS = Pattern.compile("[；;].*");

    /** So few are seen at a glance. */
    private static final int FEW = 3;

    /** A paragraph to be put behind others; empty for a short list. */
    String of(List<ToldTogether> told) {
        if (told.size() <= FEW) {
            return "";
        }
        return "\n"
                + List.of(Level.ERROR, Level.WARNING).stream()
                        .map(level -> kinds(level, told))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(messages.text("forms.review.summary.between")));
    }

    private String kinds(Level level, List<ToldTogether> told) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ToldTogether each : told) {
            Finding finding = each.finding();
            if (finding.level() == level) {
                counts.merge(finding.code(), 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.isEmpty()
                ? ""
                : messages.text(
                        "forms.review.summary",
                        messages.text("level." + level.label()),
                        all,
                        counts.entrySet().stream()
                                .map(each -> messages.text(
                                        "forms.review.summary.kind", meaning(each.getKey()), each.getValue()))
                                .collect(Collectors.joining(messages.text("forms.review.summary.and"))));
    }

    private String meaning(String code) {
        return FIRST_WORDS
                .matcher(messages.text("finding." + code + ".meaning"))
                .replaceFirst("");
    }
}
