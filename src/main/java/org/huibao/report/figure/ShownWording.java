package org.huibao.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.WordingCondition;
import org.huibao.formula.WordingOutcome;
import org.huibao.formula.WordingTag;
import org.huibao.message.Messages;

/** What decides a wording, where it stands. */
public record ShownWording(WordingCondition condition, FigureScope scope, WordingOutcome outcome) {

    private static final String PREVIOUS = "report.comment.wording.previous";
    private static final String VALUE = "report.comment.wording.value";

    public static ShownWording of(WordingCondition condition, FigureScope scope) {
        return new ShownWording(condition, scope, condition.evaluate(new ScopeInputs(scope)));
    }

    public boolean holds() {
        return outcome instanceof WordingOutcome.Decided decided && decided.holds();
    }

    private String numbers() {
        return outcome instanceof WordingOutcome.Decided decided ? decided.numbers() : "";
    }

    /** What must be supplied, or be another, before the wording can be told. */
    public Indicator lacking() {
        String about = ((WordingOutcome.Undecided) outcome).why().about();
        String first = about.split(",")[0];
        return scope.job().indicator(first).orElseThrow(() -> new IllegalStateException("no such indicator: " + first));
    }

    public String tag() {
        return WordingTag.of(condition.text());
    }

    /** What Word shows over the words when they are clicked. */
    public String title() {
        Department department = scope.department();
        return ControlTitle.shortened((department == null ? "" : department.name() + " ") + numbers());
    }

    /** Why this wording stands there, in lines for people. */
    public List<String> lines(Messages messages) {
        List<String> lines = new ArrayList<>();
        ScopeInputs inputs = new ScopeInputs(scope);
        String condition = this.condition.text(
                code -> indicator(code).name(),
                code -> messages.text(PREVIOUS, indicator(code).name()),
                inputs);
        lines.add(messages.text(
                holds() ? "report.comment.wording.holds" : "report.comment.wording.fails", condition, numbers()));
        Department department = scope.department();
        String whose = department == null ? "" : department.name() + " ";
        FigureSourceLines sources = new FigureSourceLines(scope.job(), messages);
        for (String code : this.condition.codes()) {
            Indicator its = indicator(code);
            lines.add(messages.text(VALUE, whose + its.name(), sources.value(scope.value(its), its)));
        }
        for (String code : this.condition.previousCodes()) {
            Indicator its = indicator(code);
            String name = messages.text(PREVIOUS, whose + its.name());
            lines.add(messages.text(VALUE, name, sources.value(inputs.previous(code), its)));
        }
        this.condition.places().forEach(place -> lines.add(first(place, inputs, messages)));
        return lines;
    }

    private String first(FirstPlace place, ScopeInputs inputs, Messages messages) {
        FirstDepartments.Known known = (FirstDepartments.Known) inputs.first(place);
        Indicator indicator = indicator(place.code());
        return messages.text(
                place.most() ? "report.comment.wording.most" : "report.comment.wording.least",
                indicator.name(),
                String.join(
                        "、", known.codes().stream().map(inputs::departmentName).toList()),
                ControlTitle.exact(known.amount()) + indicator.unit());
    }

    private Indicator indicator(String code) {
        return scope.job().indicator(code).orElseThrow();
    }
}
