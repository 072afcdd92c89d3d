package org.huibao.office.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.formula.Condition;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;

/**
 * A comparison of sums, by what it says of a few numbers: a sample is tried thousands of times, and most checks are sums.
 *
 * @param factors of the codes in left − right
 * @param previous the same of the values of the period before
 */
record SumComparison(
        Map<String, BigDecimal> factors, Map<String, BigDecimal> previous, BigDecimal constant, String operator) {

    /** So far that nothing of this size holds; powers of ten stay exact. */
    private static final BigDecimal FAR = BigDecimal.TEN.pow(12);

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private record Term(String code, boolean previous) {}

    private record Point(Map<Term, BigDecimal> at) implements FormulaInputs {
        @Override
        public Value now(String code) {
            return new Value.Number(at.getOrDefault(new Term(code, false), BigDecimal.ZERO));
        }

        @Override
        public Value previous(String code) {
            return new Value.Number(at.getOrDefault(new Term(code, true), BigDecimal.ZERO));
        }

        Point plus(Term term, BigDecimal amount) {
            Map<Term, BigDecimal> moved = new LinkedHashMap<>(at);
            moved.merge(term, amount, BigDecimal::add);
            return new Point(moved);
        }
    }

    /** Nothing for any other condition. */
    static Optional<SumComparison> of(Condition condition) {
        List<Term> terms = new ArrayList<>();
        condition.codes().forEach(code -> terms.add(new Term(code, false)));
        condition.previousCodes().forEach(code -> terms.add(new Term(code, true)));
        for (Term term : terms) {
            for (BigDecimal far : List.of(FAR, FAR.negate())) {
                Point base = new Point(Map.of(term, far));
                if (condition.evaluate(base) instanceof Condition.Outcome.Fails fails
                        && !fails.operator().isEmpty()) {
                    return around(condition, terms, base, fails);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SumComparison> around(
            Condition condition, List<Term> terms, Point base, Condition.Outcome.Fails at) {
        Map<String, BigDecimal> factors = new LinkedHashMap<>();
        Map<String, BigDecimal> previous = new LinkedHashMap<>();
        Point other = base;
        for (Term term : terms) {
            if (!(condition.evaluate(base.plus(term, BigDecimal.ONE)) instanceof Condition.Outcome.Fails moved)) {
                return Optional.empty();
            }
            (term.previous() ? previous : factors)
                    .put(term.code(), moved.difference().subtract(at.difference()));
            other = other.plus(term, THREE);
        }
        SumComparison form = new SumComparison(factors, previous, BigDecimal.ZERO, at.operator());
        SumComparison whole = new SumComparison(
                factors,
                previous,
                at.difference().subtract(form.difference(base).orElseThrow()),
                at.operator());
        return condition.evaluate(other) instanceof Condition.Outcome.Fails there
                        && there.difference().compareTo(whole.difference(other).orElseThrow()) == 0
                ? Optional.of(whole)
                : Optional.empty();
    }

    /** Left − right; nothing where an input is missing. */
    Optional<BigDecimal> difference(FormulaInputs inputs) {
        BigDecimal sum = constant;
        for (Map.Entry<String, BigDecimal> each : factors.entrySet()) {
            Optional<BigDecimal> amount = amount(inputs.now(each.getKey()));
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get().multiply(each.getValue()));
        }
        for (Map.Entry<String, BigDecimal> each : previous.entrySet()) {
            Optional<BigDecimal> amount = amount(inputs.previous(each.getKey()));
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get().multiply(each.getValue()));
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> amount(Value value) {
        return value instanceof Value.Number number ? Optional.of(number.amount()) : Optional.empty();
    }

    boolean holds(BigDecimal difference) {
        int sign = difference.signum();
        return switch (operator) {
            case "=" -> sign == 0;
            case "<>" -> sign != 0;
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            default -> sign >= 0;
        };
    }
}
