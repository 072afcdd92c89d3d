package org.huibao.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huibao.model.Contribution;
import org.huibao.model.FigureGaps;
import org.huibao.model.FindingFields;
import org.huibao.model.Value;

/** Why values are missing: each fact once, with the names of those whom it concerns. */
final class MissingFacts {

    private final Map<Value.Reason, Set<String>> facts = new EnumMap<>(Value.Reason.class);

    /** @param whose a name; empty where it is told without one */
    void add(Value.Reason reason, String whose) {
        Set<String> names = facts.computeIfAbsent(reason, any -> new LinkedHashSet<>());
        if (!whose.isEmpty()) {
            names.add(whose);
        }
    }

    /** Of a county's value: each department that gives nothing to it; without one the reason alone. */
    void add(Value.Missing missing, List<Contribution> sources, UnaryOperator<String> departments) {
        Map<Value.Reason, List<String>> gaps = FigureGaps.of(missing, sources);
        gaps.forEach((reason, codes) -> codes.forEach(code -> add(reason, departments.apply(code))));
        if (gaps.isEmpty()) {
            add(missing.reason(), "");
        }
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    /** For {@link FindingFields#LACKING}, which messages put into words. */
    String field() {
        List<String> lines = new ArrayList<>();
        facts.forEach((reason, names) -> lines.add(reason.label() + "\t" + FindingText.names(List.copyOf(names))));
        return String.join("\n", lines);
    }
}
