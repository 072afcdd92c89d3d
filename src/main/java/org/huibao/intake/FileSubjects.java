package org.huibao.intake;

import org.huibao.model.CellRef;
import org.huibao.model.FindingSubject;

/** Whole files, as findings of the intake are about them. */
record FileSubjects(String period) {

    /** A file whose bytes were not taken. */
    FindingSubject untaken(String path) {
        return of(CellRef.file(path, ""), "");
    }

    /** @param department empty where it is not known */
    FindingSubject of(CellRef file, String department) {
        return new FindingSubject(department, "", period, file);
    }
}
