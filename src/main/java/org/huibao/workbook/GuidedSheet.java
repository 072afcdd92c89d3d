package org.huibao.workbook;

import java.util.List;
import java.util.Map;

/**
 * A sheet that people go on writing in. Row 1 holds the keys of the columns and is hidden, row 2 the headers, which filter and stay in sight; the rows follow.
 *
 * @param frozenColumns how many columns at the left stay in sight
 */
public record GuidedSheet(String name, List<Column> columns, List<Row> rows, int frozenColumns) {

    /** Of the first row below the headers. */
    public static final int FIRST_ROW = 3;

    public GuidedSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param key for programs; may be empty
     * @param width in digits of the standard font; a Chinese character takes two
     * @param note shown when the mouse rests on the header; empty for none
     * @param choices offered in every cell, which may hold something else all the same; empty for none
     */
    public record Column(String key, String header, int width, String note, boolean hidden, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param cells of columns, from 0: texts and decimals
     * @param choices offered in cells of this row instead of those of the column
     * @param notes shown when the mouse rests on a cell
     */
    public record Row(
            Look look, Map<Integer, Object> cells, Map<Integer, List<String>> choices, Map<Integer, String> notes) {
        public Row {
            cells = Map.copyOf(cells);
            choices = Map.copyOf(choices);
            notes = Map.copyOf(notes);
        }

        public Row(Look look, Map<Integer, Object> cells, Map<Integer, List<String>> choices) {
            this(look, cells, choices, Map.of());
        }

        public Row(Look look, Map<Integer, Object> cells) {
            this(look, cells, Map.of());
        }
    }

    /** What a row is. */
    public enum Look {
        ENTRY,
        /** Names the rows below it. */
        HEADING,
        /** Somebody's remark. */
        NOTE,
        /** Shows how to fill in a row. */
        EXAMPLE
    }
}
