package org.huibao.reading.form;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;

/**
 * Tells whether a text names its row: not among the remarks, nor on the right of values that another text names.
 *
 * @param header over a column, if there is one
 */
record RowName(SheetIndex sheet, IntFunction<Optional<SheetLabel>> header) {

    enum Verdict {
        NAMES,
        /** It is said about the row, or about nothing. */
        NO_NAME,
        /** A number stands on its right, under no header. */
        NO_HEADER
    }

    Verdict of(SheetLabel label, int valueColumn) {
        if (label.coversColumn(valueColumn)) {
            return Verdict.NO_HEADER;
        }
        Optional<SheetLabel> over = header.apply(label.left());
        // Under 单位 may stand organisations.
        boolean unit = over.filter(SheetHeadings::isOverUnits).isPresent() && isNamedFromTheLeft(label, label.left());
        if (unit || over.filter(SheetHeadings::isOverRemarks).isPresent()) {
            return Verdict.NO_NAME;
        }
        if (label.left() > valueColumn && isNamedFromTheLeft(label, valueColumn)) {
            return hasNumberOnTheRight(label) ? Verdict.NO_HEADER : Verdict.NO_NAME;
        }
        return Verdict.NAMES;
    }

    private boolean isNamedFromTheLeft(SheetLabel label, int valueColumn) {
        boolean own = isOverNames(label.left());
        return IntStream.range(1, valueColumn)
                .filter(column ->
                        sheet.shownAt(label.top(), column).filter(this::mayName).isPresent())
                .anyMatch(column -> !own || isOverNames(column));
    }

    private boolean isOverNames(int column) {
        return header.apply(column).filter(SheetHeadings::isOverNames).isPresent();
    }

    private boolean mayName(SheetLabel text) {
        return isWords(text.cell())
                && !Unit.isKnown(text.cell().raw())
                && header.apply(text.left())
                        .filter(over -> SheetHeadings.isOverRemarks(over) || SheetHeadings.isOverOrdinals(over))
                        .isEmpty();
    }

    private boolean hasNumberOnTheRight(SheetLabel label) {
        return IntStream.rangeClosed(label.right() + 1, sheet.grid().columns())
                .mapToObj(column -> sheet.grid().cell(label.top(), column))
                .anyMatch(cell -> cell.filter(SheetIndex::hasContent)
                        .filter(filled -> !isWords(filled))
                        .isPresent());
    }

    private static boolean isWords(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && NumberText.parse(cell.raw(), Unit.of("")) instanceof NumberText.NotANumber;
    }

    /**
     * True for a group whose parts stand between it and the values: another name in the same row, or more rows of which only the first
     * has the group's name.
     */
    boolean isOverParts(SheetLabel label, int valueColumn) {
        return IntStream.range(label.right() + 1, valueColumn).anyMatch(column -> isPart(label, column, valueColumn));
    }

    private boolean isPart(SheetLabel label, int column, int valueColumn) {
        Optional<SheetLabel> inner = sheet.shownAt(label.top(), column).filter(this::mayName);
        if (inner.isEmpty() || inner.get().folded().equals(label.folded())) {
            return false;
        }
        int next = label.bottom() + 1;
        return isOverNames(column)
                || next <= sheet.grid().rows()
                        && !sheet.filled(next, label.left())
                        && sheet.filled(next, valueColumn)
                        && sheet.shownAt(next, column).filter(this::mayName).isPresent();
    }
}
