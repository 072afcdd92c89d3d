package org.huibao.reading.fate;

import java.util.Map;
import java.util.TreeMap;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.value.NumberCell;
import org.huibao.reading.value.UnreadLines;
import org.huibao.workbook.Cell;

/**
 * The numbers of a sheet in which nothing was read, by columns. It may be anybody's list of names: nothing of it is shown but the texts
 * above the first number of each column.
 */
final class UnreadColumns {

    private final Map<Integer, Column> columns = new TreeMap<>();
    private final Map<Integer, SheetLabel> over = new TreeMap<>();

    private record Column(int first, int last, int numbers, String header) {}

    private UnreadColumns() {}

    static void tell(SheetIndex sheet, UnreadReason reason, UnreadLines lines) {
        UnreadColumns all = new UnreadColumns();
        for (int row = 1; row <= sheet.grid().rows(); row++) {
            for (Cell cell : sheet.grid().row(row)) {
                if (cell.kind() == Cell.Kind.NUMBER || NumberCell.is(cell)) {
                    all.count(cell);
                }
            }
            for (SheetLabel label : sheet.inRow(row)) {
                if (label.cell().kind() == Cell.Kind.TEXT) {
                    all.head(label, sheet.grid().columns());
                }
            }
        }
        all.tell(sheet.sheet().name(), reason, lines);
    }

    private void head(SheetLabel label, int columnsOfSheet) {
        for (int column = label.left(); column <= Math.min(label.right(), columnsOfSheet); column++) {
            if (!columns.containsKey(column)) {
                over.put(column, label);
            }
        }
    }

    private void count(Cell cell) {
        SheetLabel header = over.get(cell.column());
        String text = header == null ? "" : header.cell().raw().strip();
        columns.merge(
                cell.column(),
                new Column(cell.row(), cell.row(), 1, text),
                (seen, next) -> new Column(seen.first, next.last, seen.numbers + 1, seen.header));
    }

    private void tell(String sheet, UnreadReason reason, UnreadLines lines) {
        columns.forEach((number, column) -> {
            if (lines.hasRoom(sheet)) {
                lines.add(new UnreadNumber(
                        sheet,
                        UnreadLines.range(column.first, number, column.last, number),
                        Integer.toString(column.numbers),
                        "",
                        reason,
                        column.header));
            } else {
                lines.more(sheet, column.first, number, column.last, number, column.numbers);
            }
        });
    }
}
