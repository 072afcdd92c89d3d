package org.huibao.learn.word;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the old report that holds text.
 *
 * @param part of the Word file in which it stands, {@code word/document.xml}
 * @param paragraph its number among the paragraphs of the part, from 0
 * @param text as it is read; tabs and line breaks are one character each
 * @param level of a heading from 1; 0 for any other paragraph
 * @param cell where it stands in a table; null outside of tables
 */
public record ReportLine(
        String part,
        int paragraph,
        String text,
        int level,
        @Nullable TablePlace cell) {

    /**
     * @param table number of the table in its part, from 0
     * @param row from 0
     * @param column of the table's grid, from 0
     * @param span columns of the grid that the cell covers
     * @param goesOn whether the cell belongs to the one above it
     */
    public record TablePlace(int table, int row, int column, int span, boolean goesOn) {}
}
