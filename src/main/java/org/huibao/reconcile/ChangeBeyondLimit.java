package org.huibao.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob.ChangeLimit;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Value;

/**
 * {@code value.change}: more than {@code change-limit} away from the period before, in percent and in units. The county's value is told only where
 * no department's is: small steps of many, or a department that came or went.
 */
final class ChangeBeyondLimit implements IndicatorCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a percentage that would else be shown as all. */
    private static final int MOST_SCALE = 10;

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (!examined.hears(ValueChanged.RULE)
                || !examined.reportsNumbers()
                || examined.indicator().previous().equals("none")) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Department department : examined.owing()) {
            Optional<BigDecimal> now = examined.amount(department);
            Optional<BigDecimal> before = now.isEmpty() ? Optional.empty() : examined.amountBefore(department);
            if (before.isPresent() && beyond(examined.job().changeLimit(), now.get(), before.get())) {
                findings.add(Finding.of(new ValueChanged(examined.value(department), now.get(), before.get())));
            }
        }
        return findings.isEmpty() && examined.owing().size() > 1 ? county(examined) : findings;
    }

    private static List<Finding> county(ExaminedIndicator examined) {
        Value before =
                examined.evidence().county().previous(examined.indicator().code());
        Optional<BigDecimal> amount = ExaminedIndicator.amount(examined.value());
        Optional<BigDecimal> amountBefore = ExaminedIndicator.amount(before);
        if (amount.isEmpty()
                || amountBefore.isEmpty()
                || !beyond(examined.job().changeLimit(), amount.get(), amountBefore.get())) {
            return List.of();
        }
        return List.of(Finding.of(new ValueChanged(examined.countyValue(null), amount.get(), amountBefore.get())));
    }

    static boolean beyond(ChangeLimit limit, BigDecimal now, BigDecimal before) {
        BigDecimal change = now.subtract(before).abs();
        // Without a division: from nothing every change is beyond any percentage.
        return change.compareTo(limit.units()) >= 0
                && change.multiply(HUNDRED).compareTo(limit.percent().multiply(before.abs())) > 0;
    }

    private static boolean isAll(BigDecimal percent) {
        return percent.abs().compareTo(HUNDRED) == 0;
    }

    record ValueChanged(CheckedValue value, BigDecimal now, BigDecimal before) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("value.change", Level.WARNING);

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
            return FindingText.number(before);
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("before", value.inUnit(before))
                    .and("now", value.inUnit(now))
                    .and("change", change())
                    .and("percent", percent());
        }

        private String change() {
            String change = FindingText.number(now.subtract(before));
            return change.startsWith("−") ? change : "+" + change;
        }

        /** {@code +136.5%}; a dash from nothing. −99.98% is not −100%: something is left. */
        private String percent() {
            if (before.signum() == 0) {
                return "—";
            }
            BigDecimal exact = now.subtract(before).multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64);
            BigDecimal percent = exact.setScale(1, RoundingMode.HALF_UP);
            for (int scale = 2; isAll(percent) && !isAll(exact) && scale <= MOST_SCALE; scale++) {
                percent = exact.setScale(scale, RoundingMode.DOWN);
            }
            return (percent.signum() > 0 ? "+" : "") + FindingText.number(percent) + "%";
        }
    }
}
