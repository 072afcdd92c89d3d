package org.huibao.reconcile;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Value;

/** {@code value.missing}: a return came, but the cell is blank, or the return could not be looked through. */
final class MissingValue implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (!examined.indicator().required()) {
            return List.of();
        }
        return examined.owing().stream()
                .filter(Department::required)
                .filter(department -> examined.filing().filed().contains(department.code()))
                .filter(department -> !examined.filing()
                        .doubts(department.code(), examined.indicator().code()))
                .filter(department -> !examined.isNotFound(department))
                .filter(department -> allBlank(examined.of(department.code())))
                .map(department -> finding(examined, department))
                .toList();
    }

    private static boolean allBlank(List<Observation> its) {
        return its.stream().allMatch(seen -> seen.value() instanceof Value.Blank);
    }

    private static Finding finding(ExaminedIndicator examined, Department department) {
        List<Observation> its = examined.of(department.code());
        CellRef place = its.isEmpty() ? null : its.get(0).cell();
        return examined.finding(
                Level.ERROR,
                "value.missing",
                department.code(),
                place,
                "",
                "",
                department.name(),
                examined.indicator().name(),
                place == null ? "" : place.sheet() + "!" + place.address());
    }
}
