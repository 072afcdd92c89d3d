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

/**
 * {@code value.percent-fraction}: 0.98 without a percent sign where a percentage is wanted may be 98%, and 9710% in a cell that shows per cent
 * may be 97.1 typed there. What was published a year ago settles it, and so do a 上年数 and the other departments where they are of the same
 * size and not doubtful themselves.
 */
final class PercentAsFraction implements IndicatorCheck {

    private static final int FEWEST_PEERS = 4;

    /** Ten times as much as there was, and more, is rare; a percentage typed as a whole is common. */
    private static final BigDecimal HUGE = BigDecimal.valueOf(1000);

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        return !examined.reportsNumbers()
                        || !examined.indicator().unit().strip().matches("[%％]")
                ? List.of()
                : examined.owing().stream()
                        .flatMap(department -> finding(examined, department))
                        .toList();
    }

    private static Stream<Finding> finding(ExaminedIndicator examined, Department department) {
        return examined.of(department.code()).stream()
                .filter(PercentAsFraction::isDoubtful)
                .filter(seen -> !settled(examined, department, amount(seen).orElseThrow()))
                .limit(1)
                .map(seen -> finding(examined, department, seen));
    }

    private static boolean isFraction(Observation seen) {
        return amount(seen)
                .filter(amount -> amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) <= 0)
                .filter(amount -> !hasSign(seen))
                .isPresent();
    }

    private static boolean isDoubtful(Observation seen) {
        return isFraction(seen) || isHundredfold(seen);
    }

    private static boolean isHundredfold(Observation seen) {
        return seen.conversion().contains("percent ×")
                && amount(seen)
                        .filter(amount -> amount.abs().compareTo(HUGE) >= 0)
                        .isPresent();
    }

    /** Steps tell of the sign that people see: {@code percent ×100}, {@code unit %}, {@code shown 0.9%}, {@code scale ‰→%}. */
    private static boolean hasSign(Observation seen) {
        return Stream.of(seen.conversion().split("; "))
                .anyMatch(step -> step.startsWith("percent")
                        || step.startsWith("scale")
                        || (step.startsWith("unit") || step.startsWith("shown")) && step.matches(".*[%％].*"));
    }

    private static Optional<BigDecimal> amount(Observation seen) {
        return seen.value() instanceof Value.Number number ? Optional.of(number.amount()) : Optional.empty();
    }

    private static boolean settled(ExaminedIndicator examined, Department department, BigDecimal amount) {
        Map<String, BigDecimal> published =
                examined.evidence().published(examined.indicator().code());
        BigDecimal before = published.get(department.code());
        if (before != null && before.signum() != 0) {
            return isOfThatSize(amount, before);
        }
        Optional<Observation> reported = examined.before(department.code()).stream()
                .filter(seen -> amount(seen).filter(each -> each.signum() != 0).isPresent())
                .findFirst();
        if (reported.isPresent()) {
            return !isDoubtful(reported.get())
                    && isOfThatSize(amount, amount(reported.get()).orElseThrow());
        }
        List<Observation> peers = examined.owing().stream()
                .filter(each -> !each.code().equals(department.code()))
                .flatMap(each -> examined.of(each.code()).stream().limit(1))
                .filter(seen -> amount(seen).filter(each -> each.signum() != 0).isPresent())
                .toList();
        return peers.size() >= FEWEST_PEERS
                && peers.stream()
                        .allMatch(seen -> !isDoubtful(seen)
                                && isOfThatSize(amount, amount(seen).orElseThrow()));
    }

    /** Less than ten times as much, and more than a tenth. */
    private static boolean isOfThatSize(BigDecimal amount, BigDecimal other) {
        return amount.abs().compareTo(other.abs().movePointRight(1)) < 0
                && amount.abs().movePointRight(1).compareTo(other.abs()) > 0;
    }

    private static Finding finding(ExaminedIndicator examined, Department department, Observation seen) {
        BigDecimal amount = amount(seen).orElseThrow();
        BigDecimal other = amount.scaleByPowerOfTen(isHundredfold(seen) ? -2 : 2);
        return Finding.of(new PercentMeant(examined.value(department, seen.cell()), amount, other));
    }

    /** @param meant perhaps */
    record PercentMeant(CheckedValue value, BigDecimal amount, BigDecimal meant) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("value.percent-fraction", Level.WARNING);

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
            return FindingText.number(meant.stripTrailingZeros()) + "%";
        }

        @Override
        public FindingFields fields() {
            return value.fields().and("amount", found()).and("meant", expected());
        }
    }
}
