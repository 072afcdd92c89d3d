package org.huibao.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which departments give nothing to a figure, each under the one fact that says why: not filed, not found, blank and wrong are four different things to ask for. */
public final class FigureGaps {

    private FigureGaps() {}

    /** @return reason → codes of departments, each in the order of the definition; of a figure that has a value those that add nothing to it */
    public static Map<Value.Reason, List<String>> of(Figure figure) {
        return of(figure.value(), figure.contributions());
    }

    public static Map<Value.Reason, List<String>> of(Value value, List<Contribution> contributions) {
        Map<Value.Reason, List<String>> gaps = new EnumMap<>(Value.Reason.class);
        Set<String> told = new HashSet<>();
        if (value instanceof Value.Missing missing) {
            for (Value.Gap gap : missing.gaps()) {
                add(gaps, told, gap.reason(), gap.department());
            }
        }
        for (Contribution source : contributions) {
            reason(source).ifPresent(reason -> add(gaps, told, reason, source.department()));
        }
        return gaps;
    }

    private static void add(
            Map<Value.Reason, List<String>> gaps, Set<String> told, Value.Reason reason, String department) {
        if (told.add(department)) {
            gaps.computeIfAbsent(reason, any -> new ArrayList<>()).add(department);
        }
    }

    /** Why a source gives nothing; nothing for one that gives something, if only 无. */
    public static Optional<Value.Reason> reason(Contribution source) {
        if (source.role() == Role.NO_RETURN) {
            return Optional.of(Value.Reason.NO_RETURN);
        }
        if (source.role() != Role.BLANK) {
            return Optional.empty();
        }
        return Optional.of(source.cell() == null ? Value.Reason.NOT_FOUND : Value.Reason.BLANK);
    }
}
