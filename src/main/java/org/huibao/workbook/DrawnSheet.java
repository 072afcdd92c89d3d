package org.huibao.workbook;

import java.util.List;

/**
 * A sheet that people go on writing in and that is no list: cells where they stand, merged over rows and columns.
 *
 * @param widths of the columns from the left, in digits of the standard font; a Chinese character takes two
 * @param cells that do not overlap
 * @param frozenRows how many rows at the top stay in sight
 * @param frozenColumns how many columns at the left do
 */
public record DrawnSheet(String name, List<Integer> widths, List<DrawnCell> cells, int frozenRows, int frozenColumns) {

    public DrawnSheet {
        widths = List.copyOf(widths);
        cells = List.copyOf(cells);
    }

    /**
     * @param row from 1
     * @param column from 1
     * @param rows 1, or over how many it is merged
     * @param columns likewise
     * @param text empty for a cell to be filled in
     * @param choices offered there, which may hold something else all the same; empty for none
     * @param note shown when the mouse rests on the cell; empty for none
     */
    public record DrawnCell(
            int row, int column, int rows, int columns, String text, Ink ink, List<String> choices, String note) {
        public DrawnCell {
            choices = List.copyOf(choices);
        }

        public DrawnCell(int row, int column, String text, Ink ink) {
            this(row, column, 1, 1, text, ink, List.of(), "");
        }

        public DrawnCell over(int downwards, int sideways) {
            return new DrawnCell(row, column, downwards, sideways, text, ink, choices, note);
        }

        public DrawnCell offering(List<String> offered) {
            return new DrawnCell(row, column, rows, columns, text, ink, offered, note);
        }

        public DrawnCell noted(String words) {
            return new DrawnCell(row, column, rows, columns, text, ink, choices, words);
        }
    }

    /** What a cell is. */
    public enum Ink {
        HEADER,
        ENTRY,
        /** For the program rather than for those who look at the table: grey. */
        CODE
    }
}
