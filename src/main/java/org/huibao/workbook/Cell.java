package org.huibao.workbook;

/**
 * A cell with its content as the file holds it.
 *
 * @param row from 1
 * @param column from 1
 * @param raw a number as written in the file (for {@code .xls}, the shortest decimal of its double), the text, {@code true} or {@code false}, the error
 *     ({@code #REF!}), or the text of an ISO date; empty for a formula without a cached value
 * @param formula without the equals sign; empty where there is none
 * @param format the number format's code, {@code 0.00%}; {@code General} where there is none
 * @param struck true if any of it is struck through
 */
public record Cell(int row, int column, Kind kind, String raw, String formula, String format, boolean struck) {

    public Cell {
        raw = Escapes.whole(raw);
    }

    public Cell(int row, int column, Kind kind, String raw, String formula, String format) {
        this(row, column, kind, raw, formula, format, false);
    }

    public enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        ERROR,
        /** A formula whose result the file does not hold. */
        UNCALCULATED,
        /** There is a cell, with a style perhaps, and nothing in it. */
        BLANK
    }

    public boolean isFormula() {
        return !formula.isEmpty() || kind == Kind.UNCALCULATED;
    }

    /** A1 notation. */
    public String address() {
        return Addresses.of(row, column);
    }
}
