package org.huibao.job;

import java.util.ArrayList;
import java.util.List;
import org.huibao.consolidate.Consolidation;
import org.huibao.model.Filing;
import org.huibao.model.Finding;
import org.huibao.office.StoredEvidence;
import org.huibao.reconcile.Evidence;
import org.huibao.reconcile.Reconciliation;
import org.huibao.report.TemplateFindings;
import org.huibao.store.Figures;
import org.huibao.store.Readings;
import org.huibao.store.Runs;
import org.huibao.store.WorkList;

/** The stages between reading and writing, fed from the store. */
class RunStages {

    private final Runs runs;
    private final WorkList workList;
    private final Readings readings;
    private final Figures figures;

    RunStages(Runs runs, WorkList workList, Readings readings, Figures figures) {
        this.runs = runs;
        this.workList = workList;
        this.readings = readings;
        this.figures = figures;
    }

    void consolidate(PreparedRun prepared) {
        figures.keep(prepared.run().name(), consolidation(prepared).values());
    }

    /** Keeps all findings. */
    List<Finding> reconcile(PreparedRun prepared) {
        String run = prepared.run().name();
        List<Finding> findings = new Reconciliation(prepared.job())
                .findings(filing(prepared), fromReturnsAndTemplate(prepared), readings.notes(run), evidence(prepared));
        runs.keepFindings(run, findings);
        return findings;
    }

    Consolidation consolidation(PreparedRun prepared) {
        String run = prepared.run().name();
        return new Consolidation(
                prepared.job(),
                (indicator, period) -> readings.observations(run, indicator, period),
                filing(prepared),
                runs.previousFigures(run),
                indicator -> runs.previousShares(run, indicator));
    }

    private Evidence evidence(PreparedRun prepared) {
        String run = prepared.run().name();
        return new StoredEvidence(
                consolidation(prepared),
                figures.of(run),
                (indicator, period) -> readings.observations(run, indicator, period),
                indicator -> readings.absences(run, indicator),
                indicator -> runs.previousShares(run, indicator));
    }

    private Filing filing(PreparedRun prepared) {
        String run = prepared.run().name();
        return new Reconciliation(prepared.job()).filing(workList.all(run), fromReturns(run));
    }

    private List<Finding> fromReturnsAndTemplate(PreparedRun prepared) {
        List<Finding> findings = fromReturns(prepared.run().name());
        findings.addAll(TemplateFindings.in(prepared.job()));
        findings.addAll(TemplateFindings.leftOut(prepared.job(), new ConsolidatedFigures(consolidation(prepared))));
        return findings;
    }

    private List<Finding> fromReturns(String run) {
        List<Finding> findings = new ArrayList<>(runs.intakeFindings(run));
        findings.addAll(readings.findings(run));
        return findings;
    }
}
