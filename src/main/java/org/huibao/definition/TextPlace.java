package org.huibao.definition;

/**
 * A place in a text, or a cell of a workbook.
 *
 * @param line from 1; 0 where the whole file or sheet is meant
 * @param column from 1, in code points or columns of the sheet; 0 where the whole line is meant
 * @param tab the sheet, {@link SheetTab#NONE} in a text
 */
public record TextPlace(int line, int column, SheetTab tab) {

    static final TextPlace FILE = new TextPlace(0, 0);

    /** In a text. */
    public TextPlace(int line, int column) {
        this(line, column, SheetTab.NONE);
    }

    static TextPlace line(long line) {
        return new TextPlace(Math.toIntExact(line), 0);
    }
}
