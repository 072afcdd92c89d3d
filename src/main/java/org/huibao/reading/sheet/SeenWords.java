package org.huibao.reading.sheet;

import org.huibao.notation.NumberFormat;
import org.huibao.workbook.Cell;

/** The words of a cell that is no value, as its format shows them: 罚没收入 under {@code @"（万元）"}, 2020 under {@code 0"年（万元）"}. */
public final class SeenWords {

    private static final int LONGEST = 400;

    private SeenWords() {}

    public static String of(Cell cell) {
        String format = cell.format();
        String legible = cell.legible();
        if (format.equals("General") || format.equals("@") || format.isEmpty() || legible.length() > LONGEST) {
            return legible;
        }
        NumberFormat known = NumberFormat.of(format);
        if (known.plain()) {
            return legible;
        }
        NumberFormat.Shown shown = cell.kind() == Cell.Kind.TEXT ? known.showText(legible) : ShownCell.of(cell, false);
        // What a format hides is a label still: a number stands beside it.
        return shown.known() && !shown.text().isBlank() ? shown.text() : legible;
    }
}
