package org.huibao.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Hands on the rows in which something stands. */
record FilledRows(Predicate<Row> visitor) implements SheetSink {
    @Override
    public boolean row(int number, boolean hidden, List<Cell> cells) {
        List<Cell> filled = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (cell.kind() != Cell.Kind.BLANK) {
                filled.add(cell);
            }
        }
        return filled.isEmpty() || visitor.test(new Row(number, hidden, filled));
    }
}
