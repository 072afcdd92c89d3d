package org.huibao.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/**
 * {@code unit.peers}: a power of ten, a thousand or more times away from what the other departments report, and far beyond what they differ by
 * among themselves.
 * Departments are of all sizes, so a published value of a year ago that agrees ends the suspicion.
 */
final class UnitAgainstPeers implements IndicatorCheck {

    private static final int FEWEST_PEERS = 4;

    /** Of 万 and 千 for one; departments differ by a hundred times in all honesty. */
    private static final double LEAST = 2.7;

    /** How many times the peers' own median distance. */
    private static final double SPREADS = 5;

    /** How far from a power of ten, as a logarithm: half as much again. */
    private static final double NEAR = 0.2;

    private record Reported(Department department, BigDecimal amount, double log) {}

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (!examined.hears(UnitFarFromPeers.RULE) || !examined.reportsNumbers()) {
            return List.of();
        }
        List<Reported> reported = new ArrayList<>();
        for (Department department : examined.owing()) {
            examined.amount(department)
                    .filter(amount -> amount.signum() != 0)
                    .ifPresent(
                            amount -> reported.add(new Reported(department, amount, UnitAgainstLastYear.log(amount))));
        }
        if (reported.size() <= FEWEST_PEERS) {
            return List.of();
        }
        double[] logs = reported.stream().mapToDouble(Reported::log).sorted().toArray();
        double median = median(logs);
        double spread = median(
                Arrays.stream(logs).map(log -> Math.abs(log - median)).sorted().toArray());
        double limit = Math.max(LEAST, 1 + SPREADS * spread);
        Map<String, BigDecimal> published = reported.stream().anyMatch(each -> Math.abs(each.log - median) >= limit)
                ? examined.evidence().published(examined.indicator().code())
                : Map.of();
        return reported.stream()
                .filter(each -> Math.abs(each.log - median) >= limit && isNearPower(each.log - median))
                .filter(each -> !agrees(each, Optional.ofNullable(published.get(each.department.code()))))
                .map(each -> finding(examined, each, median))
                .toList();
    }

    private static boolean isNearPower(double distance) {
        return Math.abs(distance - Math.round(distance)) <= NEAR;
    }

    private static boolean agrees(Reported each, Optional<BigDecimal> published) {
        return published
                .filter(before -> before.signum() != 0)
                .filter(before -> Math.abs(each.log - UnitAgainstLastYear.log(before)) < 1)
                .isPresent();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Finding finding(ExaminedIndicator examined, Reported each, double median) {
        return Finding.of(new UnitFarFromPeers(
                examined.value(each.department),
                each.amount,
                BigDecimal.valueOf(Math.pow(10, median)),
                Math.round(each.log - median)));
    }

    /**
     * @param usual what departments usually report
     * @param power of ten, of how many times the usual it is
     */
    record UnitFarFromPeers(CheckedValue value, BigDecimal amount, BigDecimal usual, long power)
            implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("unit.peers", Level.WARNING);

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
            return value.indicator().unit();
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("amount", value.inUnit(amount))
                    // To two digits: what is usual is no exact thing.
                    .and("usual", value.inUnit(usual.round(new MathContext(2))))
                    .and("power", (power > 0 ? "×" : "÷") + "10^" + Math.abs(power));
        }
    }
}
