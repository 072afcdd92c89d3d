package org.huibao.reading.sheet;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The one column of values under a header that may be merged over several. */
public final class SpannedColumn {

    private SpannedColumn() {}

    /** Nothing if the header covers several columns that each hold something of their own. */
    public static OptionalInt of(SheetIndex sheet, SheetLabel header, int row) {
        if (header.left() == header.right()) {
            return OptionalInt.of(header.left());
        }
        int below = header.bottom() + 1;
        if (below < row && filledOwn(sheet, header, below) > 1) {
            return OptionalInt.empty();
        }
        return switch (filledOwn(sheet, header, row)) {
            case 0 -> OptionalInt.of(header.left());
            case 1 -> columns(sheet, header, row).findFirst();
            default -> OptionalInt.empty();
        };
    }

    private static int filledOwn(SheetIndex sheet, SheetLabel header, int row) {
        return (int) columns(sheet, header, row).count();
    }

    /** A cell merged over several of the columns counts once, where it begins. */
    private static IntStream columns(SheetIndex sheet, SheetLabel header, int row) {
        return IntStream.rangeClosed(
                        header.left(), Math.min(header.right(), sheet.grid().columns()))
                .filter(column -> sheet.grid()
                        .cell(row, column)
                        .filter(SheetIndex::hasContent)
                        .isPresent());
    }
}
