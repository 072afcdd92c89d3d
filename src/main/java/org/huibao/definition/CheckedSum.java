package org.huibao.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.formula.SignedSum;
import org.huibao.formula.SignedSum.Term;
import org.huibao.formula.SumEquation;

/**
 * A sum that the definition states, by a formula that adds or a check: {@code a + b - c = t}.
 *
 * @param name the code of the total, or the id of a check without a single one
 * @param totals mostly one; none where the parts must come to the constant
 * @param constant what the totals and it come to together
 */
public record CheckedSum(String name, List<Term> parts, List<Term> totals, BigDecimal constant) {

    public CheckedSum {
        parts = List.copyOf(parts);
        totals = List.copyOf(totals);
    }

    /** Those of a job, each once, however often it is stated. */
    public static List<CheckedSum> of(ReportJob job) {
        List<CheckedSum> found = new ArrayList<>();
        for (Indicator indicator : job.indicators()) {
            Optional<SignedSum> sum = indicator.formula() == null
                    ? Optional.empty()
                    : indicator.formula().sum();
            sum.ifPresent(parts -> found.add(new CheckedSum(
                    indicator.code(),
                    parts.terms(),
                    List.of(new Term(indicator.code(), 1)),
                    parts.constant().negate())));
        }
        for (WrittenCheck check : job.checks()) {
            check.expect().equations().forEach(equation -> found.add(of(check.id(), equation)));
        }
        Set<Set<Term>> known = new LinkedHashSet<>();
        return found.stream()
                .filter(sum -> sum.parts().size() > 1)
                .filter(sum -> known.add(sum.balance()))
                .toList();
    }

    private static CheckedSum of(String id, SumEquation equation) {
        SignedSum left = equation.left();
        SignedSum right = equation.right();
        boolean turned = (isTotal(left) || left.terms().isEmpty())
                && !isTotal(right)
                && !right.terms().isEmpty();
        SignedSum parts = turned ? right : left;
        SignedSum total = turned ? left : right;
        return new CheckedSum(
                isTotal(total) ? total.terms().get(0).code() : id,
                parts.terms(),
                total.terms(),
                total.constant().subtract(parts.constant()));
    }

    private static boolean isTotal(SignedSum side) {
        return side.terms().size() == 1
                && side.terms().get(0).sign() == 1
                && side.constant().signum() == 0;
    }

    /** What must come to the constant: the same for {@code a + b = t} and {@code t - b = a}. */
    private Set<Term> balance() {
        Set<Term> all = new LinkedHashSet<>(parts);
        totals.forEach(each -> all.add(new Term(each.code(), -each.sign())));
        boolean turned = all.stream()
                        .min((a, b) -> a.code().compareTo(b.code()))
                        .orElseThrow()
                        .sign()
                < 0;
        Set<Term> same = new LinkedHashSet<>();
        all.forEach(each -> same.add(turned ? new Term(each.code(), -each.sign()) : each));
        return same;
    }

    /** What a job can balance: totals of sums by their codes, checks by their ids, and what departments add up to. */
    static Set<String> names(ReportJob job) {
        Set<String> names = new LinkedHashSet<>();
        of(job).forEach(sum -> names.add(sum.name()));
        job.indicators().stream()
                .filter(each ->
                        each.combine() == Indicator.Combine.SUM && each.from().size() > 1)
                .forEach(each -> names.add(each.code()));
        return names;
    }

    /** All its codes. */
    public List<String> codes() {
        return Stream.concat(parts.stream(), totals.stream()).map(Term::code).toList();
    }
}
