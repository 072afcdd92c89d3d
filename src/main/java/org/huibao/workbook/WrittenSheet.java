package org.huibao.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written for people: on A4, fitted to one page's width, its header repeated on every page.
 *
 * @param name characters that no tab may hold are replaced
 * @param lines from row 1 on, without gaps
 * @param headerRow from 1; it and what stands above it stay in sight
 * @param frozenColumns how many columns at the left stay in sight
 * @param locked whether only cells of an input look can be changed; without password
 */
public record WrittenSheet(
        String name,
        List<Column> columns,
        List<Line> lines,
        int headerRow,
        int frozenColumns,
        boolean landscape,
        boolean locked,
        List<Rule> rules) {

    /** Excel's own. */
    private static final int MOST_COLUMNS = 16_384;

    /** @throws IllegalArgumentException for a sheet without a header */
    public WrittenSheet {
        if (headerRow < 1) {
            throw new IllegalArgumentException("a sheet without a header: " + name);
        }
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /** Whether a cell of it has a formula. */
    public boolean isWorkedOut() {
        return lines.stream().anyMatch(Line::isWorkedOut);
    }

    /** @param characters width in digits of the standard font; a Chinese character takes two */
    public record Column(double characters, boolean hidden) {}

    /**
     * @param points height
     * @param grows whether the row becomes higher with what is written into it; merged cells count for nothing then
     * @param hidden whether nobody sees it
     * @param entries from left to right
     */
    public record Line(double points, boolean grows, boolean hidden, List<Entry> entries) {
        /** @throws IllegalArgumentException for a cell that stands twice, or not where the sheet's columns are */
        public Line {
            entries = List.copyOf(entries);
            int last = 0;
            for (Entry entry : entries) {
                if (entry.column() <= last || entry.toColumn() < entry.column() || entry.toColumn() > MOST_COLUMNS) {
                    throw new IllegalArgumentException("not right of column " + last + ": " + entry);
                }
                last = entry.toColumn();
            }
        }

        public Line(double points, boolean grows, List<Entry> entries) {
            this(points, grows, false, entries);
        }

        public Line(double points, List<Entry> entries) {
            this(points, false, entries);
        }

        boolean isWorkedOut() {
            return entries.stream().anyMatch(entry -> !entry.formula().isEmpty());
        }

        /** One that nobody sees. */
        public static Line hidden(List<Entry> entries) {
            return new Line(15, false, true, entries);
        }
    }

    /**
     * A cell, or a region of merged cells; the lines below hold one empty cell of the same look for each column of it.
     *
     * @param column from 1
     * @param toColumn the same, or the last column of the region
     * @param rows 1, or how many lines the region reaches over
     * @param number written as a number; null for a text
     * @param text empty for an empty cell
     * @param format number format code, in Excel's English notation
     * @param comment shown when the mouse rests on the cell; empty for none
     * @param formula in Excel's English notation, without an equals sign, of which the text is the result; empty for none
     */
    public record Entry(
            int column,
            int toColumn,
            int rows,
            @Nullable BigDecimal number,
            String text,
            Look look,
            String format,
            String comment,
            String formula) {

        /** The format of a cell that asks for none. */
        public static final String GENERAL = "General";

        public static Entry text(int column, String text, Look look) {
            return new Entry(column, column, 1, null, text, look, GENERAL, "", "");
        }

        public static Entry number(int column, BigDecimal number, Look look) {
            return new Entry(column, column, 1, number, "", look, GENERAL, "", "");
        }

        /** A text that is worked out; whoever opens the workbook works it out again. */
        public Entry workedOut(String how) {
            return new Entry(column, toColumn, rows, number, text, look, format, comment, how);
        }

        public Entry to(int lastColumn) {
            return new Entry(column, lastColumn, rows, number, text, look, format, comment, formula);
        }

        public Entry down(int lines) {
            return new Entry(column, toColumn, lines, number, text, look, format, comment, formula);
        }

        public Entry formatted(String code) {
            return new Entry(column, toColumn, rows, number, text, look, code, comment, formula);
        }

        public Entry commented(String words) {
            return new Entry(column, toColumn, rows, number, text, look, format, words, formula);
        }
    }

    /** What may be entered into a region; anything else is refused with a box that says why. */
    public sealed interface Rule {
        Grid.Region region();

        /**
         * @param formula of the region's top left cell, in Excel's English notation, true for what may stay
         * @param hint shown beside a cell of the region while it is selected; empty for none
         */
        record Formula(Grid.Region region, String formula, String title, String message, String hint) implements Rule {
            public Formula(Grid.Region region, String formula, String title, String message) {
                this(region, formula, title, message, "");
            }

            public Formula hinting(String words) {
                return new Formula(region, formula, title, message, words);
            }
        }

        /** @param characters at most */
        record Length(Grid.Region region, int characters, String title, String message) implements Rule {}

        /** A list to choose from; other entries are allowed. */
        record Choice(Grid.Region region, List<String> choices) implements Rule {
            public Choice {
                choices = List.copyOf(choices);
            }
        }
    }

    /** What a cell looks like, and with it whether it can be filled in. */
    public enum Look {
        TITLE,
        /** A line below the title, to the left. */
        SUBTITLE,
        /** A line below the title, to the right. */
        SUBTITLE_RIGHT,
        INSTRUCTION,
        HEADER,
        TEXT,
        CENTRED,
        NUMBER,
        /** A cell that nobody fills in. */
        CROSSED,
        INPUT_NUMBER,
        INPUT_TEXT,
        /** For several sentences. */
        INPUT_PROSE,
        /** Before a line to write on. */
        LABEL,
        /** A line to write on. */
        INPUT_LINE,
        /** Digits that are to be read one by one. */
        CODE,
        /** An empty cell beside the table, whose large letters keep a row that grows from shrinking to one line's height. */
        STRUT;

        public boolean isInput() {
            return this == INPUT_NUMBER || this == INPUT_TEXT || this == INPUT_PROSE || this == INPUT_LINE;
        }
    }
}
