package org.huibao.workbook;

import org.huibao.workbook.limit.FileCharacters;

/**
 * A cell with its content as the file holds it.
 *
 * @param row from 1
 * @param column from 1
 * @param raw a number as written in the file (for {@code .xls}, the shortest decimal of its double), the text, {@code true} or {@code false}, the error
 *     ({@code #REF!}), or the text of an ISO date; empty for a formula without a cached value
 * @param formula without the equals sign; empty where there is none
 * @param format the number format's code, {@code 0.00%}; {@code General} where there is none
 * @param look what its fonts and fill make of it
 */
public record Cell(int row, int column, Kind kind, String raw, String formula, String format, CellLook look) {

    public Cell {
        // A number is made of digits and signs alone.
        raw = kind == Kind.NUMBER ? raw : FileCharacters.whole(raw);
    }

    public Cell(int row, int column, Kind kind, String raw, String formula, String format) {
        this(row, column, kind, raw, formula, format, CellLook.PLAIN);
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

    /**
     * The text that people read: without footnote marks and digits that stand raised or lowered, without runs that are struck through or as pale as
     * the paper, and with the signs that a symbol font shows. What holds for the whole cell takes nothing away. A whole number without the {@code .0} that some
     * libraries write behind it. As {@link #raw} for all other kinds.
     */
    public String legible() {
        String legible = look.legible();
        if (legible == null) {
            return kind == Kind.NUMBER && raw.endsWith(".0") ? raw.substring(0, raw.length() - 2) : raw;
        }
        return legible;
    }

    /** The text with raised or lowered digits written as {@code 10^4}, if they may be more than a footnote's mark; else empty. */
    public String power() {
        return look.power();
    }

    /** True if any of it is struck through. */
    public boolean struck() {
        return look.struck();
    }

    /**
     * True if there is content and nobody sees it: written in the colour of the fill behind it, too small for any eye, or a number in a font of
     * pictures. Conditional formats, which may hide or show anything, are not evaluated, nor is the style of a table that the cell lies in.
     */
    public boolean unseen() {
        return look.unseen() && kind != Kind.BLANK;
    }

    /** A1 notation. */
    public String address() {
        return Addresses.of(row, column);
    }
}
