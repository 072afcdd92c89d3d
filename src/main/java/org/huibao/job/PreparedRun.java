package org.huibao.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huibao.audit.PublishedFigures;
import org.huibao.consolidate.PublishedShares;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Value;
import org.huibao.store.ReportRun;
import org.huibao.workbook.WorkbookShelf;

/**
 * What the steps of a run need to know; all of it is in the run's digest.
 *
 * @param files every file that got a verdict, in the order of the frozen work list
 * @param sums SHA-256 of each staged copy → its CRC-32
 * @param shelf of workbooks that were opened already
 * @param previous what was published for the period before
 * @param before as much of that as can enter the result
 * @param signed whether the period is signed
 */
record PreparedRun(
        ReportRun run,
        ReportJob job,
        Messages messages,
        Path folder,
        List<FiledReturn> files,
        Map<String, Long> sums,
        WorkbookShelf shelf,
        PublishedFigures previous,
        PublishedBefore before,
        boolean signed) {

    /** A set that was signed is replaced by none. */
    RunEnding ending(List<Finding> findings) {
        return signed ? RunEnding.AFTER_CLOSE : RunEnding.of(findings);
    }

    PublishedShares sharesBefore() {
        return new PublishedShares() {
            @Override
            public Map<String, BigDecimal> numbers(String indicator) {
                return before.shares(indicator);
            }

            @Override
            public boolean none(String department, String indicator) {
                return previous.of(department, indicator)
                        .filter(Value.None.class::isInstance)
                        .isPresent();
            }
        };
    }
}
