package org.huibao.reading.form;

import java.util.Optional;
import java.util.stream.IntStream;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.workbook.Cell;

/**
 * A number in a row whose value is blank: among the explanations, among the units, or in a column without a header. Somebody typed
 * it into the wrong column.
 */
final class MisplacedNumber {

    private MisplacedNumber() {}

    /** Nothing where the place is not found by a label under headers. */
    static Optional<Cell> number(ValuePlace place, Unit wanted) {
        SheetLabel label = place.rowLabel();
        if (label == null || place.headers().isEmpty()) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(label.right() + 1, place.sheet().grid().columns())
                .filter(column -> column != place.column() && isNoPlaceForNumbers(place, column))
                .mapToObj(column -> place.sheet().grid().cell(place.row(), column))
                .flatMap(Optional::stream)
                .filter(cell -> isNumber(cell, wanted))
                .findFirst();
    }

    private static boolean isNoPlaceForNumbers(ValuePlace place, int column) {
        return column == place.noteColumn()
                || column == place.unitColumn()
                || !place.sheet().grid().columnHidden(column) && !isHeaded(place, column);
    }

    private static boolean isHeaded(ValuePlace place, int column) {
        int top = place.headers().get(place.headers().size() - 1).top();
        int bottom = place.headers().get(0).bottom();
        return IntStream.rangeClosed(Math.max(1, top - 1), bottom)
                .anyMatch(row -> place.sheet().shownAt(row, column).isPresent());
    }

    private static boolean isNumber(Cell cell, Unit wanted) {
        return switch (cell.kind()) {
            case NUMBER -> !NumberFormat.of(cell.format()).date();
            case TEXT -> NumberText.parse(cell.legible(), wanted) instanceof NumberText.Amount;
            case BOOLEAN, ERROR, UNCALCULATED, BLANK -> false;
        };
    }
}
