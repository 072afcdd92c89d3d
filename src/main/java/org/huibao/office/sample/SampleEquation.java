package org.huibao.office.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.Condition;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;

/**
 * A reported number that a check's equation gives when the others are known: a total, what is left. Without it the totals of a table on two sides would have to be
 * found by trial.
 *
 * @param ofCounty whether the county's numbers stand in it; else each department's own
 */
record SampleEquation(String code, SumComparison form, boolean ofCounty) {

    /** One for as many numbers as can be, none of which needs itself. */
    static void define(ReportJob job, SampleValues values) {
        for (WrittenCheck check : job.checks()) {
            Condition.Joined joined = check.expect().joined();
            if (joined.all()) {
                boolean ofDepartments = check.scope() == WrittenCheck.Scope.DEPARTMENT;
                joined.parts().stream()
                        .map(SumComparison::of)
                        .flatMap(Optional::stream)
                        .filter(form -> form.operator().equals("="))
                        .forEach(form -> define(form, ofDepartments, values));
            }
        }
    }

    private static void define(SumComparison form, boolean ofDepartments, SampleValues values) {
        for (String code : wanted(form)) {
            Indicator indicator = values.indicator(code);
            boolean sole = indicator.from().size() == 1;
            boolean alike = form.factors().keySet().stream()
                    .map(values::indicator)
                    .allMatch(each -> each.formula() == null && each.from().equals(indicator.from()));
            boolean free = indicator.formula() == null
                    && indicator.kind() == Indicator.Kind.NUMBER
                    && values.equation(code) == null
                    && (alike || !ofDepartments && sole)
                    && !needs(form, code, values);
            SampleEquation equation = new SampleEquation(code, form, !alike);
            if (free && equation.isGood(values)) {
                values.define(equation);
                return;
            }
        }
    }

    /** Of a sum its total, of a difference what something is taken off from: it comes out as a number of something; then the others. */
    private static List<String> wanted(SumComparison form) {
        Map<String, BigDecimal> factors = form.factors();
        List<String> wanted = new ArrayList<>();
        for (int sign : List.of(1, -1)) {
            List<String> side = factors.keySet().stream()
                    .filter(code -> factors.get(code).signum() == sign)
                    .toList();
            if (side.size() == 1) {
                wanted.add(side.get(0));
            }
        }
        factors.keySet().stream()
                .filter(code -> factors.get(code).signum() != 0 && !wanted.contains(code))
                .forEach(wanted::add);
        return wanted;
    }

    /** Whether what the number would be worked out of is worked out of the number. */
    private static boolean needs(SumComparison form, String code, SampleValues values) {
        Set<String> seen = new LinkedHashSet<>();
        form.factors().keySet().stream()
                .filter(each -> !each.equals(code))
                .forEach(each -> collect(each, values, seen));
        form.previous().keySet().forEach(each -> collect(each, values, seen));
        return seen.contains(code);
    }

    private static void collect(String code, SampleValues values, Set<String> seen) {
        if (!seen.add(code)) {
            return;
        }
        Indicator indicator = values.indicator(code);
        if (indicator.formula() != null) {
            indicator.formula().codes().forEach(each -> collect(each, values, seen));
            indicator.formula().previousCodes().forEach(each -> collect(each, values, seen));
        }
        SampleEquation equation = values.equation(code);
        if (equation != null) {
            equation.others().forEach(each -> collect(each, values, seen));
            equation.form().previous().keySet().forEach(each -> collect(each, values, seen));
        }
        if (values.isIndicator(indicator.previous())) {
            collect(indicator.previous(), values, seen);
        }
    }

    /** Codes of this period that it is worked out of. */
    List<String> others() {
        return form.factors().keySet().stream()
                .filter(each -> !each.equals(code))
                .toList();
    }

    private boolean isGood(SampleValues values) {
        int decimals = values.indicator(code).decimals();
        return values.models().of(values.indicator(code)).stream()
                .map(model -> solved(values, model, false))
                .allMatch(amount -> amount.isPresent()
                        && amount.get().signum() > 0
                        && amount.get().stripTrailingZeros().scale() <= decimals);
    }

    /** Nothing where an input is missing, as of two periods back. */
    Optional<BigDecimal> solved(SampleValues values, String model, boolean before) {
        FormulaInputs inputs = values.inputs(ofCounty ? null : model, before);
        FormulaInputs without = new FormulaInputs() {
            @Override
            public Value now(String each) {
                return each.equals(code) ? new Value.Number(BigDecimal.ZERO) : inputs.now(each);
            }

            @Override
            public Value previous(String each) {
                return inputs.previous(each);
            }
        };
        return form.difference(without)
                .map(gap -> gap.negate().divide(form.factors().get(code), MathContext.DECIMAL64));
    }
}
