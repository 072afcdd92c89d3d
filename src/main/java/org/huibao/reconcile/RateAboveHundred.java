package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.huibao.notation.words.HeaderTerms;
import org.jspecify.annotations.Nullable;

/** {@code rate.above-hundred}: a part that is more than its whole; of a formula {@code RATE(…)}, or of a rate that departments state. */
final class RateAboveHundred implements IndicatorCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 办结率, but not 增长率 or 变动率, which may be anything. */
    private static final Pattern STATED = Pattern.compile(
            "(?i).*(?<!" + HeaderTerms.RATE_OF_CHANGE.any() + ")" + HeaderTerms.RATE_WORD.any() + ".*|.*\\brate\\b.*");

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        Indicator indicator = examined.indicator();
        if (indicator.formula() == null) {
            boolean stated = indicator.unit().equals("%")
                    && examined.reportsNumbers()
                    && STATED.matcher(indicator.name()).matches();
            return stated ? ofDepartments(examined, examined.owing(), Set.of(indicator.code())) : List.of();
        }
        if (!indicator.formula().isRate()) {
            return List.of();
        }
        Set<String> leaves = examined.owed().leaves(Set.of(indicator.code()));
        Optional<Department> sole = examined.owed().sole(leaves);
        List<Finding> findings = new ArrayList<>();
        if (sole.isEmpty()) {
            findings.addAll(ofDepartments(examined, examined.owed().owingAll(leaves), leaves));
        }
        if (above(examined.value()).isPresent()) {
            CellRef place = firstCell(examined.evidence().sources(indicator.code()));
            findings.add(Finding.of(new RateTooHigh(
                    sole.map(department -> examined.value(department, place))
                            .orElseGet(() -> examined.countyValue(place)),
                    above(examined.value()).get())));
        }
        return findings;
    }

    private static List<Finding> ofDepartments(
            ExaminedIndicator examined, List<Department> departments, Set<String> leaves) {
        List<Finding> findings = new ArrayList<>();
        DepartmentCells cells =
                new DepartmentCells(examined.evidence(), Map.of(examined.job().period(), leaves));
        for (Department department : departments) {
            above(examined.evidence()
                            .department(department.code())
                            .now(examined.indicator().code()))
                    .ifPresent(rate -> findings.add(Finding.of(new RateTooHigh(
                            examined.value(
                                    department,
                                    cells.of(department.code()).stream()
                                            .findFirst()
                                            .orElse(null)),
                            rate))));
        }
        return findings;
    }

    private static Optional<BigDecimal> above(Value value) {
        return value instanceof Value.Number number && number.amount().compareTo(HUNDRED) > 0
                ? Optional.of(number.amount())
                : Optional.empty();
    }

    private static @Nullable CellRef firstCell(List<Contribution> sources) {
        return sources.stream()
                .map(Contribution::cell)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    record RateTooHigh(CheckedValue value, BigDecimal rate) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("rate.above-hundred", Level.ERROR);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return FindingText.about(rate) + "%";
        }

        @Override
        public String expected() {
            return "<= 100%";
        }

        @Override
        public FindingFields fields() {
            return value.fields().and("rate", FindingText.about(rate));
        }
    }
}
