package org.huibao.job;

import java.nio.file.Path;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.store.Run;

/**
 * What the steps of a run need to know; all of it is in the run's digest.
 *
 * @param previous what was published for the period before
 * @param before as much of that as can enter the result
 */
record PreparedRun(
        Run run, ReportJob job, Messages messages, Path folder, PublishedFigures previous, PublishedBefore before) {}
