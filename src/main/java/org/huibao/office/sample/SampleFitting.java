package org.huibao.office.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.Condition;
import org.huibao.model.Value;
import org.huibao.office.sample.SampleRule.Input;
import org.jspecify.annotations.Nullable;

/**
 * Changes numbers until the rules hold: of a rule that fails one number after the other is tried at the value that would make it hold, and the one is taken that
 * breaks the fewest others and moves the least. Checks may contradict each other; then what is left after so many turns stays.
 */
final class SampleFitting {

    private static final int TURNS = 40;

    /** A sample is worth some seconds, no more. */
    private static final int MOST_TRIALS = 60_000;

    private static final int SECANTS = 4;

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(200);

    /** Where no difference can be measured. */
    private static final List<BigDecimal> FACTORS = Stream.of("0.5", "0.8", "0.95", "1.1", "1.5", "3")
            .map(BigDecimal::new)
            .toList();

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private final SampleValues values;
    private final List<SampleRule> rules;
    private final Map<Input, List<SampleRule>> touched = new HashMap<>();
    private int trials;

    private SampleFitting(SampleValues values, List<SampleRule> rules) {
        this.values = values;
        this.rules = rules;
        rules.forEach(rule -> rule.inputs(values)
                .forEach(input -> touched.computeIfAbsent(input, none -> new ArrayList<>())
                        .add(rule)));
    }

    static void fit(ReportJob job, SampleValues values) {
        SampleBeginnings beginnings = new SampleBeginnings(job, values);
        beginnings.now();
        SampleEquation.define(job, values);
        List<SampleRule> all = SampleRule.of(job, values);
        new SampleFitting(
                        values,
                        all.stream()
                                .filter(rule -> !rule.before()
                                        && rule.condition().previousCodes().isEmpty())
                                .toList())
                .run();
        beginnings.past();
        new SampleFitting(values, all).run();
    }

    private void run() {
        Map<Object, BigDecimal> best = values.kept();
        long fewest = failing();
        for (int turn = 0; turn < TURNS && fewest > 0 && trials < MOST_TRIALS; turn++) {
            for (SampleRule rule : rules) {
                if (rule.fails(values)) {
                    mend(rule);
                }
            }
            long now = failing();
            if (now < fewest) {
                fewest = now;
                best = values.kept();
            }
        }
        values.restore(best);
    }

    private long failing() {
        return rules.stream().filter(rule -> rule.fails(values)).count();
    }

    private record Move(Input input, BigDecimal value, long broken, double far) {
        boolean isBetterThan(@Nullable Move other) {
            return other == null || broken < other.broken || broken == other.broken && far < other.far;
        }
    }

    private void mend(SampleRule rule) {
        Condition.Joined joined = rule.condition().joined();
        List<Condition> ways = new ArrayList<>(joined.all() ? List.of(rule.condition()) : joined.parts());
        Move best = null;
        // Of a = 0 OR b > 0 the last says what is usual.
        for (int i = ways.size() - 1; i >= 0 && (best == null || best.broken() > 0); i--) {
            SampleRule way = rule.of(ways.get(i));
            for (Input input : way.inputs(values)) {
                Move move = move(way, input);
                if (move != null && move.isBetterThan(best)) {
                    best = move;
                }
            }
        }
        if (best != null) {
            values.set(rule.department(), best.input().code(), best.input().before(), best.value());
        }
    }

    /** The change of one number after which the rule holds; null if there is none in reach. */
    private @Nullable Move move(SampleRule rule, Input input) {
        if (!(values.value(rule.department(), input.code(), input.before()) instanceof Value.Number number)) {
            return null;
        }
        BigDecimal from = number.amount();
        Map<Object, BigDecimal> kept = values.kept(input.code(), input.before());
        Candidates candidates = candidates(rule, input, from);
        Move best = best(candidates.usual(), rule, input, from, kept);
        best = best == null ? best(candidates.justSo(), rule, input, from, kept) : best;
        values.restore(kept);
        return best;
    }

    private @Nullable Move best(
            Set<BigDecimal> candidates, SampleRule rule, Input input, BigDecimal from, Map<Object, BigDecimal> kept) {
        Move best = null;
        for (BigDecimal candidate : candidates) {
            values.restore(kept);
            boolean inReach = candidate.signum() > 0
                    && candidate.compareTo(from.multiply(FARTHEST)) < 0
                    && candidate.compareTo(from) != 0;
            if (inReach && holdsAt(rule, input, candidate)) {
                long broken = touched.getOrDefault(input, List.of()).stream()
                        .filter(each -> each.fails(values))
                        .count();
                double far = Math.abs(Math.log(candidate.doubleValue() / Math.max(1e-9, from.doubleValue())));
                Move move = new Move(input, candidate, broken, far);
                best = move.isBetterThan(best) ? move : best;
            }
        }
        return best;
    }

    private boolean holdsAt(SampleRule rule, Input input, BigDecimal candidate) {
        trials++;
        values.set(rule.department(), input.code(), input.before(), candidate);
        return rule.holds(values);
    }

    /**
     * @param usual some way beyond the edge, where it is no equation
     * @param justSo on the edge: 100 % of everything is rare
     */
    private record Candidates(Set<BigDecimal> usual, Set<BigDecimal> justSo) {}

    private Candidates candidates(SampleRule rule, Input input, BigDecimal from) {
        Set<BigDecimal> candidates = new LinkedHashSet<>();
        Set<BigDecimal> edges = new LinkedHashSet<>();
        Indicator indicator = values.indicator(input.code());
        Optional<SampleRule.Judged> fails = rule.judged(values)
                .filter(each -> !each.holds() && !each.operator().isEmpty());
        if (fails.isEmpty()) {
            FACTORS.forEach(factor -> rounded(from.multiply(factor), indicator, candidates));
            candidates.add(BigDecimal.ONE);
            return new Candidates(candidates, edges);
        }
        BigDecimal at = from;
        BigDecimal gap = fails.get().difference();
        BigDecimal step = from.multiply(new BigDecimal("0.02"))
                .setScale(indicator.decimals(), RoundingMode.UP)
                .max(BigDecimal.ONE.movePointLeft(indicator.decimals()));
        BigDecimal next = at.add(step);
        for (int i = 0; i < SECANTS; i++) {
            trials++;
            values.set(rule.department(), input.code(), input.before(), next);
            Optional<SampleRule.Judged> moved = rule.judged(values).filter(each -> !each.holds());
            if (moved.isEmpty()) {
                edges.add(next);
                break;
            }
            SampleRule.Judged then = moved.get();
            BigDecimal slope = then.difference().subtract(gap);
            BigDecimal distance = next.subtract(at);
            if (slope.signum() == 0 || distance.signum() == 0) {
                break;
            }
            slope = slope.divide(distance, DIGITS);
            BigDecimal wanted =
                    target(fails.get().operator(), slope.multiply(from).abs(), input);
            BigDecimal aim = next.add(wanted.subtract(then.difference()).divide(slope, DIGITS));
            rounded(aim, indicator, candidates);
            rounded(next.subtract(then.difference().divide(slope, DIGITS)), indicator, edges);
            at = next;
            gap = then.difference();
            next = aim.setScale(indicator.decimals(), RoundingMode.HALF_UP);
            if (next.signum() <= 0 || next.compareTo(at) == 0) {
                break;
            }
        }
        return new Candidates(candidates, edges);
    }

    private static void rounded(BigDecimal value, Indicator indicator, Set<BigDecimal> candidates) {
        candidates.add(value.setScale(indicator.decimals(), RoundingMode.FLOOR));
        candidates.add(value.setScale(indicator.decimals(), RoundingMode.CEILING));
    }

    /** Left − right that is wanted: nothing for an equation, else some way beyond it, as in life. */
    private static BigDecimal target(String operator, BigDecimal size, Input input) {
        double share = 0.04 + 0.14 * SampleValues.random(input.code(), "margin");
        BigDecimal margin = size.multiply(BigDecimal.valueOf(share), DIGITS);
        return switch (operator) {
            case "<=", "<" -> margin.negate();
            case ">=", ">", "<>" -> margin;
            default -> BigDecimal.ZERO;
        };
    }
}
