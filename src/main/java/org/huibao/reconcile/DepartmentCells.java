package org.huibao.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.model.CellRef;
import org.jspecify.annotations.Nullable;

/** The cells in which departments report some indicators; fetched when first asked for, which is when something failed. */
final class DepartmentCells {

    private final CheckEvidence evidence;
    private final Map<String, Set<String>> indicators;
    private @Nullable Map<String, List<CellRef>> byDepartment;

    /** @param indicators reported ones, by the period they are asked for */
    DepartmentCells(CheckEvidence evidence, Map<String, Set<String>> indicators) {
        this.evidence = evidence;
        this.indicators = indicators;
    }

    /** In the order of the periods and indicators. */
    List<CellRef> of(String department) {
        Map<String, List<CellRef>> known = byDepartment;
        if (known == null) {
            Map<String, List<CellRef>> cells = new HashMap<>();
            indicators.forEach((period, codes) -> codes.forEach(code -> evidence.observations(code, period)
                    .forEach(seen -> cells.computeIfAbsent(seen.department(), any -> new ArrayList<>())
                            .add(seen.cell()))));
            known = cells;
            byDepartment = known;
        }
        return known.getOrDefault(department, List.of());
    }
}
