package org.huibao.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Observations;

/** {@code value.differs}: a department's returns give different values for one indicator. */
final class DifferingValues implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        // Ledgers are compared row by row.
        return examined.indicator().ledger() != null
                ? List.of()
                : examined.owing().stream()
                        .flatMap(department -> Stream.concat(
                                finding(examined, department, examined.of(department.code())),
                                finding(examined, department, examined.before(department.code()))))
                        .toList();
    }

    private static Stream<Finding> finding(ExaminedIndicator examined, Department department, List<Observation> its) {
        List<Observation> distinct = Observations.distinct(its);
        if (distinct.size() < 2) {
            return Stream.of();
        }
        String places = distinct.stream()
                .map(seen -> seen.raw() + " (" + FindingText.cell(seen.cell()) + ")")
                .collect(Collectors.joining("; "));
        Observation at = distinct.get(1);
        return Stream.of(Finding.of(new ValuesDiffer(
                new CheckedValue(department.code(), department.name(), examined.indicator(), at.period(), at.cell()),
                distinct.stream().map(Observation::raw).collect(Collectors.joining("; ")),
                distinct.get(0).raw(),
                places)));
    }

    /**
     * @param value the second one
     * @param all as they are written
     * @param first of them
     * @param places each with its cell
     */
    record ValuesDiffer(CheckedValue value, String all, String first, String places) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("value.differs", Level.ERROR);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return places;
        }

        @Override
        public String expected() {
            return first;
        }

        @Override
        public String identity() {
            return all;
        }

        @Override
        public FindingFields fields() {
            return value.fields().and("places", places).and("period", value.period());
        }
    }
}
