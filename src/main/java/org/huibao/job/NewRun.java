package org.huibao.job;

import java.util.List;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.store.Run;
import org.huibao.store.Runs;
import org.huibao.store.WorkItem;
import org.springframework.dao.DataIntegrityViolationException;

/** A run begun anew, under the next name that nothing is in the way of. */
final class NewRun {

    /** More leftovers than one for each of some killed processes are another fault. */
    private static final int MOST_PASSED_OVER = 5;

    private NewRun() {}

    static Run in(Runs runs, ReportJob job, String digest, List<WorkItem> items, List<Finding> findings) {
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
}
