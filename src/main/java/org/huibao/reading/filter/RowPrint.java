package org.huibao.reading.filter;

import java.util.List;
import org.huibao.workbook.Cell;

/** A short sum over where cells stand and what stands in them; it takes no memory, however many there are. */
final class RowPrint {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long sum = 1;

    void add(List<Cell> cells) {
        cells.forEach(this::add);
    }

    private void add(Cell cell) {
        add(cell.row(), cell.column(), cell.raw());
    }

    void add(int row, int column, String text) {
        sum = (sum ^ row) * ODD;
        sum = (sum ^ column) * ODD;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * ODD;
            // What is multiplied moves upwards only.
            sum ^= sum >>> 32;
        }
    }

    String digits() {
        return Long.toHexString(sum ^ sum >>> 29);
    }
}
