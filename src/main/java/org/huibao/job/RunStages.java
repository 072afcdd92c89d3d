package org.huibao.job;

import java.util.List;
import org.huibao.model.Finding;
import org.huibao.office.ProgramSettings;
import org.huibao.store.ReturnReadings;
import org.huibao.store.RunRecords;

/** The stages between reading and writing; what one step has made of the returns the next ones use. */
class RunStages {

    private final RunRecords runs;
    private final ReturnReadings readings;
    private final ProgramSettings settings;
    private final PreparedRuns prepared;
    private final RunLog log;

    RunStages(RunRecords runs, ReturnReadings readings, ProgramSettings settings, PreparedRuns prepared, RunLog log) {
        this.runs = runs;
        this.readings = readings;
        this.settings = settings;
        this.prepared = prepared;
        this.log = log;
    }

    void consolidate(PreparedRun run) {
        log.info("{} values", consolidated(run).values().size());
    }

    /** Keeps all findings. */
    void reconcile(PreparedRun run) {
        List<Finding> findings = consolidated(run).findings();
        runs.keepFindings(run.run().name(), findings);
        log.info(
                "{} findings, {} of them block",
                findings.size(),
                findings.stream().filter(Finding::blocks).count());
    }

    /** Made anew from the records of the returns where a run is taken up again after this step. */
    ConsolidatedRun consolidated(PreparedRun run) {
        String name = run.run().name();
        return prepared.consolidated(
                run,
                () -> ConsolidatedRun.of(
                        run, runs.intakeFindings(name), readings.gather(name, run.files(), settings.work())));
    }
}
