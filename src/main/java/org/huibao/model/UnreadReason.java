package org.huibao.model;

import java.util.Locale;

/**
 * Why no figure uses a number. Of several that hold for a row of a ledger the one that stands first here is told. Each is explained in
 * {@code unread.<label>} of the bundles and in {@code output/README.md}.
 */
public enum UnreadReason {
    /** A finding names the cell, or the row. */
    TOLD,
    /** A row of a ledger that a condition leaves out. */
    FILTER,
    OUTSIDE_PERIOD,
    /** The cell that the condition looks at is blank. */
    BLANK_CONDITION,
    /** Nothing stands in the column that is counted or summed. */
    NO_VALUE,
    /** Only the first of each value counts. */
    REPEATED_VALUE,
    /** Below a ledger's end, where another table begins. */
    AFTER_END,
    EXAMPLE,
    PREFILLED,
    /** Adds up others. */
    TOTAL,
    GROUP_TITLE,
    FOOTER,
    HEADER_AGAIN,
    COLUMN_NUMBERS,
    ABOVE_HEADER,
    /** A column of a ledger that is neither counted nor summed. */
    LEDGER_COLUMN,
    /** A column of a ledger that its rows are chosen by. */
    FILTER_COLUMN,
    /** Under 上年数. */
    LAST_YEAR,
    /** What a form says of a ledger's total: compared, never summed. */
    COMPARED,
    ORDINAL,
    YEAR,
    DATE,
    PHONE,
    CODE,
    /** Under 说明 or 备注. */
    NOTE,
    /** In the row of something that was read, in another column. */
    OTHER_COLUMN,
    /** The row is named as an item that was read elsewhere. */
    SECOND_PLACE,
    /** The row is named as an item that another department owes. */
    NOT_OWED,
    /** The row is named as no item of the report. */
    UNKNOWN_LABEL,
    NO_LABEL,
    /** In a hidden sheet that holds what was read from a visible one. */
    HIDDEN_COPY,
    HIDDEN_SHEET,
    OTHER_PERIOD,
    /** Nothing in the sheet was read. */
    SHEET_NOT_READ,
    SHEET_TOO_LARGE,
    /** The file as a whole was refused; a finding says why. */
    FILE_NOT_READ,
    /** An earlier file of the department says the same of the item. */
    FILED_TWICE,
    /** So many more in the sheet that they are not told one by one. */
    MORE;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** In the files of a set: {@code other-column}. */
    public String label() {
        return label;
    }

    /** Whether anybody would expect it to be a figure; the others are dates, ordinals and the like. */
    public boolean remarkable() {
        return switch (this) {
            case TOLD,
                    TOTAL,
                    GROUP_TITLE,
                    FOOTER,
                    HEADER_AGAIN,
                    COLUMN_NUMBERS,
                    ABOVE_HEADER,
                    LEDGER_COLUMN,
                    FILTER_COLUMN,
                    LAST_YEAR,
                    COMPARED,
                    ORDINAL,
                    YEAR,
                    DATE,
                    PHONE,
                    CODE -> false;
            default -> true;
        };
    }
}
