package org.huibao.model;

import java.util.List;

/** A report as it reads, in the order of its text, without the file format that it is printed in. */
public sealed interface ReportPassage {

    /**
     * @param level 1 for the title, 2 for the first level of headings and so on; 0 for running text
     * @param font of its East Asian characters, as named in the file; empty where it is not said
     * @param halfPoints size of its characters in half points; 0 where it is not said
     * @param newPage begins a page
     */
    record Paragraph(
            int level,
            Alignment alignment,
            boolean indented,
            String font,
            int halfPoints,
            boolean newPage,
            List<Piece> pieces)
            implements ReportPassage {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    enum Alignment {
        LEFT,
        CENTER,
        RIGHT,
        BOTH
    }

    /**
     * @param figure the tag of the figure printed there, which is its indicator's code; empty for the report's own words
     * @param title what Word shows over the figure: name and value before rounding, of the county or of one department
     */
    record Piece(String text, String figure, String title, boolean bold) {}

    record Table(List<Row> rows) implements ReportPassage {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** @param header repeated on each page */
    record Row(boolean header, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Places covered by a cell to the left or above have no cell of their own. */
    record Cell(int columns, int rows, List<ReportPassage> content) {
        public Cell {
            content = List.copyOf(content);
        }
    }

    /** @param kind {@code bar}, {@code line} or {@code pie} */
    record Chart(String kind, String title, List<String> categories, List<Series> series) implements ReportPassage {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** @param values plain decimals, one for each category; empty where there is none */
    record Series(String name, List<String> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
