package org.huibao.job;

import org.huibao.office.Settings;
import org.huibao.store.Readings;
import org.huibao.store.Runs;

/** The stages between reading and writing; what one step has made of the returns the next ones use. */
class RunStages {

    private final Runs runs;
    private final Readings readings;
    private final Settings settings;
    private final PreparedRuns prepared;

    RunStages(Runs runs, Readings readings, Settings settings, PreparedRuns prepared) {
        this.runs = runs;
        this.readings = readings;
        this.settings = settings;
        this.prepared = prepared;
    }

    void consolidate(PreparedRun run) {
        consolidated(run).values();
    }

    /** Keeps all findings. */
    void reconcile(PreparedRun run) {
        runs.keepFindings(run.run().name(), consolidated(run).findings());
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
