package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.List;
import org.huibao.learn.prose.FigureMention;
import org.jspecify.annotations.Nullable;

/**
 * What a number of the report is taken for.
 *
 * @param meaning null where nothing comes to it
 * @param reasons keys of sentences and what stands in them
 * @param others what else it may be, the likeliest first
 */
public record NumberSuggestion(
        FigureMention mention,
        ProofGrade grade,
        @Nullable NumberMeaning meaning,
        String name,
        List<Reason> reasons,
        List<QuantityCandidate> others) {

    public NumberSuggestion {
        reasons = List.copyOf(reasons);
        others = List.copyOf(others);
    }

    /**
     * @param key of the sentence, {@code learn.why.label}
     * @param arguments filled in
     */
    public record Reason(String key, List<Object> arguments) {
        static Reason of(String key, Object... arguments) {
            return new Reason("learn.why." + key, List.of(arguments));
        }
    }

    /** Nothing prints it as it stands in the report, or no run reads it: it stays as it is typed. */
    public NumberSuggestion unprinted() {
        return as(ProofGrade.LIKELY, Reason.of("unprinted"));
    }

    /** Whether a reason of this kind stands there. */
    boolean has(String key) {
        return reasons.stream().anyMatch(reason -> reason.key().equals("learn.why." + key));
    }

    /** Percent of the labels that are spoken of. */
    long share() {
        return reasons.stream()
                .filter(reason -> reason.key().equals("learn.why.label"))
                .map(reason -> (Long) reason.arguments().get(0))
                .findFirst()
                .orElse(0L);
    }

    /** Whether it is at least likely. */
    public boolean isLikely() {
        return grade == ProofGrade.PROVED || grade == ProofGrade.LIKELY;
    }

    NumberSuggestion as(ProofGrade other, Reason why) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(why);
        return new NumberSuggestion(mention, other, meaning, name, all, others);
    }
}
