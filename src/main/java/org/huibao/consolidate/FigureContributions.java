package org.huibao.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.model.Contribution;
import org.huibao.model.Role;
import org.huibao.model.Value;

/** Every source of a figure; of a formula those of its inputs, and what was published where the period before is asked for. */
final class FigureContributions {

    private final Consolidation all;

    FigureContributions(Consolidation all) {
        this.all = all;
    }

    List<Contribution> of(String code) {
        Indicator indicator = all.indicator(code);
        if (indicator.formula() == null) {
            return all.shares(indicator).stream()
                    .flatMap(share -> share.contributions().stream())
                    .toList();
        }
        // A cell that reaches the figure by two ways is one source.
        Set<Contribution> sources = new LinkedHashSet<>();
        for (String input : indicator.formula().codes()) {
            for (Contribution source : of(input)) {
                sources.add(counts(source) ? source.as(Role.INPUT) : source);
            }
        }
        for (String input : indicator.formula().previousCodes()) {
            sources.addAll(previousContributions(all.indicator(input)));
        }
        return List.copyOf(sources);
    }

    private List<Contribution> previousContributions(Indicator indicator) {
        String code = indicator.code();
        if (all.isIndicator(indicator.previous())) {
            return of(indicator.previous()).stream()
                    .map(source -> counts(source) ? source.as(Role.PREVIOUS) : source)
                    .toList();
        }
        if (indicator.previous().equals("none")) {
            return List.of();
        }
        if (all.isPublished(indicator)) {
            return List.of(new Contribution(
                    Role.PREVIOUS, "", code, all.previousPeriod(), all.previous(code), null, "", "published"));
        }
        List<Contribution> sources = new ArrayList<>();
        if (indicator.formula() != null) {
            indicator.formula().codes().forEach(input -> sources.addAll(previousContributions(all.indicator(input))));
        } else {
            all.reportedBefore(indicator).stream()
                    .flatMap(share -> share.contributions().stream())
                    .filter(source -> source.cell() != null)
                    .map(source -> counts(source) ? source.as(Role.PREVIOUS) : source)
                    .forEach(sources::add);
        }
        return sources;
    }

    private static boolean counts(Contribution source) {
        return source.value() instanceof Value.Number;
    }
}
