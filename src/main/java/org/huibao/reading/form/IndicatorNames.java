package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.WantedName;

/** The names and aliases of a job's indicators, folded once for all returns of a run. */
public final class IndicatorNames {

    private final Map<String, List<WantedName>> byCode = new HashMap<>();
    private final Map<String, String> codeByFolded = new HashMap<>();

    public IndicatorNames(ReportJob job) {
        for (Indicator indicator : job.indicators()) {
            List<WantedName> names = new ArrayList<>();
            names.add(WantedName.of(indicator.name()));
            indicator.aliases().forEach(alias -> names.add(WantedName.of(alias)));
            byCode.put(indicator.code(), names);
            names.forEach(name -> codeByFolded.putIfAbsent(name.folded(), indicator.code()));
        }
    }

    public List<WantedName> of(Indicator indicator) {
        return byCode.getOrDefault(indicator.code(), List.of());
    }

    /** All of them, folded. */
    public Set<String> folded() {
        return codeByFolded.keySet();
    }

    /** Of the indicator that the label names. */
    public Optional<String> code(SheetLabel label) {
        return Optional.ofNullable(codeByFolded.get(label.folded()));
    }

    /** True for a label that names another indicator of the job. */
    public boolean isOther(SheetLabel label, Indicator indicator) {
        String code = codeByFolded.get(label.folded());
        return code != null && !code.equals(indicator.code());
    }
}
