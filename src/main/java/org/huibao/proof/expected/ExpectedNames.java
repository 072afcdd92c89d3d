package org.huibao.proof.expected;

import java.util.HashMap;
import java.util.Map;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.notation.LabelFolding;
import org.jspecify.annotations.Nullable;

/** Indicators by code or name, as a template calls them. */
final class ExpectedNames {

    private final Map<String, Indicator> names = new HashMap<>();

    ExpectedNames(ReportJob job) {
        job.indicators().forEach(indicator -> names.putIfAbsent(LabelFolding.fold(indicator.name()), indicator));
        job.indicators().forEach(indicator -> names.put(indicator.code(), indicator));
    }

    /** Null for what is no indicator. */
    @Nullable
    Indicator indicator(String name) {
        Indicator own = names.get(name);
        return own == null ? names.get(LabelFolding.fold(name)) : own;
    }
}
