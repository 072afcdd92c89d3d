package org.huibao.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.Finding;

/**
 * Of several findings about one value that have one cause, the first: what is ten thousand times last year's value is also far from the other departments'
 * and changed beyond the limit, and is answered once.
 */
final class OneCause {

    /** From what says the most to what says the least. */
    private static final List<String> CAUSES = List.of(
            UnitAgainstLastYear.UnitFarFromLastYear.RULE.code(),
            UnitAgainstPeers.UnitFarFromPeers.RULE.code(),
            ChangeBeyondLimit.ValueChanged.RULE.code());

    private record AboutValue(String department, String indicator) {
        static AboutValue of(Finding finding) {
            return new AboutValue(finding.department(), finding.indicator());
        }
    }

    private OneCause() {}

    /** In the order given; what an administrator made lighter stands for nothing that weighs more. */
    static List<Finding> of(Collection<Finding> judged) {
        Map<AboutValue, Finding> telling = new HashMap<>();
        for (Finding finding : judged) {
            if (isOneOf(finding)) {
                telling.merge(AboutValue.of(finding), finding, OneCause::telling);
            }
        }
        return judged.stream()
                .filter(finding -> !isOneOf(finding) || telling.get(AboutValue.of(finding)) == finding)
                .toList();
    }

    private static boolean isOneOf(Finding finding) {
        return !finding.department().isEmpty() && CAUSES.contains(finding.code());
    }

    private static Finding telling(Finding one, Finding other) {
        int weight = one.level().compareTo(other.level());
        if (weight != 0) {
            return weight < 0 ? one : other;
        }
        return CAUSES.indexOf(one.code()) <= CAUSES.indexOf(other.code()) ? one : other;
    }
}
