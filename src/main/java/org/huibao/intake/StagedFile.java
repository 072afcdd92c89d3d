package org.huibao.intake;

import java.nio.file.Path;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;

/**
 * A file whose bytes were taken.
 *
 * @param path below the input folder
 * @param copy the only bytes that are looked at
 */
record StagedFile(String path, String sha256, long size, Path copy) {

    CellRef place() {
        return CellRef.file(path, sha256);
    }

    FiledReturn refused(String department) {
        return judged(Verdict.REFUSED, department, "", "");
    }

    FiledReturn judged(Verdict verdict, String department, String recognisedBy, String replaces) {
        return new FiledReturn(path, sha256, size, copy, verdict, department, recognisedBy, replaces);
    }
}
