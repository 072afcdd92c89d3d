package org.huibao.office.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of this period and of the one before for each department and what it owes, and all that is worked out of them, by the rules of consolidation. A
 * number that an equation of the checks gives, such as a total, is worked out, too.
 */
final class SampleValues {

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final SampleModels models;
    private final Map<Slot, BigDecimal> numbers = new HashMap<>();
    private final Map<String, SampleEquation> equations = new HashMap<>();

    /** Of equations; good until a number changes. */
    private final Map<Slot, BigDecimal> solved = new HashMap<>();

    /** @param department one that has numbers of its own */
    private record Slot(String code, String department, boolean before) {}

    SampleValues(ReportJob job) {
        job.figures().forEach(indicator -> indicators.put(indicator.code(), indicator));
        models = new SampleModels(job);
    }

    /** The same on every machine. */
    static long seed(String code, String department) {
        long seed = 1125899906842597L;
        for (char each : (code + '/' + department).toCharArray()) {
            seed = 31 * seed + each;
        }
        return seed;
    }

    /** From 0 to 1. */
    static double random(String code, String what) {
        return new SplittableRandom(seed(code, what)).nextDouble();
    }

    static BigDecimal smallest(Indicator indicator) {
        return BigDecimal.ONE.movePointLeft(indicator.decimals());
    }

    SampleModels models() {
        return models;
    }

    /** From now on the number is what makes the equation hold, as far as that is no less than nothing. */
    void define(SampleEquation equation) {
        equations.put(equation.code(), equation);
        solved.clear();
    }

    @Nullable
    SampleEquation equation(String code) {
        return equations.get(code);
    }

    Map<Object, BigDecimal> kept() {
        return Map.copyOf(numbers);
    }

    /** What is given of one indicator in one period. */
    Map<Object, BigDecimal> kept(String code, boolean before) {
        Map<Object, BigDecimal> kept = new HashMap<>();
        for (String model : models.of(indicator(code))) {
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
        solved.clear();
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
        return department == null
                ? combined(indicator, before)
                : new Value.Number(number(indicator, models.of(department), before));
    }

    private Value combined(Indicator indicator, boolean before) {
        List<String> givers = models.of(indicator);
        if (indicator.combine() == Indicator.Combine.NONE) {
            return missing(Value.Reason.NO_COUNTY_FIGURE, indicator.code());
        }
        if (givers.isEmpty()) {
            return missing(Value.Reason.NOTHING_REPORTED, indicator.code());
        }
        return new Value.Number(givers.stream()
                .map(each -> switch (indicator.combine()) {
                    case MAX, MIN -> number(indicator, each, before);
                    default -> number(indicator, each, before).multiply(models.weight(indicator, each));
                })
                .reduce((one, other) -> switch (indicator.combine()) {
                    case MAX -> one.max(other);
                    case MIN -> one.min(other);
                    default -> one.add(other);
                })
                .orElseThrow());
    }

    /** What a department with numbers of its own gives. */
    BigDecimal number(Indicator indicator, String model, boolean before) {
        Slot slot = new Slot(indicator.code(), model, before);
        BigDecimal own = numbers.getOrDefault(slot, BigDecimal.ONE);
        SampleEquation equation = equations.get(indicator.code());
        if (equation == null) {
            return own;
        }
        BigDecimal known = solved.get(slot);
        if (known == null) {
            known = equation.solved(this, model, before)
                    .map(each -> each.setScale(indicator.decimals(), RoundingMode.HALF_UP))
                    .filter(each -> each.signum() >= 0)
                    .orElse(own);
            solved.put(slot, known);
        }
        return known;
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
        solved.clear();
        Indicator indicator = indicator(code);
        BigDecimal amount = wanted.setScale(indicator.decimals(), RoundingMode.HALF_UP);
        if (department != null) {
            numbers.put(new Slot(code, department, before), amount);
            return;
        }
        List<String> givers = models.of(indicator);
        if (indicator.combine() == Indicator.Combine.MAX || indicator.combine() == Indicator.Combine.MIN) {
            givers.forEach(model -> numbers.put(new Slot(code, model, before), amount));
            return;
        }
        BigDecimal sum = ((Value.Number) combined(indicator, before)).amount();
        if (sum.signum() == 0) {
            return;
        }
        BigDecimal left = amount;
        String largest = givers.get(0);
        for (String model : givers) {
            BigDecimal part = number(indicator, model, before)
                    .multiply(amount)
                    .divide(sum, indicator.decimals(), RoundingMode.DOWN)
                    .max(smallest(indicator));
            numbers.put(new Slot(code, model, before), part);
            left = left.subtract(part.multiply(models.weight(indicator, model)));
            largest = part.compareTo(number(indicator, largest, before)) > 0 ? model : largest;
        }
        BigDecimal rest = left.divide(models.weight(indicator, largest), indicator.decimals(), RoundingMode.HALF_UP);
        numbers.merge(new Slot(code, largest, before), rest, BigDecimal::add);
    }
}
