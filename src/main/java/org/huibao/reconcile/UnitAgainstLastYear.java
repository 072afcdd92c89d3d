package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/** {@code unit.last-year}: about ten, a thousand or ten thousand times last year's value, or that part of it. */
final class UnitAgainstLastYear implements IndicatorCheck {

    /** Below a hundred. */
    private static final double SMALL = 2;

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        return !examined.hears(UnitFarFromLastYear.RULE)
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
        boolean more = now.get().abs().compareTo(before.get().abs()) > 0;
        return Stream.of(Finding.of(
                new UnitFarFromLastYear(examined.value(department), now.get(), before.get(), more ? power : -power)));
    }

    static double log(BigDecimal amount) {
        return Math.log10(amount.abs().doubleValue());
    }

    /** @param power of ten, of how many times last year's value it is */
    record UnitFarFromLastYear(CheckedValue value, BigDecimal now, BigDecimal before, int power)
            implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("unit.last-year", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return FindingText.number(now) + " ← " + FindingText.number(before);
        }

        @Override
        public String expected() {
            return value.indicator().unit();
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("now", value.inUnit(now))
                    .and("before", value.inUnit(before))
                    .and(
                            "power",
                            (power > 0 ? "×" : "÷")
                                    + BigDecimal.TEN.pow(Math.abs(power)).toPlainString());
        }
    }
}
