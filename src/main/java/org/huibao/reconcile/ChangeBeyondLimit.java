package org.huibao.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob.ChangeLimit;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code value.change}: more than {@code change-limit} away from the period before, in percent and in units. The county's value is told only where
 * no department's is: small steps of many, or a department that came or went.
 */
final class ChangeBeyondLimit implements IndicatorCheck {

    private static final String CODE = "value.change";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (!examined.hears(FindingRule.of(CODE, Level.WARNING))
                || !examined.reportsNumbers()
                || examined.indicator().previous().equals("none")) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Department department : examined.owing()) {
            Optional<BigDecimal> now = examined.amount(department);
            Optional<BigDecimal> before = now.isEmpty() ? Optional.empty() : examined.amountBefore(department);
            if (before.isPresent() && beyond(examined.job().changeLimit(), now.get(), before.get())) {
                findings.add(finding(
                        examined,
                        department.code(),
                        department.name(),
                        examined.place(department),
                        now.get(),
                        before.get()));
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
        return List.of(finding(examined, "", examined.job().county(), null, amount.get(), amountBefore.get()));
    }

    static boolean beyond(ChangeLimit limit, BigDecimal now, BigDecimal before) {
        BigDecimal change = now.subtract(before).abs();
        // Without a division: from nothing every change is beyond any percentage.
        return change.compareTo(limit.units()) >= 0
                && change.multiply(HUNDRED).compareTo(limit.percent().multiply(before.abs())) > 0;
    }

    private static Finding finding(
            ExaminedIndicator examined,
            String department,
            String name,
            @Nullable CellRef place,
            BigDecimal now,
            BigDecimal before) {
        String unit = examined.indicator().unit();
        String change = FindingText.number(now.subtract(before));
        return examined.finding(
                Level.WARNING,
                CODE,
                department,
                place,
                FindingText.number(now) + " ← " + FindingText.number(before),
                FindingText.number(before),
                name,
                examined.indicator().name(),
                FindingText.number(before) + unit,
                FindingText.number(now) + unit,
                change.startsWith("−") ? change : "+" + change,
                percent(now, before));
    }

    /** {@code +136.5%}; a dash from nothing. */
    private static String percent(BigDecimal now, BigDecimal before) {
        if (before.signum() == 0) {
            return "—";
        }
        BigDecimal percent = now.subtract(before)
                .multiply(HUNDRED)
                .divide(before.abs(), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + FindingText.number(percent) + "%";
    }
}
