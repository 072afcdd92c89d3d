package org.huibao.report.figure;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Contribution;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.report.ReportFigures;
import org.huibao.report.placeholder.EnclosingLoop;
import org.jspecify.annotations.Nullable;

/**
 * Whose values the placeholders mean: the county's, or those of one department.
 *
 * @param department null for the county
 * @param indicator at which a loop over indicators is; null outside of one
 */
public record FigureScope(
        ReportJob job,
        ReportFigures figures,
        @Nullable Department department,
        @Nullable Indicator indicator) {

    public static FigureScope county(ReportJob job, ReportFigures figures) {
        return new FigureScope(job, figures, null, null);
    }

    FigureScope of(Department one) {
        return new FigureScope(job, figures, one, null);
    }

    FigureScope of(Indicator one) {
        return new FigureScope(job, figures, null, one);
    }

    public EnclosingLoop loop() {
        if (indicator != null) {
            return new EnclosingLoop.OfIndicator(indicator);
        }
        return department == null ? EnclosingLoop.NONE : EnclosingLoop.DEPARTMENT;
    }

    public Value value(Indicator indicator) {
        return department == null
                ? figures.value(indicator.code())
                : figures.department(department.code(), indicator.code());
    }

    /** One for each department that wrote something. */
    List<String> texts(Indicator indicator, Value.Text value) {
        if (department != null) {
            return List.of(value.text());
        }
        List<String> written = figures.figure(indicator.code()).contributions().stream()
                .filter(each -> each.role() == Role.TEXT)
                .map(Contribution::value)
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .toList();
        return written.isEmpty() ? List.of(value.text()) : written;
    }

    /** Whether somebody still has to supply what is missing; else there is just nothing to be said. */
    public boolean isOwed(Indicator indicator) {
        Value value = value(indicator);
        if (!(value instanceof Value.Missing missing)) {
            return value instanceof Value.Blank;
        }
        if (indicator.isComparison()) {
            return false;
        }
        return switch (missing.reason()) {
            case INPUT -> inputOwed(indicator);
            case ZERO_DENOMINATOR, NO_PREVIOUS, NOTHING_REPORTED -> department == null && indicator.required();
            case NO_COUNTY_FIGURE -> true;
            case NO_RETURN, BLANK, NOT_FOUND -> department == null || owes(department, indicator);
            case DOUBTFUL, SEVERAL -> true;
        };
    }

    /** Whether a department must still give its own value; nobody waits for one whose missing return was accepted. */
    boolean waitsFor(Department one, Indicator its) {
        return !figures.missing().contains(one.name()) && of(one).isOwed(its);
    }

    private boolean inputOwed(Indicator indicator) {
        return indicator.formula() == null
                || indicator.formula().codes().stream()
                        .flatMap(code -> job.indicator(code).stream())
                        .anyMatch(this::isOwed);
    }

    private static boolean owes(Department department, Indicator indicator) {
        return indicator.required() && department.required() && indicator.from().contains(department.code());
    }

    /** Whether a department has anything to show in a section that prints these; of a section without figures, whether it filed. */
    boolean hasData(Department one, List<Indicator> printed) {
        return figures.hasData(one.code())
                && (printed.isEmpty()
                        || printed.stream()
                                .map(indicator -> figures.department(one.code(), indicator.code()))
                                .anyMatch(value -> !(value instanceof Value.Missing || value instanceof Value.Blank)));
    }
}
