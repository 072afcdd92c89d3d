package org.huibao.reading.sheet;

import java.util.Locale;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.workbook.Cell;

/** What a person sees in a cell: 01 for a 1 under {@code 00}, 2020年, 50%, 3月5日. */
public final class ShownCell {

    private ShownCell() {}

    /**
     * @param datesFrom1904 of the workbook
     * @return {@code known} is false where nobody can say; {@code year} is false for a date whose year cannot be seen
     */
    public static NumberFormat.Shown of(Cell cell, boolean datesFrom1904) {
        NumberFormat format = NumberFormat.of(cell.format());
        return switch (cell.kind()) {
            case NUMBER ->
                CellNumber.of(cell.raw())
                        .map(number -> format.show(number.amount(), datesFrom1904))
                        .orElse(NumberFormat.Shown.UNKNOWN);
            case TEXT -> format.showText(cell.raw());
            case BOOLEAN -> NumberFormat.Shown.text(cell.raw().toUpperCase(Locale.ROOT));
            case ERROR -> NumberFormat.Shown.text(cell.raw());
            case BLANK, UNCALCULATED -> NumberFormat.Shown.text("");
        };
    }
}
