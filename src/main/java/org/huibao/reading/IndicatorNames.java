package org.huibao.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;

/** The names and aliases of a job's indicators, folded once for all returns of a run. */
final class IndicatorNames {

    private final Map<String, List<Name>> byCode = new HashMap<>();
    private final Map<String, String> codeByFolded = new HashMap<>();

    IndicatorNames(ReportJob job) {
        for (Indicator indicator : job.indicators()) {
            List<Name> names = new ArrayList<>();
            names.add(Name.of(indicator.name()));
            indicator.aliases().forEach(alias -> names.add(Name.of(alias)));
            byCode.put(indicator.code(), names);
            names.forEach(name -> codeByFolded.putIfAbsent(name.folded(), indicator.code()));
        }
    }

    List<Name> of(Indicator indicator) {
        return byCode.getOrDefault(indicator.code(), List.of());
    }

    /** All of them, folded. */
    Set<String> folded() {
        return codeByFolded.keySet();
    }

    /** Of the indicator that the label names. */
    Optional<String> code(Label label) {
        return Optional.ofNullable(codeByFolded.get(label.folded()));
    }

    /** True for a label that names another indicator of the job. */
    boolean isOther(Label label, Indicator indicator) {
        String code = codeByFolded.get(label.folded());
        return code != null && !code.equals(indicator.code());
    }
}
