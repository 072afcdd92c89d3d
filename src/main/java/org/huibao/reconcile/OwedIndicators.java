package org.huibao.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.jspecify.annotations.Nullable;

/** Who owes what, looked up without walking through the definition each time. */
final class OwedIndicators {

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, Set<String>> from = new HashMap<>();

    OwedIndicators(ReportJob job) {
        job.departments().forEach(department -> departments.put(department.code(), department));
        // Many indicators are owed by the same thousands.
        Map<List<String>, Set<String>> sets = new HashMap<>();
        for (Indicator indicator : job.indicators()) {
            indicators.put(indicator.code(), indicator);
            from.put(indicator.code(), sets.computeIfAbsent(indicator.from(), Set::copyOf));
        }
    }

    @Nullable
    Indicator indicator(String code) {
        return indicators.get(code);
    }

    /** The name people know an indicator or department by; the code itself for what is neither. */
    String name(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator != null) {
            return indicator.name();
        }
        return departmentName(code);
    }

    /** The code itself for one that the report no longer knows. */
    String departmentName(String code) {
        Department department = departments.get(code);
        return department == null ? code : department.name();
    }

    /** Codes of the departments that owe an indicator. */
    Set<String> from(String indicator) {
        return from.getOrDefault(indicator, Set.of());
    }

    /** In the administrator's order. */
    List<Department> owing(Indicator indicator) {
        return indicator.from().stream()
                .map(departments::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The reported indicators that the codes come down to, formulas resolved; each once, in the order met. */
    Set<String> leaves(Collection<String> codes) {
        Set<String> leaves = new LinkedHashSet<>();
        codes.forEach(code -> collect(code, leaves, new HashSet<>()));
        return leaves;
    }

    private void collect(String code, Set<String> leaves, Set<String> visited) {
        Indicator indicator = indicators.get(code);
        if (indicator == null || !visited.add(code)) {
            return;
        }
        if (indicator.formula() == null) {
            leaves.add(code);
            return;
        }
        indicator.formula().codes().forEach(input -> collect(input, leaves, visited));
        indicator.formula().previousCodes().forEach(input -> collect(input, leaves, visited));
    }

    /** The departments that owe every one of these reported indicators, in the administrator's order. */
    List<Department> owingAll(Set<String> leaves) {
        return leaves.isEmpty()
                ? List.of()
                : departments.values().stream()
                        .filter(department ->
                                leaves.stream().allMatch(code -> from(code).contains(department.code())))
                        .toList();
    }

    /** The one department that all of these reported indicators come from. */
    Optional<Department> sole(Set<String> leaves) {
        Set<String> all = new HashSet<>();
        leaves.forEach(code -> all.addAll(from(code)));
        return all.size() == 1
                ? Optional.ofNullable(departments.get(all.iterator().next()))
                : Optional.empty();
    }
}
