package org.huibao.job;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.ReportJob;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.store.ReportRun;
import org.huibao.store.RunRecords;
import org.huibao.store.WorkItem;
import org.springframework.dao.DataIntegrityViolationException;

/** A run begun anew, under the next name that nothing is in the way of. */
final class NewRun {

    /** More leftovers than one for each of some killed processes are another fault. */
    private static final int MOST_PASSED_OVER = 5;

    private NewRun() {}

    static ReportRun in(
            RunRecords runs,
            ReportJob job,
            ProgramCode code,
            String digest,
            List<FiledReturn> files,
            List<Finding> findings) {
        List<WorkItem> items = items(job, code, files);
        for (int passedOver = 0; ; passedOver++) {
            try {
                return runs.open(job.name(), job.period(), digest, items, findings, passedOver);
            } catch (DataIntegrityViolationException inTheWay) {
                if (passedOver == MOST_PASSED_OVER) {
                    throw inTheWay;
                }
            }
        }
    }

    private static List<WorkItem> items(ReportJob job, ProgramCode code, List<FiledReturn> files) {
        List<WorkItem> items = new ArrayList<>();
        String rules = RunDigest.rules(job, code.fingerprint());
        for (FiledReturn file : files) {
            items.add(new WorkItem(items.size(), file, RunDigest.reading(file, rules), false));
        }
        return items;
    }
}
