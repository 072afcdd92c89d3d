package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
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
        String reported = FindingText.number(((Value.Number) seen.value()).amount());
        String unit = examined.indicator().unit();
        return examined.finding(
                Level.WARNING,
                "previous.differs",
                department.code(),
                seen.cell(),
                reported,
                FindingText.number(published),
                department.name(),
                examined.indicator().name(),
                reported + unit,
                FindingText.number(published) + unit,
                examined.previousPeriod());
    }
}
