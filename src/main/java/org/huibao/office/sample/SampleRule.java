package org.huibao.office.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.Condition;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.FormulaInputs;
import org.huibao.formula.ParseResult;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a sample.
 *
 * @param form of the condition, if it is a comparison of sums
 * @param department whose own values are meant; null for the county
 * @param before whether of the period before
 */
record SampleRule(
        Condition condition,
        Optional<SumComparison> form,
        @Nullable String department,
        boolean before) {

    /** A reported number that a rule hangs on. */
    record Input(String code, boolean before) {}

    /** The checks as written, and what goes without saying: no rate above 100 %, nothing below nothing. */
    static List<SampleRule> of(ReportJob job, SampleValues values) {
        List<SampleRule> rules = new ArrayList<>();
        for (WrittenCheck check : job.checks()) {
            parts(check.expect())
                    .forEach(part -> add(rules, part, check.scope() == WrittenCheck.Scope.DEPARTMENT, job, values));
        }
        for (Indicator indicator : job.indicators()) {
            if (indicator.formula() != null
                    && indicator.formula().previousCodes().isEmpty()) {
                String code = indicator.code();
                List<String> said =
                        indicator.isPercentage() ? List.of(code + " >= 0", code + " <= 100") : List.of(code + " >= 0");
                for (String each : said) {
                    if (ExpressionParser.condition(each, Set.of(code)) instanceof ParseResult.Good<Condition> good) {
                        add(rules, good.expression(), false, job, values);
                        add(rules, good.expression(), true, job, values);
                    }
                }
            }
        }
        return rules;
    }

    private static List<Condition> parts(Condition condition) {
        Condition.Joined joined = condition.joined();
        return joined.all() ? joined.parts() : List.of(condition);
    }

    private static void add(
            List<SampleRule> rules, Condition condition, boolean ofDepartments, ReportJob job, SampleValues values) {
        List<SampleRule> added = new ArrayList<>();
        Optional<SumComparison> form = SumComparison.of(condition);
        if (ofDepartments) {
            job.departments().stream()
                    .filter(department -> values.models().isOne(department.code()))
                    .forEach(department -> added.add(new SampleRule(condition, form, department.code(), false)));
        } else {
            added.add(new SampleRule(condition, form, null, false));
        }
        added.removeIf(rule -> rule.judged(values).isEmpty());
        rules.addAll(added);
        if (condition.previousCodes().isEmpty()) {
            added.stream()
                    .map(rule -> new SampleRule(condition, form, rule.department(), true))
                    .filter(rule -> rule.judged(values).isPresent())
                    .forEach(rules::add);
        }
    }

    /**
     * What the numbers of now make of it.
     *
     * @param operator of a comparison; empty for another condition, of which there is no difference
     * @param difference left − right
     */
    record Judged(boolean holds, String operator, BigDecimal difference) {}

    /** Nothing where an input is missing. */
    Optional<Judged> judged(SampleValues values) {
        FormulaInputs inputs = values.inputs(department, before);
        if (form.isPresent()) {
            SumComparison sum = form.get();
            return sum.difference(inputs).map(gap -> new Judged(sum.holds(gap), sum.operator(), gap));
        }
        Condition.Outcome outcome = condition.evaluate(inputs);
        if (outcome instanceof Condition.Outcome.Fails fails) {
            return Optional.of(new Judged(false, fails.operator(), fails.difference()));
        }
        return outcome instanceof Condition.Outcome.Holds
                ? Optional.of(new Judged(true, "", BigDecimal.ZERO))
                : Optional.empty();
    }

    boolean fails(SampleValues values) {
        return judged(values).filter(each -> !each.holds()).isPresent();
    }

    boolean holds(SampleValues values) {
        return judged(values).filter(Judged::holds).isPresent();
    }

    SampleRule of(Condition part) {
        return new SampleRule(part, SumComparison.of(part), department, before);
    }

    /** In the order of the text. */
    Set<Input> inputs(SampleValues values) {
        Set<Input> inputs = new LinkedHashSet<>();
        condition.codes().forEach(code -> collect(code, before, values, inputs));
        condition.previousCodes().forEach(code -> collect(code, true, values, inputs));
        return inputs;
    }

    private static void collect(String code, boolean before, SampleValues values, Set<Input> inputs) {
        Indicator indicator = values.indicator(code);
        SampleEquation equation = values.equation(code);
        if (before && values.isIndicator(indicator.previous())) {
            collect(indicator.previous(), false, values, inputs);
        } else if (equation != null) {
            equation.others().forEach(each -> collect(each, before, values, inputs));
            if (!before) {
                equation.form().previous().keySet().forEach(each -> collect(each, true, values, inputs));
            }
        } else if (indicator.formula() == null) {
            inputs.add(new Input(code, before));
        } else {
            indicator.formula().codes().forEach(input -> collect(input, before, values, inputs));
            indicator.formula().previousCodes().forEach(input -> collect(input, true, values, inputs));
        }
    }
}
