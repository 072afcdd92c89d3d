package org.huibao.reading.form;

import java.util.List;
import java.util.Optional;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;

/** Labels of rows that read like the header that is looked for: （七）总计 among the rows of a table whose last column is 总计. */
final class LabelledRows {

    private LabelledRows() {}

    /**
     * Whether a label is that of a row rather than a header over values.
     *
     * @param row labels of the row whose value is looked for
     */
    static boolean isIn(SheetIndex sheet, List<SheetLabel> row, SheetLabel label) {
        return row.stream().anyMatch(own -> own.coversColumn(label.left()))
                || sheet.grid().row(label.top()).stream()
                        .anyMatch(cell -> cell.column() > label.right() && isNumber(sheet, cell));
    }

    /** A year may stand over a column as a number. */
    private static boolean isNumber(SheetIndex sheet, Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                && sheet.shownAt(cell.row(), cell.column()).isEmpty();
    }

    /**
     * The header that was taken and one above it, where nothing stands below the one and a number below the other, and the one has its row to itself:
     * it may be the label of a row that was left blank.
     *
     * @param headers all that may be meant
     * @return empty where there is no doubt
     */
    static List<SheetLabel> farther(SheetIndex sheet, int row, SheetLabel taken, List<SheetLabel> headers) {
        boolean alone = sheet.inRow(taken.top()).stream().noneMatch(label -> label.left() > taken.right());
        if (headers.size() < 2 || !alone || sheet.filled(row, taken.left())) {
            return List.of();
        }
        Optional<SheetLabel> other = headers.stream()
                .filter(header -> header.bottom() < taken.top() && header.left() > taken.right())
                .filter(header -> sheet.grid()
                        .shown(row, header.left())
                        .filter(cell -> cell.kind() == Cell.Kind.NUMBER)
                        .isPresent())
                .reduce((a, b) -> b.top() > a.top() ? b : a);
        return other.map(header -> List.of(taken, header)).orElse(List.of());
    }
}
