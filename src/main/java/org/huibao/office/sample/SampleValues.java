package org.huibao.office.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of this period and of the one before for each department and what it owes, and all that is worked out of them, by the rules of consolidation. Of
 * many departments that owe the same the first ones have numbers of their own, and the others take theirs by turns.
 */
final class SampleValues {

    /** A province's thousands need no thousands of samples. */
    private static final int OF_THEIR_OWN = 24;

    /** In the names of rates of which a county is glad to have little. */
    private static final List<String> FEW_OF_THEM =
            List.of("败诉", "不合格", "未", "差评", "超期", "逾期", "撤销", "纠错", "信访率", "投诉率");

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, String> standsFor = new HashMap<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, List<String>> models = new HashMap<>();
    private final Map<Slot, BigDecimal> numbers = new HashMap<>();

    /** @param department one that has numbers of its own */
    private record Slot(String code, String department, boolean before) {}

    SampleValues(ReportJob job) {
        job.figures().forEach(indicator -> indicators.put(indicator.code(), indicator));
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        for (Department department : job.departments()) {
            List<String> owed = job.indicators().stream()
                    .filter(indicator -> indicator.from().contains(department.code()))
                    .map(Indicator::code)
                    .toList();
            List<String> group = alike.computeIfAbsent(owed, none -> new ArrayList<>());
            group.add(department.code());
            String model = group.get((group.size() - 1) % OF_THEIR_OWN);
            standsFor.put(department.code(), model);
            weights.merge(model, 1, Integer::sum);
        }
        for (Indicator indicator : job.indicators()) {
            if (indicator.formula() == null && indicator.kind() == Indicator.Kind.NUMBER) {
                models(indicator).forEach(model -> begin(indicator, model));
            }
        }
    }

    private void begin(Indicator indicator, String model) {
        BigDecimal now = SampleRange.of(indicator).value(indicator.decimals(), seed(indicator.code(), model));
        numbers.put(new Slot(indicator.code(), model, false), now);
        numbers.put(new Slot(indicator.code(), model, true), now);
    }

    /** Of two numbers that make a rate the first is a part of the second, as a rule most of it. */
    void beginRates() {
        for (Indicator rate : indicators.values()) {
            List<String> codes = rate.formula() == null
                    ? List.of()
                    : List.copyOf(rate.formula().codes());
            if (codes.size() != 2
                    || !rate.formula().isRate()
                    || !isReported(codes.get(0))
                    || !isReported(codes.get(1))) {
                continue;
            }
            SplittableRandom random = new SplittableRandom(seed(rate.code(), ""));
            double share = FEW_OF_THEM.stream().anyMatch(rate.name()::contains)
                    ? 0.03 + 0.1 * random.nextDouble()
                    : 0.8 + 0.18 * random.nextDouble();
            part(indicator(codes.get(0)), indicator(codes.get(1)), BigDecimal.valueOf(share));
        }
    }

    private boolean isReported(String code) {
        return indicator(code).formula() == null;
    }

    private void part(Indicator part, Indicator whole, BigDecimal share) {
        if (models(whole).containsAll(models(part))) {
            for (String model : models(part)) {
                BigDecimal amount = number(whole, model, false).multiply(share);
                set(model, part.code(), false, amount.max(smallest(part)));
            }
        } else if (combined(whole, false) instanceof Value.Number all) {
            set(null, part.code(), false, all.amount().multiply(share));
        }
    }

    /** What the period before gave is near to this one's. */
    void beginPast() {
        for (Indicator indicator : indicators.values()) {
            double change = 0.86 + 0.3 * new SplittableRandom(seed(indicator.code(), "")).nextDouble();
            String past = indicator.previous();
            if (isIndicator(past) && isReported(past) && isReported(indicator.code())) {
                part(indicator(past), indicator, BigDecimal.valueOf(change));
                continue;
            }
            for (String model : models(indicator)) {
                BigDecimal now = numbers.get(new Slot(indicator.code(), model, false));
                if (now != null) {
                    BigDecimal then = now.multiply(BigDecimal.valueOf(change))
                            .setScale(indicator.decimals(), RoundingMode.HALF_UP);
                    numbers.put(
                            new Slot(indicator.code(), model, true), then.signum() > 0 ? then : smallest(indicator));
                }
            }
        }
    }

    /** The same on every machine. */
    static long seed(String code, String department) {
        long seed = 1125899906842597L;
        for (char each : (code + '/' + department).toCharArray()) {
            seed = 31 * seed + each;
        }
        return seed;
    }

    private static BigDecimal smallest(Indicator indicator) {
        return BigDecimal.ONE.movePointLeft(indicator.decimals());
    }

    Map<Object, BigDecimal> kept() {
        return Map.copyOf(numbers);
    }

    /** What is given of one indicator in one period. */
    Map<Object, BigDecimal> kept(String code, boolean before) {
        Map<Object, BigDecimal> kept = new HashMap<>();
        for (String model : models(indicator(code))) {
            Slot slot = new Slot(code, model, before);
            BigDecimal number = numbers.get(slot);
            if (number != null) {
                kept.put(slot, number);
            }
        }
        return kept;
    }

    void restore(Map<Object, BigDecimal> kept) {
        kept.forEach((slot, number) -> numbers.put((Slot) slot, number));
    }

    /** Departments with numbers of their own that owe it. */
    List<String> models(Indicator indicator) {
        return models.computeIfAbsent(
                indicator.code(),
                code -> indicator.from().stream()
                        .map(each -> standsFor.getOrDefault(each, each))
                        .distinct()
                        .toList());
    }

    boolean isModel(String department) {
        return department.equals(standsFor.get(department));
    }

    Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException("no such indicator: " + code);
        }
        return indicator;
    }

    boolean isIndicator(String code) {
        return indicators.containsKey(code);
    }

    /** @param department null for the county */
    Value value(@Nullable String department, String code, boolean before) {
        Indicator indicator = indicator(code);
        if (before && indicator.previous().equals("none")) {
            return missing(Value.Reason.NO_PREVIOUS, code);
        }
        if (before && isIndicator(indicator.previous())) {
            return value(department, indicator.previous(), false);
        }
        if (indicator.formula() != null) {
            Value value = indicator.formula().evaluate(inputs(department, before));
            return before && value instanceof Value.Missing ? missing(Value.Reason.NO_PREVIOUS, code) : value;
        }
        if (department != null && !indicator.from().contains(department)) {
            return missing(before ? Value.Reason.NO_PREVIOUS : Value.Reason.NOTHING_REPORTED, code);
        }
        if (indicator.kind() == Indicator.Kind.TEXT) {
            return new Value.Text(indicator.name());
        }
        if (department != null) {
            return new Value.Number(number(indicator, standsFor.getOrDefault(department, department), before));
        }
        return combined(indicator, before);
    }

    private Value combined(Indicator indicator, boolean before) {
        List<String> models = models(indicator);
        if (indicator.combine() == Indicator.Combine.NONE) {
            return missing(Value.Reason.NO_COUNTY_FIGURE, indicator.code());
        }
        if (models.isEmpty()) {
            return missing(Value.Reason.NOTHING_REPORTED, indicator.code());
        }
        return new Value.Number(
                switch (indicator.combine()) {
                    case MAX ->
                        models.stream()
                                .map(each -> number(indicator, each, before))
                                .reduce(BigDecimal::max)
                                .orElseThrow();
                    case MIN ->
                        models.stream()
                                .map(each -> number(indicator, each, before))
                                .reduce(BigDecimal::min)
                                .orElseThrow();
                    default ->
                        models.stream()
                                .map(each -> number(indicator, each, before).multiply(weight(indicator, each)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                });
    }

    private BigDecimal number(Indicator indicator, String model, boolean before) {
        return numbers.getOrDefault(new Slot(indicator.code(), model, before), BigDecimal.ONE);
    }

    private BigDecimal weight(Indicator indicator, String model) {
        return indicator.from().size() == models(indicator).size()
                ? BigDecimal.ONE
                : BigDecimal.valueOf(weights.getOrDefault(model, 1));
    }

    private static Value missing(Value.Reason reason, String code) {
        return new Value.Missing(reason, code);
    }

    FormulaInputs inputs(@Nullable String department, boolean before) {
        return new FormulaInputs() {
            @Override
            public Value now(String code) {
                return value(department, code, before);
            }

            @Override
            public Value previous(String code) {
                return before ? missing(Value.Reason.NO_PREVIOUS, code) : value(department, code, true);
            }
        };
    }

    /** Sets what a department gives, or so changes what all give that the county has the number; none of them becomes nothing. */
    void set(@Nullable String department, String code, boolean before, BigDecimal wanted) {
        Indicator indicator = indicator(code);
        BigDecimal amount = wanted.setScale(indicator.decimals(), RoundingMode.HALF_UP);
        if (department != null) {
            numbers.put(new Slot(code, department, before), amount);
            return;
        }
        List<String> models = models(indicator);
        if (indicator.combine() == Indicator.Combine.MAX || indicator.combine() == Indicator.Combine.MIN) {
            models.forEach(model -> numbers.put(new Slot(code, model, before), amount));
            return;
        }
        BigDecimal sum = ((Value.Number) combined(indicator, before)).amount();
        if (sum.signum() == 0) {
            return;
        }
        BigDecimal left = amount;
        String largest = models.get(0);
        for (String model : models) {
            BigDecimal part = number(indicator, model, before)
                    .multiply(amount)
                    .divide(sum, indicator.decimals(), RoundingMode.DOWN)
                    .max(smallest(indicator));
            numbers.put(new Slot(code, model, before), part);
            left = left.subtract(part.multiply(weight(indicator, model)));
            largest = part.compareTo(number(indicator, largest, before)) > 0 ? model : largest;
        }
        BigDecimal rest = left.divide(weight(indicator, largest), indicator.decimals(), RoundingMode.HALF_UP);
        numbers.merge(new Slot(code, largest, before), rest, BigDecimal::add);
    }
}
