package org.huibao.reconcile;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Value;

/** {@code figure.only}: {@code combine: only} wants one department's value, and several departments give one. */
final class OnlyOne implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (examined.indicator().combine() != Indicator.Combine.ONLY) {
            return List.of();
        }
        List<Department> giving = examined.owing().stream()
                .filter(department -> examined.of(department.code()).stream().anyMatch(OnlyOne::says))
                .toList();
        if (giving.size() < 2) {
            return List.of();
        }
        String found = String.join("、", giving.stream().map(Department::name).toList());
        return List.of(examined.finding(
                Level.ERROR,
                "figure.only",
                "",
                examined.of(giving.get(1).code()).get(0).cell(),
                found,
                "1",
                examined.indicator().name(),
                found));
    }

    private static boolean says(Observation seen) {
        return seen.value() instanceof Value.Number || seen.value() instanceof Value.Text;
    }
}
