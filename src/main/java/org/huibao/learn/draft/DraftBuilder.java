package org.huibao.learn.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.learn.match.NumberMeaning;
import org.huibao.learn.match.NumberMeaning.Held;
import org.huibao.learn.match.NumberMeaning.WorkedOut;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.OfferedQuantity;
import org.huibao.learn.match.OfferedQuantity.Kind;
import org.huibao.learn.match.QuantityName;
import org.huibao.learn.source.LearnedDepartment;
import org.huibao.learn.source.LearnedReturns;
import org.huibao.learn.source.PinyinInitials;
import org.huibao.notation.LabelFolding;
import org.jspecify.annotations.Nullable;

/** Makes indicators of what numbers mean: one for each quantity, and one for each thing worked out. */
final class DraftBuilder {

    private final Map<String, LearnedDepartment> departments;
    private final Function<OfferedQuantity, @Nullable OfferedQuantity> nowOf;
    private final Map<String, DraftIndicator> byMeaning = new LinkedHashMap<>();
    private final Map<String, List<String>> none;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** @param nowOf this year's quantity of last year's */
    DraftBuilder(LearnedReturns returns, Function<OfferedQuantity, @Nullable OfferedQuantity> nowOf) {
        this.departments =
                returns.departments().stream().collect(Collectors.toMap(LearnedDepartment::code, each -> each));
        this.none = returns.none();
        this.nowOf = nowOf;
    }

    /** In the order in which the report speaks of them. */
    List<DraftIndicator> list() {
        return List.copyOf(byMeaning.values());
    }

    /** Null where it cannot be said in a definition. */
    @Nullable
    DraftIndicator indicator(NumberSuggestion suggestion) {
        NumberMeaning meaning = suggestion.meaning();
        if (meaning == null) {
            return null;
        }
        return meaning instanceof Held held && !held.quantity().before()
                ? held(held.quantity())
                : formula(meaning, suggestion);
    }

    private @Nullable DraftIndicator held(OfferedQuantity quantity) {
        String key = quantity.kind() + "|" + quantity.key()
                + (quantity.kind() == Kind.ITEM ? "|" + quantity.departments() : "");
        DraftIndicator known = byMeaning.get(key);
        if (known != null) {
            return known;
        }
        String label = QuantityName.of(quantity);
        boolean mine = quantity.kind() == Kind.ITEM && quantity.others();
        String name = mine ? label + "（" + departmentName(quantity) + "）" : label;
        boolean byName = !mine && quantity.labels().size() == 1 && !names.contains(LabelFolding.fold(name));
        List<String> ways = PlaceWays.of(quantity, byName);
        if (ways.isEmpty()) {
            return null;
        }
        String given = quantity.items().stream()
                .map(item -> item.code())
                .filter(code -> !code.isEmpty() && !mine)
                .findFirst()
                .orElse("");
        String combine = quantity.kind() == Kind.MAX ? "max" : quantity.kind() == Kind.MIN ? "min" : "";
        DraftIndicator made = new DraftIndicator(
                code(given.isEmpty() || codes.contains(given) ? PinyinInitials.of(name) : given),
                name(name),
                quantity.unit().text(),
                from(quantity, ways.get(0).isEmpty()),
                combine,
                "",
                ways,
                quantity.items(),
                quantity.ledger(),
                quantity.value());
        made.also(quantity.items().stream()
                .map(item -> LabelFolding.fold(item.label()))
                .filter(each -> ways.get(0).isEmpty() && !each.equals(label))
                .distinct()
                .toList());
        byMeaning.put(key, made);
        return made;
    }

    /** A department that says it has nothing of the item owes it all the same. */
    private List<String> from(OfferedQuantity quantity, boolean byName) {
        List<String> from = new ArrayList<>(quantity.departments());
        if (byName && quantity.kind() != Kind.ITEM) {
            quantity.items().stream()
                    .map(item -> LabelFolding.fold(item.label()))
                    .distinct()
                    .flatMap(label -> none.getOrDefault(label, List.of()).stream())
                    .filter(each -> !from.contains(each))
                    .forEach(from::add);
        }
        return from.stream().distinct().toList();
    }

    private String departmentName(OfferedQuantity quantity) {
        LearnedDepartment department = departments.get(quantity.departments().get(0));
        return department == null ? quantity.departments().get(0) : department.name();
    }

    private @Nullable DraftIndicator formula(NumberMeaning meaning, NumberSuggestion suggestion) {
        String expression = expression(meaning, suggestion);
        BigDecimal amount = meaning.amount();
        if (expression.isEmpty() || amount == null) {
            return null;
        }
        DraftIndicator known = byMeaning.get(expression);
        if (known != null) {
            return known;
        }
        String name = FormulaName.of(meaning, suggestion);
        String unit = FormulaName.unit(meaning, suggestion);
        DraftIndicator made = new DraftIndicator(
                code(PinyinInitials.of(name)),
                name(name),
                unit,
                List.of(),
                "",
                expression,
                List.of(),
                List.of(),
                null,
                amount.scaleByPowerOfTen(-meaning.unit().power()));
        byMeaning.put(expression, made);
        return made;
    }

    /** Empty where it cannot be said. */
    private String expression(NumberMeaning meaning, NumberSuggestion suggestion) {
        if (meaning instanceof Held held) {
            if (!held.quantity().before()) {
                DraftIndicator its = held(held.quantity());
                return its == null ? "" : its.code();
            }
            OfferedQuantity now = nowOf.apply(held.quantity());
            DraftIndicator its = now == null ? null : held(now);
            return its == null ? "" : "PREV(" + its.code() + ")";
        }
        WorkedOut worked = (WorkedOut) meaning;
        NumberMeaning now = now(worked);
        if (now != null && !now.equals(worked)) {
            DraftIndicator its = formula(now, suggestion);
            return its == null ? "" : "PREV(" + its.code() + ")";
        }
        List<String> parts = new ArrayList<>();
        for (NumberMeaning part : worked.parts()) {
            String its = part instanceof WorkedOut inner && now(inner) == inner
                    ? ofWorked(inner, suggestion)
                    : expression(part, suggestion);
            if (its.isEmpty()) {
                return "";
            }
            parts.add(scaled(its, part, worked));
        }
        return switch (worked.way()) {
            case RATE -> "RATE(" + parts.get(0) + ", " + parts.get(1) + ")";
            case CHANGE -> "CHANGE(" + parts.get(0) + ")";
            case POINTS, LESS, RISE -> parts.get(0) + " - " + parts.get(1);
            case PLUS -> String.join(" + ", parts);
            case OVER -> parts.get(0) + " / " + parts.get(1);
        };
    }

    /** An indicator of its own, for PREV wants one. */
    private String ofWorked(WorkedOut worked, NumberSuggestion suggestion) {
        DraftIndicator its = formula(worked, suggestion);
        return its == null ? "" : its.code();
    }

    /** Parts of a sum may be in 元 and 万元. */
    private static String scaled(String code, NumberMeaning part, WorkedOut whole) {
        boolean sum = whole.way() == NumberMeaning.Way.PLUS || whole.way() == NumberMeaning.Way.LESS;
        int power = part.unit().power() - whole.unit().power();
        return sum && power != 0 ? BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString() + " * " + code : code;
    }

    /** The same of this year; itself where it is of this year; null where it is of both. */
    private @Nullable NumberMeaning now(WorkedOut worked) {
        List<NumberMeaning> parts = new ArrayList<>();
        boolean before = false;
        boolean now = false;
        for (NumberMeaning part : worked.parts()) {
            if (part instanceof Held held) {
                before |= held.quantity().before();
                now |= !held.quantity().before();
                OfferedQuantity its = held.quantity().before() ? nowOf.apply(held.quantity()) : held.quantity();
                if (its == null) {
                    return null;
                }
                parts.add(new Held(its));
            } else {
                NumberMeaning its = now((WorkedOut) part);
                if (its == null) {
                    return null;
                }
                boolean same = its.equals(part);
                now |= same;
                before |= !same;
                parts.add(its);
            }
        }
        return before && now ? null : before ? new WorkedOut(worked.way(), parts, worked.unit()) : worked;
    }

    private String code(String wanted) {
        String free = wanted;
        for (int number = 2; !codes.add(free); number++) {
            free = wanted + "_" + number;
        }
        return free;
    }

    private String name(String wanted) {
        String free = wanted;
        for (int number = 2; !names.add(LabelFolding.fold(free)); number++) {
            free = wanted + "（" + number + "）";
        }
        return free;
    }
}
