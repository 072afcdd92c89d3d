package org.huibao.audit.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.Contribution;
import org.huibao.model.Value;

/**
 * The sources of one figure, so many of them as a person can look at; the audit log has them all.
 *
 * @param departments what each gave, the largest first; the total of all is the figure
 * @param kept the largest first
 */
record FigureSources(List<Share> departments, Rest otherDepartments, List<Contribution> kept, Rest others) {

    private static final int OF_ONE_DEPARTMENT = 12;

    /** @param amount of all its numbers; zero where {@code said} is no number */
    record Share(String department, BigDecimal amount, Contribution said) {}

    /** What is counted and summed only. */
    record Rest(int count, BigDecimal sum) {
        private static final Rest NONE = new Rest(0, BigDecimal.ZERO);

        private Rest and(int more, BigDecimal amount) {
            return new Rest(count + more, sum.add(amount));
        }
    }

    /**
     * @param mostDepartments that are named with their numbers
     * @param most sources that are kept
     */
    static FigureSources of(List<Contribution> contributions, int mostDepartments, int most) {
        List<Contribution> largestFirst = new ArrayList<>(contributions);
        largestFirst.sort(Comparator.comparing(FigureSources::silent)
                .thenComparing(
                        Comparator.comparing((Contribution each) -> amount(each).abs())
                                .reversed()));
        Map<String, Share> shares = new LinkedHashMap<>();
        for (Contribution each : largestFirst) {
            shares.merge(
                    each.department(),
                    new Share(each.department(), amount(each), each),
                    (a, b) -> new Share(a.department(), a.amount().add(b.amount()), a.said()));
        }
        List<Share> ordered = new ArrayList<>(shares.values());
        ordered.sort(Comparator.comparing((Share each) -> silent(each.said()))
                .thenComparing(
                        Comparator.comparing((Share each) -> each.amount().abs())
                                .reversed()));
        Rest otherDepartments = Rest.NONE;
        int named = Math.min(mostDepartments, ordered.size());
        for (Share each : ordered.subList(named, ordered.size())) {
            otherDepartments = otherDepartments.and(1, each.amount());
        }
        List<Contribution> kept = new ArrayList<>();
        Rest others = Rest.NONE;
        Map<String, Integer> ofOne = new HashMap<>();
        for (Contribution each : largestFirst) {
            if (kept.size() < most && ofOne.merge(each.department(), 1, Integer::sum) <= OF_ONE_DEPARTMENT) {
                kept.add(each);
            } else {
                others = others.and(cells(each), amount(each));
            }
        }
        return new FigureSources(ordered.subList(0, named), otherDepartments, kept, others);
    }

    /** Neither number nor text: of little interest to who asks where a figure comes from. */
    private static boolean silent(Contribution source) {
        return !(source.value() instanceof Value.Number) && !(source.value() instanceof Value.Text);
    }

    private static int cells(Contribution source) {
        return Math.max(1, source.cells().number());
    }

    private static BigDecimal amount(Contribution source) {
        return source.value() instanceof Value.Number number ? number.amount() : BigDecimal.ZERO;
    }
}
