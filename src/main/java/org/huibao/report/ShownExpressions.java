package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.WordingCondition;
import org.huibao.formula.WordingOutcome;
import org.huibao.formula.WordingTag;
import org.huibao.model.ReportWording;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.ScopeInputs;

/** What decides the wording of a template, as a reviewer looks at it: with the county's numbers. */
final class ShownExpressions {

    private final ScopeInputs inputs;

    private ShownExpressions(FigureScope county) {
        this.inputs = new ScopeInputs(county);
    }

    static List<ReportWording> of(TemplateWordings wordings, FigureScope county) {
        ShownExpressions shown = new ShownExpressions(county);
        List<ReportWording> all = new ArrayList<>();
        wordings.conditions().forEach(each -> all.add(shown.of(each)));
        wordings.named().forEach(each -> all.add(shown.of(each)));
        return all;
    }

    private ReportWording of(WordingCondition condition) {
        WordingOutcome outcome = condition.evaluate(inputs);
        boolean decided = outcome instanceof WordingOutcome.Decided;
        boolean holds = outcome instanceof WordingOutcome.Decided it && it.holds();
        return new ReportWording(
                WordingTag.of(condition.text()),
                condition.text(),
                !decided
                        ? ReportWording.Outcome.UNDECIDED
                        : holds ? ReportWording.Outcome.HOLDS : ReportWording.Outcome.FAILS,
                outcome instanceof WordingOutcome.Decided it ? it.numbers() : "",
                List.copyOf(condition.codes()),
                List.copyOf(condition.previousCodes()),
                condition.places().stream().map(this::ranking).toList());
    }

    private ReportWording of(FirstPlace place) {
        ReportWording.Ranking ranking = ranking(place);
        return new ReportWording(
                WordingTag.of(place.text()),
                place.text(),
                ranking.first().isEmpty() ? ReportWording.Outcome.UNDECIDED : ReportWording.Outcome.HOLDS,
                "",
                List.of(place.code()),
                List.of(),
                List.of(ranking));
    }

    private ReportWording.Ranking ranking(FirstPlace place) {
        List<String> first = inputs.first(place) instanceof FirstDepartments.Known known ? known.codes() : List.of();
        return new ReportWording.Ranking(place.text(), place.code(), place.most(), first);
    }
}
