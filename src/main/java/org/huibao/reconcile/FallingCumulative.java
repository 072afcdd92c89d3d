package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.model.EarlierFigures;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/** {@code flow.falls}: a cumulative figure that is less than it was in an earlier part of the same year. */
final class FallingCumulative implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        Indicator indicator = examined.indicator();
        Optional<EarlierFigures> known = indicator.flow().span() == Indicator.Span.CUMULATIVE
                ? examined.evidence().past().inYear()
                : Optional.empty();
        if (known.isEmpty()) {
            return List.of();
        }
        EarlierFigures earlier = known.get();
        List<Finding> found = new ArrayList<>();
        if (indicator.formula() != null) {
            falls(
                            examined.countyValue(null),
                            ExaminedIndicator.amount(examined.value()),
                            earlier.county(indicator.code()),
                            earlier)
                    .ifPresent(found::add);
        }
        for (Department department : examined.owing()) {
            falls(
                            examined.value(department),
                            examined.amount(department),
                            earlier.department(department.code(), indicator.code()),
                            earlier)
                    .ifPresent(found::add);
        }
        return found;
    }

    private record AboutValue(String department, String indicator) {
        static AboutValue of(Finding finding) {
            return new AboutValue(finding.department(), finding.indicator());
        }
    }

    /**
     * What has fallen cannot be what it was and what the period brought either: one number, told once. What an administrator made lighter stands for
     * nothing that weighs more.
     */
    static List<Finding> toldOnce(List<Finding> judged) {
        Map<AboutValue, Level> fallen = new HashMap<>();
        judged.stream()
                .filter(each -> each.code().equals(FallenCumulative.RULE.code()))
                .forEach(each -> fallen.put(AboutValue.of(each), each.level()));
        return judged.stream()
                .filter(each -> !each.code().equals(UnequalFlow.Kind.CUMULATIVE.code())
                        || !fallen.containsKey(AboutValue.of(each))
                        || fallen.get(AboutValue.of(each)).compareTo(each.level()) > 0)
                .toList();
    }

    private static Optional<Finding> falls(
            CheckedValue value, Optional<BigDecimal> now, Optional<BigDecimal> then, EarlierFigures earlier) {
        return now.isPresent() && then.isPresent() && now.get().compareTo(then.get()) < 0
                ? Optional.of(Finding.of(new FallenCumulative(value, now.get(), then.get(), earlier.period())))
                : Optional.empty();
    }

    /**
     * @param earlier what it was
     * @param before the period of that
     */
    record FallenCumulative(CheckedValue value, BigDecimal amount, BigDecimal earlier, String before)
            implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("flow.falls", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return FindingText.number(amount);
        }

        @Override
        public String expected() {
            return "≥ " + FindingText.number(earlier);
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("amount", value.inUnit(amount))
                    .and("earlier", value.inUnit(earlier))
                    .and("before", before);
        }
    }
}
