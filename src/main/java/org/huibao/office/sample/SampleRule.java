package org.huibao.office.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.Condition;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.ParseResult;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a sample.
 *
 * @param department whose own values are meant; null for the county
 * @param before whether of the period before
 */
record SampleRule(Condition condition, @Nullable String department, boolean before) {

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
        if (ofDepartments) {
            job.departments().stream()
                    .filter(department -> values.isModel(department.code()))
                    .forEach(department -> added.add(new SampleRule(condition, department.code(), false)));
        } else {
            added.add(new SampleRule(condition, null, false));
        }
        added.removeIf(rule -> rule.outcome(values) instanceof Condition.Outcome.NotEvaluated);
        rules.addAll(added);
        if (condition.previousCodes().isEmpty()) {
            added.stream()
                    .map(rule -> new SampleRule(condition, rule.department(), true))
                    .filter(rule -> !(rule.outcome(values) instanceof Condition.Outcome.NotEvaluated))
                    .forEach(rules::add);
        }
    }

    Condition.Outcome outcome(SampleValues values) {
        return condition.evaluate(values.inputs(department, before));
    }

    boolean fails(SampleValues values) {
        return outcome(values) instanceof Condition.Outcome.Fails;
    }

    SampleRule of(Condition part) {
        return new SampleRule(part, department, before);
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
        if (before && values.isIndicator(indicator.previous())) {
            collect(indicator.previous(), false, values, inputs);
        } else if (indicator.formula() == null) {
            inputs.add(new Input(code, before));
        } else {
            indicator.formula().codes().forEach(input -> collect(input, before, values, inputs));
            indicator.formula().previousCodes().forEach(input -> collect(input, true, values, inputs));
        }
    }
}
