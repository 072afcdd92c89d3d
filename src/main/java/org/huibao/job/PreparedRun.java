package org.huibao.job;

import java.nio.file.Path;
import java.util.Map;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.store.Run;

/**
 * What the steps of a run need to know; all of it is in the run's digest.
 *
 * @param sums SHA-256 of each staged copy → its CRC-32
 * @param previous what was published for the period before
 * @param before as much of that as can enter the result
 */
record PreparedRun(
        Run run,
        ReportJob job,
        Messages messages,
        Path folder,
        Map<String, Long> sums,
        PublishedFigures previous,
        PublishedBefore before) {}
