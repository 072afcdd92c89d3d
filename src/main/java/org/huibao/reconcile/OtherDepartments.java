package org.huibao.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huibao.model.Finding;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.LikeForLike;
import org.huibao.model.Value;

/**
 * {@code figure.other-departments}: what was published for the period before was made of other departments: one of them has not filed and that
 * was accepted, one is new, or one is gone. The comparison is told as it is printed and as it is with the same departments.
 */
final class OtherDepartments implements IndicatorCheck {

    static final FindingRule RULE = FindingRule.of("figure.other-departments", Level.WARNING);

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        if (!examined.hears(RULE)) {
            return List.of();
        }
        Optional<LikeForLike> like = examined.evidence().likeForLike(examined.indicator());
        return like
                .map(each -> Finding.of(new UnlikeComparison(
                        examined.countyValue(null),
                        shown(examined, each.printed()),
                        shown(examined, each.alike()),
                        each.both() + each.come().size(),
                        each.both() + each.gone().size(),
                        each.both(),
                        names(examined, each.gone()),
                        names(examined, each.come()))))
                .stream()
                .toList();
    }

    /** As the definition rounds it. */
    private static String shown(ExaminedIndicator examined, Value value) {
        return value instanceof Value.Number number
                ? plain(number.amount(), examined.indicator().decimals())
                        + examined.indicator().unit()
                : "—";
    }

    private static String plain(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
    }

    private static String names(ExaminedIndicator examined, Collection<String> departments) {
        return departments.isEmpty()
                ? "—"
                : FindingText.names(departments.stream()
                        .map(examined.owed()::departmentName)
                        .toList());
    }
}
