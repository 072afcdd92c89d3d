package org.huibao.reconcile;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
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
        return List.of(Finding.of(new SeveralGive(
                examined.countyValue(examined.of(giving.get(1).code()).get(0).cell()), found)));
    }

    private static boolean says(Observation seen) {
        return seen.value() instanceof Value.Number || seen.value() instanceof Value.Text;
    }

    /** @param departments their names */
    record SeveralGive(CheckedValue value, String departments) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("figure.only", Level.ERROR);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return departments;
        }

        @Override
        public String expected() {
            return "1";
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("indicator", value.indicator().name()).and("departments", departments);
        }
    }
}
