package org.huibao.job;

import java.io.IOException;
import org.huibao.definition.ReportJob;
import org.huibao.model.FiledReturn;
import org.huibao.workbook.WorkbookShelf;

/**
 * All that the reading of a run's returns needs to know besides the work list, in whichever process.
 *
 * @param shelf of workbooks that were opened already
 * @param copies asked for each return before it is read
 */
record ReadingRules(ReportJob job, WorkbookShelf shelf, CopySource copies) {

    /** Sees to it that the copy of a filed file lies in the staging store of this process. */
    @FunctionalInterface
    interface CopySource {

        /** Where the intake of this process has copied what it judged. */
        CopySource STAGED = filed -> {};

        /** @throws IOException if the file is not to be had, or is another by now */
        void bring(FiledReturn filed) throws IOException;
    }
}
