package org.huibao.notation;

/** How a form of a table tells which cell is which, whatever its labels have become: hidden codes beside the rows and over the columns. */
public final class TableCodes {

    /** Stands where the column of the rows' codes and the row of the columns' codes meet. */
    public static final String MARK = "#codes";

    /** Stands over the column in which people explain what a row says. */
    public static final String NOTES = "#notes";

    private TableCodes() {}
}
