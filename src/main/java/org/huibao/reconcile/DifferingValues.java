package org.huibao.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
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
        return Stream.of(finding(
                examined,
                department,
                distinct.get(1),
                distinct.stream().map(Observation::raw).collect(Collectors.joining("; ")),
                distinct.get(0).raw(),
                places));
    }

    private static Finding finding(
            ExaminedIndicator examined,
            Department department,
            Observation at,
            String found,
            String expected,
            String places) {
        return Finding.of(
                        Level.ERROR,
                        "value.differs",
                        department.code(),
                        examined.indicator().code(),
                        at.period(),
                        at.cell(),
                        found,
                        expected,
                        department.name(),
                        examined.indicator().name(),
                        places,
                        at.period())
                .showing(places);
    }
}
