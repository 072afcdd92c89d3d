package org.huibao.reading.sheet;

import org.huibao.workbook.Cell;

/**
 * A cell with text that may name a row or a column, folded once.
 *
 * @param plain see {@code LabelFolding.plain}
 * @param folded see {@code LabelFolding.fold}
 * @param bottom last row of its merged region, its own row where it is not merged
 * @param right last column likewise
 */
public record SheetLabel(Cell cell, String plain, String folded, int bottom, int right) {

    public int top() {
        return cell.row();
    }

    public int left() {
        return cell.column();
    }

    public boolean coversColumn(int column) {
        return column >= left() && column <= right;
    }

    public boolean coversRow(int row) {
        return row >= top() && row <= bottom;
    }
}
