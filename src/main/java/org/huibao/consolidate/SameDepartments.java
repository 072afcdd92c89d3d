package org.huibao.consolidate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.LikeForLike;
import org.huibao.model.Value;

/**
 * Comparisons with what was published for the period before, worked out once more without the departments that gave something in one of the two
 * periods alone. Where a return's own 上年数 is compared with, the departments are the same.
 */
final class SameDepartments {

    /** Departments that gave something to a reported indicator in the period before alone, in this one alone, and in both. */
    private record Givers(Set<String> gone, Set<String> come, Set<String> both) {}

    private final Consolidation all;
    private final Map<String, Givers> known = new HashMap<>();

    SameDepartments(Consolidation all) {
        this.all = all;
    }

    /** Nothing where the departments are the same, or those that are not change nothing. */
    Optional<LikeForLike> of(Indicator compared) {
        if (compared.formula() == null
                || compared.formula().previousCodes().isEmpty()
                || !(all.value(compared.code()) instanceof Value.Number printed)) {
            return Optional.empty();
        }
        Set<String> leaves = new LinkedHashSet<>();
        compared.formula().previousCodes().forEach(code -> published(code, leaves));
        Set<String> gone = new TreeSet<>();
        Set<String> come = new TreeSet<>();
        Set<String> both = new TreeSet<>();
        for (String leaf : leaves) {
            Givers givers = known.computeIfAbsent(leaf, code -> givers(all.indicator(code)));
            gone.addAll(givers.gone());
            come.addAll(givers.come());
            both.addAll(givers.both());
        }
        if (gone.isEmpty() && come.isEmpty()) {
            return Optional.empty();
        }
        both.removeAll(gone);
        both.removeAll(come);
        Set<String> unlike = new TreeSet<>(gone);
        unlike.addAll(come);
        Value alike = compared.formula().evaluate(new Without(unlike));
        boolean same = alike instanceof Value.Number number && number.amount().compareTo(printed.amount()) == 0;
        return same ? Optional.empty() : Optional.of(new LikeForLike(gone, come, both.size(), printed, alike));
    }

    /** The reported indicators that a published value of the period before was made of. */
    private void published(String code, Set<String> leaves) {
        Indicator indicator = all.indicator(code);
        if (all.isPublished(indicator)) {
            leaves(indicator, leaves);
        } else if (indicator.formula() != null && indicator.previous().equals("published")) {
            indicator.formula().codes().forEach(input -> published(input, leaves));
        }
    }

    private void leaves(Indicator indicator, Set<String> leaves) {
        if (indicator.formula() == null) {
            leaves.add(indicator.code());
        } else {
            indicator.formula().codes().forEach(input -> leaves(all.indicator(input), leaves));
        }
    }

    private Givers givers(Indicator leaf) {
        Givers givers = new Givers(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Set<String> before = all.shares().numbers(leaf.code()).keySet();
        Stream.concat(leaf.from().stream(), before.stream()).distinct().forEach(department -> {
            boolean gave = before.contains(department) || all.shares().none(department, leaf.code());
            boolean gives = isSomething(all.departmentValue(department, leaf.code()));
            if (gave || gives) {
                (gave && gives ? givers.both() : gave ? givers.gone() : givers.come()).add(department);
            }
        });
        return givers;
    }

    private static boolean isSomething(Value value) {
        return !(value instanceof Value.Missing || value instanceof Value.Blank);
    }

    /** The county's values without some departments. */
    private final class Without implements FormulaInputs {
        private final Set<String> unlike;

        Without(Set<String> unlike) {
            this.unlike = unlike;
        }

        @Override
        public Value now(String code) {
            Indicator indicator = all.indicator(code);
            return indicator.formula() != null
                    ? indicator.formula().evaluate(this)
                    : combined(indicator, all.shares(indicator));
        }

        @Override
        public Value previous(String code) {
            Indicator indicator = all.indicator(code);
            if (all.isIndicator(indicator.previous())) {
                return now(indicator.previous());
            }
            Value none = new Value.Missing(Value.Reason.NO_PREVIOUS, code);
            if (indicator.previous().equals("none")) {
                return none;
            }
            Value value = indicator.formula() != null
                    ? indicator.formula().evaluate(new LookedUp(this::previous, Consolidation::noPrevious))
                    : combined(indicator, before(indicator));
            return value instanceof Value.Missing ? none : value;
        }

        private List<DepartmentShare> before(Indicator indicator) {
            return all.sharesBefore(indicator).stream()
                    .map(share -> all.shares().none(share.department(), indicator.code())
                            ? new DepartmentShare(share.department(), Value.none(), List.of())
                            : share)
                    .toList();
        }

        private Value combined(Indicator indicator, List<DepartmentShare> shares) {
            return all.combination(indicator)
                    .of(shares.stream()
                            .filter(share -> !unlike.contains(share.department()))
                            .toList());
        }
    }
}
