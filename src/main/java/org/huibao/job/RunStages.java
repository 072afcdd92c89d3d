package org.huibao.job;

import java.util.List;
import org.huibao.model.FiledReturn;
import org.huibao.office.Settings;
import org.huibao.store.Readings;
import org.huibao.store.Runs;
import org.huibao.store.WorkList;

/** The stages between reading and writing; what one step has made of the returns the next ones use. */
class RunStages {

    private final Runs runs;
    private final WorkList workList;
    private final Readings readings;
    private final Settings settings;
    private final PreparedRuns prepared;

    RunStages(Runs runs, WorkList workList, Readings readings, Settings settings, PreparedRuns prepared) {
        this.runs = runs;
        this.workList = workList;
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
        return prepared.consolidated(run, () -> {
            List<FiledReturn> files = workList.all(name);
            return ConsolidatedRun.of(
                    run, files, runs.intakeFindings(name), readings.gather(name, files, settings.work()));
        });
    }
}
