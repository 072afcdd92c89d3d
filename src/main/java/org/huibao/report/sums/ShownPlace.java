package org.huibao.report.sums;

import org.jspecify.annotations.Nullable;

/**
 * Where a number is printed.
 *
 * @param block what a reader takes in together: one paragraph or one table
 * @param text of the paragraph, each placeholder as so many {@link #PRINTED}
 * @param start of the placeholder in the text
 * @param end of it, exclusive
 * @param cell null outside of tables
 */
record ShownPlace(
        String block,
        String text,
        int start,
        int end,
        @Nullable TableCell cell) {

    /** Stands in the text for what a placeholder prints. */
    static final char PRINTED = '\ufffc';

    /**
     * @param row which of the printed rows
     * @param column of the grid, from 0
     * @param label of the row
     * @param header of the column
     */
    record TableCell(String row, int column, String label, String header) {}

    /** Where the sentence begins in which it stands. */
    int sentence() {
        int begin = start;
        while (begin > 0 && "。！？\n".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return begin;
    }

    /** One sentence, or one row of a table. */
    String unit() {
        return cell == null ? block + "/" + sentence() : block + "/" + cell.row();
    }
}
