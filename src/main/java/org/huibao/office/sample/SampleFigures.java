package org.huibao.office.sample;

import java.util.List;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.Condition;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.report.ReportFigures;

/** What a report could say if every department had filed. */
public final class SampleFigures implements ReportFigures {

    private final ReportJob job;
    private final SampleValues values;

    private SampleFigures(ReportJob job, SampleValues values) {
        this.job = job;
        this.values = values;
    }

    /** @param job with its comparisons, where its template wants them; the same job gives the same figures */
    public static SampleFigures of(ReportJob job) {
        SampleValues values = new SampleValues(job);
        SampleFitting.fit(job, values);
        return new SampleFigures(job, values);
    }

    @Override
    public Value value(String code) {
        Value value = values.value(null, code, false);
        return value instanceof Value.Text ? text(values.indicator(code)) : value;
    }

    /** One text for each department that owes it, as the report prints them. */
    private static Value text(Indicator indicator) {
        return new Value.Text("示例：" + indicator.name());
    }

    @Override
    public Value previous(String code) {
        return values.value(null, code, true);
    }

    @Override
    public Figure figure(String code) {
        Indicator indicator = values.indicator(code);
        Stream<Department> owing =
                job.departments().stream().filter(each -> indicator.from().contains(each.code()));
        List<Contribution> contributions = indicator.kind() == Indicator.Kind.TEXT
                ? owing.map(each -> new Contribution(
                                Role.TEXT,
                                each.code(),
                                code,
                                job.period(),
                                department(each.code(), code),
                                null,
                                "",
                                ""))
                        .toList()
                : List.of();
        return new Figure(code, job.period(), value(code), contributions);
    }

    @Override
    public Value department(String department, String code) {
        Value value = values.value(department, code, false);
        return value instanceof Value.Text
                ? new Value.Text(
                        "示例：" + job.department(department).map(Department::name).orElse(department) + "填报的"
                                + values.indicator(code).name())
                : value;
    }

    @Override
    public boolean hasData(String department) {
        return true;
    }

    /** One, so that what is said of it is seen. */
    @Override
    public List<String> missing() {
        return job.departments().stream()
                .filter(Department::required)
                .reduce((first, last) -> last)
                .map(last -> List.of(last.name()))
                .orElse(List.of());
    }

    /** Checks of which nothing can be said though every department has given everything: something that they compare is never there. */
    public List<WrittenCheck> neverRun() {
        return job.checks().stream()
                .filter(check -> outcomes(check).allMatch(SampleFigures::isNone))
                .toList();
    }

    /** Checks that the sample does not meet. */
    public List<WrittenCheck> unmet() {
        return job.checks().stream()
                .filter(check -> outcomes(check).anyMatch(Condition.Outcome.Fails.class::isInstance))
                .toList();
    }

    private static boolean isNone(Condition.Outcome outcome) {
        return outcome instanceof Condition.Outcome.NotEvaluated;
    }

    private Stream<Condition.Outcome> outcomes(WrittenCheck check) {
        return check.scope() == WrittenCheck.Scope.COUNTY
                ? Stream.of(check.expect().evaluate(values.inputs(null, false)))
                : job.departments().stream()
                        .filter(each -> values.models().isOne(each.code()))
                        .map(each -> check.expect().evaluate(values.inputs(each.code(), false)));
    }
}
