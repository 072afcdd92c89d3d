package org.huibao.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.PeriodComparison;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.Filing;
import org.huibao.model.Finding;
import org.huibao.model.Level;

/** All findings of a run: those that came with the returns, those of the checks; with levels, explanations and acceptances applied. */
public final class Reconciliation {

    private static final IndicatorCheck COMPARED = new OtherDepartments();

    private static final List<IndicatorCheck> CHECKS = List.of(
            new MissingValue(),
            new NotFoundValue(),
            new DifferingValues(),
            new SeveralLedgers(),
            new PartsOfPeriod(),
            new FormAgainstLedger(),
            new OnlyOne(),
            new MissingFigure(),
            new PreviousDiffers(),
            new ChangeBeyondLimit(),
            new UnitAgainstLastYear(),
            new UnitAgainstPeers(),
            new PercentAsFraction(),
            new RateAboveHundred(),
            new FallingCumulative(),
            new UnequalFlow(),
            COMPARED);

    private static final String REPLACED = "file.replaced";
    private static final String PART_OF_PERIOD = "sheet.part-of-period";

    private final ReportJob job;

    public Reconciliation(ReportJob job) {
        this.job = job;
    }

    /** Who has filed, and what cannot be taken: needed before anything is summed. */
    public Filing filing(List<FiledReturn> files, List<Finding> fromReturns) {
        Map<String, Integer> returns = new HashMap<>();
        files.stream()
                .filter(file -> file.verdict() == FiledReturn.Verdict.ACCEPTED)
                .forEach(file -> returns.merge(file.department(), 1, Integer::sum));
        FindingJudgement judgement = new FindingJudgement(job, indicator -> List.of(), Set.of());
        List<Finding> missing = MissingReturn.examine(job, returns::containsKey);
        Map<String, String> excused = new HashMap<>();
        missing.forEach(finding -> excused.put(finding.department(), ""));
        for (Finding finding : judgement.on(raised(missing))) {
            if (finding.blocks()) {
                excused.remove(finding.department());
            } else {
                excused.put(finding.department(), finding.acceptedBy());
            }
        }
        Set<Filing.Doubt> doubtful = new HashSet<>();
        judgement.on(raised(fromReturns)).stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .filter(finding ->
                        !finding.indicator().isEmpty() && finding.period().equals(job.period()))
                .forEach(finding -> doubtful.add(new Filing.Doubt(finding.department(), finding.indicator())));
        return new Filing(returns, excused, doubtful, answering(files, fromReturns));
    }

    /** By property, or by name: then the intake has told which file stands for which. */
    private static Set<String> answering(List<FiledReturn> files, List<Finding> fromReturns) {
        Set<String> answering = new HashSet<>();
        files.stream().filter(file -> !file.replaces().isEmpty()).forEach(file -> answering.add(file.path()));
        fromReturns.stream()
                .filter(finding -> finding.code().equals(REPLACED))
                .forEach(finding -> answering.add(finding.expected()));
        return answering;
    }

    /** @param fromReturns findings of intake and reading */
    public List<Finding> findings(Filing filing, List<Finding> fromReturns, CheckEvidence evidence) {
        OwedIndicators owed = new OwedIndicators(job);
        List<RaisedFinding> all = new ArrayList<>(raised(fromReturns));
        all.addAll(raised(MissingReturn.examine(job, filing.filed()::contains)));
        FindingJudgement judgement = new FindingJudgement(job, evidence::notes, filing.answering());
        Set<CellRef> parts = new HashSet<>();
        for (Indicator indicator : job.indicators()) {
            ExaminedIndicator examined = new ExaminedIndicator(job, indicator, owed, filing, evidence);
            // What is switched off may be found in each of thousands of returns.
            List<Finding> found = new ArrayList<>();
            CHECKS.forEach(check -> found.addAll(judgement.heard(check.examine(examined))));
            all.addAll(raised(found));
            parts.addAll(SeveralLedgers.parts(examined));
        }
        all.addAll(raised(WholeYearBefore.examine(job, evidence)));
        // What a loop over indicators compares is nobody's, and printed all the same.
        job.comparisons().stream()
                .filter(PeriodComparison::isChange)
                .map(change -> new ExaminedIndicator(job, change, owed, filing, evidence))
                .forEach(examined -> all.addAll(raised(judgement.heard(COMPARED.examine(examined)))));
        all.removeIf(raised -> isMeantAsPart(raised.finding(), parts));
        all.addAll(new WrittenChecks(job, owed, evidence).examine());
        // Two places can find the same thing of the same values; it is told once.
        Map<String, Finding> byId = new LinkedHashMap<>();
        judgement.on(all).forEach(finding -> byId.putIfAbsent(finding.id(), finding));
        List<Finding> judged = new ArrayList<>(OncePerCell.of(FallingCumulative.toldOnce(OneCause.of(byId.values()))));
        // Whatever levels an administrator sets: no report with a gap in it is published in silence.
        if (judged.stream().noneMatch(Finding::blocks)) {
            List<RaisedFinding> gaps = new ArrayList<>();
            for (Indicator indicator : job.indicators()) {
                gaps.addAll(raised(MissingFigure.gap(new ExaminedIndicator(job, indicator, owed, filing, evidence))));
            }
            judged.addAll(judgement.on(gaps));
        }
        return List.copyOf(judged);
    }

    private static boolean isMeantAsPart(Finding finding, Set<CellRef> parts) {
        return finding.code().equals(PART_OF_PERIOD)
                && finding.place() != null
                && parts.contains(SeveralLedgers.sheet(finding.place()));
    }

    private static List<RaisedFinding> raised(List<Finding> findings) {
        return findings.stream().map(RaisedFinding::of).toList();
    }
}
