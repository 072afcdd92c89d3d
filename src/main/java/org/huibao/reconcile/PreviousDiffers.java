package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Value;

/** {@code previous.differs}: a 上年数 other than what the department gave a year ago, as it was published. */
final class PreviousDiffers implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (!examined.reportsNumbers() || !examined.indicator().previous().equals("published")) {
            return List.of();
        }
        Map<String, BigDecimal> published =
                examined.evidence().published(examined.indicator().code());
        return published.isEmpty()
                ? List.of()
                : examined.owing().stream()
                        .flatMap(department -> Optional.ofNullable(published.get(department.code())).stream()
                                .flatMap(amount -> finding(examined, department, amount)))
                        .toList();
    }

    private static Stream<Finding> finding(ExaminedIndicator examined, Department department, BigDecimal published) {
        return examined.before(department.code()).stream()
                .filter(seen -> seen.value() instanceof Value.Number number
                        && number.amount().compareTo(published) != 0)
                .limit(1)
                .map(seen -> finding(examined, department, seen, published));
    }

    private static Finding finding(
            ExaminedIndicator examined, Department department, Observation seen, BigDecimal published) {
        return Finding.of(new PreviousReported(
                examined.value(department, seen.cell()),
                ((Value.Number) seen.value()).amount(),
                published,
                examined.previousPeriod()));
    }

    /** @param before the period of both */
    record PreviousReported(CheckedValue value, BigDecimal reported, BigDecimal published, String before)
            implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("previous.differs", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return FindingText.number(reported);
        }

        @Override
        public String expected() {
            return FindingText.number(published);
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("reported", value.inUnit(reported))
                    .and("published", value.inUnit(published))
                    .and("before", before);
        }
    }
}
