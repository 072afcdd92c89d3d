package org.huibao.office.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;

/** Of many departments that owe the same the first ones have numbers of their own, and the others take theirs by turns: a province's thousands need no thousands of samples. */
final class SampleModels {

    private static final int OF_THEIR_OWN = 24;

    private final Map<String, String> standsFor = new HashMap<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, List<String>> models = new HashMap<>();

    SampleModels(ReportJob job) {
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        for (Department department : job.departments()) {
            List<String> owed = job.indicators().stream()
                    .filter(indicator -> indicator.from().contains(department.code()))
                    .map(Indicator::code)
                    .toList();
            List<String> group = alike.computeIfAbsent(owed, none -> new ArrayList<>());
            group.add(department.code());
            String model = group.get((group.size() - 1) % OF_THEIR_OWN);
            standsFor.put(department.code(), model);
            weights.merge(model, 1, Integer::sum);
        }
    }

    /** Departments with numbers of their own that owe it. */
    List<String> of(Indicator indicator) {
        return models.computeIfAbsent(
                indicator.code(),
                code -> indicator.from().stream().map(this::of).distinct().toList());
    }

    /** Whose numbers the department has. */
    String of(String department) {
        return standsFor.getOrDefault(department, department);
    }

    boolean isOne(String department) {
        return department.equals(standsFor.get(department));
    }

    /** How many have the numbers of one that owes the indicator. */
    BigDecimal weight(Indicator indicator, String model) {
        return indicator.from().size() == of(indicator).size()
                ? BigDecimal.ONE
                : BigDecimal.valueOf(weights.getOrDefault(model, 1));
    }
}
