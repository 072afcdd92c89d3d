package org.huibao.report.fill;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.WordingOutcome;
import org.huibao.model.Value;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.ShownWording;

/**
 * An expression of which nobody can say whether it holds.
 *
 * @param department code of the one whose turn it is; empty outside of a loop
 * @param reason as far as nothing else is told of it
 * @param inputs names of what is missing or zero
 * @param tied names of the departments that share the first place
 */
public record UndecidedWording(
        String expression, String department, Value.Reason reason, String indicator, String inputs, List<String> tied) {

    static UndecidedWording of(ShownWording wording, WordingOutcome.Undecided outcome) {
        FigureScope scope = wording.scope();
        Value.Missing why = outcome.why();
        Department department = scope.department();
        return new UndecidedWording(
                wording.condition().text(),
                department == null ? "" : department.code(),
                why.reason(),
                why.about().split(",")[0],
                names(scope.job(), why.about()),
                outcome.tied());
    }

    static UndecidedWording of(FirstPlace place, FirstDepartments.Unknown unknown, FigureScope scope) {
        return new UndecidedWording(
                place.text(), "", unknown.why().reason(), place.code(), names(scope.job(), place.code()), List.of());
    }

    /** Whether what is missing is owed, so that it was told where it should stand. */
    static boolean isTold(ShownWording wording, WordingOutcome.Undecided outcome) {
        return switch (outcome.why().reason()) {
            case INPUT -> wording.scope().isOwed(wording.lacking());
            case NO_RETURN -> true;
            default -> false;
        };
    }

    private static String names(ReportJob job, String codes) {
        return String.join(
                "、",
                List.of(codes.split(",")).stream()
                        .map(code -> job.indicator(code).map(Indicator::name).orElse(code))
                        .toList());
    }

    static boolean isTold(FirstDepartments.Unknown unknown) {
        return unknown.why().reason() == Value.Reason.NO_RETURN;
    }
}
