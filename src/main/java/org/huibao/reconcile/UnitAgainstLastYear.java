package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/** {@code unit.last-year}: about ten, a thousand or ten thousand times last year's value, or that part of it. */
final class UnitAgainstLastYear implements IndicatorCheck {

    /** Below a hundred. */
    private static final double SMALL = 2;

    private static final String CODE = "unit.last-year";

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        return !examined.hears(FindingRule.of(CODE, Level.WARNING))
                        || !examined.reportsNumbers()
                        || examined.indicator().previous().equals("none")
                ? List.of()
                : examined.owing().stream()
                        .flatMap(department -> finding(examined, department))
                        .toList();
    }

    private static Stream<Finding> finding(ExaminedIndicator examined, Department department) {
        Optional<BigDecimal> now = examined.amount(department).filter(amount -> amount.signum() != 0);
        Optional<BigDecimal> before = now.isEmpty()
                ? Optional.empty()
                : examined.amountBefore(department).filter(amount -> amount.signum() != 0);
        if (now.isEmpty() || before.isEmpty()) {
            return Stream.of();
        }
        // 0.97 for 97% is small, and a mistake all the same.
        double small = examined.indicator().unit().equals("%") ? 0 : SMALL;
        int power = PowerOfTen.between(log(now.get()), log(before.get()), small);
        if (power == 0) {
            return Stream.of();
        }
        String unit = examined.indicator().unit();
        boolean more = now.get().abs().compareTo(before.get().abs()) > 0;
        return Stream.of(examined.finding(
                Level.WARNING,
                CODE,
                department.code(),
                examined.place(department),
                FindingText.number(now.get()) + " ← " + FindingText.number(before.get()),
                unit,
                department.name(),
                examined.indicator().name(),
                FindingText.number(now.get()) + unit,
                FindingText.number(before.get()) + unit,
                (more ? "×" : "÷") + BigDecimal.TEN.pow(power).toPlainString(),
                unit));
    }

    static double log(BigDecimal amount) {
        return Math.log10(amount.abs().doubleValue());
    }
}
