package org.huibao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.audit.PreviousFigure;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.EarlierFigures;
import org.huibao.model.Observation;
import org.huibao.model.PastFigures;
import org.huibao.model.Value;
import org.huibao.notation.Period;

/** Last year's values that formulas, written checks and the checks nobody writes have used. */
final class PreviousUsed {

    private static final String PUBLISHED = "published";

    /** Not last year's, but what cumulative and stock figures go on from. */
    private static final String EARLIER = "earlier";

    private PreviousUsed() {}

    /** In their order; fetched one indicator at a time. */
    static Stream<PreviousFigure> of(ConsolidatedRun run) {
        ReportJob job = run.prepared().job();
        String period = Period.of(job.period()).orElseThrow().previous().code();
        Set<String> asked = asked(job);
        Map<String, Indicator> indicators = job.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.NUMBER)
                .collect(Collectors.toMap(Indicator::code, each -> each));
        return new TreeSet<>(indicators.keySet())
                .stream()
                        .map(indicators::get)
                        .filter(indicator -> indicator.formula() == null
                                || asked.contains(indicator.code())
                                || indicator.flow().span() != Indicator.Span.PERIOD)
                        .flatMap(
                                indicator -> of(run, indicator, period).stream().sorted());
    }

    private static List<PreviousFigure> of(ConsolidatedRun run, Indicator indicator, String period) {
        String code = indicator.code();
        List<PreviousFigure> used = new ArrayList<>();
        if (indicator.previous().equals(PUBLISHED)) {
            PublishedBefore before = run.prepared().before();
            Optional.ofNullable(before.figures().get(code))
                    .ifPresent(amount -> used.add(new PreviousFigure(code, period, amount, PUBLISHED)));
            before.given(code)
                    .forEach((department, amount) ->
                            used.add(new PreviousFigure(code, period, amount, PUBLISHED + "/" + department)));
        }
        boolean reported =
                indicator.previous().equals(PUBLISHED) || indicator.previous().equals("reported");
        if (reported && indicator.formula() == null) {
            for (Observation seen : run.returns().observations(code, period)) {
                if (seen.value() instanceof Value.Number number) {
                    used.add(new PreviousFigure(code, period, number.amount(), source(seen.cell())));
                }
            }
        }
        PastFigures past = run.prepared().before().past();
        if (indicator.flow().span() == Indicator.Span.CUMULATIVE) {
            past.inYear().ifPresent(earlier -> used.addAll(earlier(earlier, code)));
        } else if (indicator.flow().span() == Indicator.Span.STOCK) {
            past.rightBefore().ifPresent(earlier -> used.addAll(earlier(earlier, code)));
        }
        return used;
    }

    private static List<PreviousFigure> earlier(EarlierFigures earlier, String code) {
        List<PreviousFigure> used = new ArrayList<>();
        earlier.county(code).ifPresent(amount -> used.add(new PreviousFigure(code, earlier.period(), amount, EARLIER)));
        earlier.departments()
                .keySet()
                .forEach(department -> earlier.department(department, code)
                        .ifPresent(amount -> used.add(
                                new PreviousFigure(code, earlier.period(), amount, EARLIER + "/" + department))));
        return used;
    }

    /** Codes within PREV or CHANGE. */
    private static Set<String> asked(ReportJob job) {
        Set<String> asked = new TreeSet<>();
        for (Indicator indicator : job.figures()) {
            if (indicator.formula() != null) {
                asked.addAll(indicator.formula().previousCodes());
            }
        }
        job.checks().forEach(check -> asked.addAll(check.expect().previousCodes()));
        return asked;
    }

    private static String source(CellRef cell) {
        return cell.file() + " " + cell.sheet() + " " + cell.address();
    }
}
