package org.huibao.reconcile;

import java.util.List;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
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
        return Finding.of(new ValueOwed(examined.value(department), besideIt(examined, department)));
    }

    /** A number for last year, which nobody has published, beside a blank cell of this one. */
    private static Optional<Observation> besideIt(ExaminedIndicator examined, Department department) {
        boolean published =
                examined.evidence().published(examined.indicator().code()).containsKey(department.code());
        return published
                ? Optional.empty()
                : examined.before(department.code()).stream()
                        .filter(seen -> seen.value() instanceof Value.Number)
                        .findFirst();
    }

    /** @param beside it last year's number, which may be this year's; mostly there is none */
    record ValueOwed(CheckedValue value, Optional<Observation> beside) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("value.missing", Level.ERROR);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("place", place())
                    .and("beside", beside.map(seen -> seen.cell().address()).orElse(""))
                    .and("besideNumber", beside.map(Observation::raw).orElse(""));
        }

        /** Empty where the return could not be looked through. */
        private String place() {
            CellRef cell = value.place();
            return cell == null ? "" : cell.sheet() + "!" + cell.address();
        }
    }
}
