package org.huibao.model;

import org.jspecify.annotations.Nullable;

/**
 * Whom and what a finding is about.
 *
 * @param department code, empty where none is concerned or known
 * @param indicator code, empty where none is concerned
 * @param place the cell, the sheet, the file, or null where there is none
 */
public record FindingSubject(
        String department,
        String indicator,
        String period,
        @Nullable CellRef place) {

    /** The report as a whole. */
    public static FindingSubject ofReport(String period) {
        return new FindingSubject("", "", period, null);
    }
}
