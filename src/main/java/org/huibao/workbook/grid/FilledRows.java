package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;

/** Hands on the rows in which something stands. */
public final class FilledRows implements SheetSink {

    private final Predicate<Row> visitor;
    private final CellSurroundings around = new CellSurroundings();
    private long characters;
    private long rows;
    private boolean stopped;

    public FilledRows(Predicate<Row> visitor) {
        this.visitor = visitor;
    }

    @Override
    public boolean row(int number, boolean hidden, List<Cell> cells) {
        List<Cell> filled = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (cell.kind() != Cell.Kind.BLANK) {
                filled.add(cell);
                characters += cell.raw().length();
            }
        }
        if (characters > FileLimits.SHEET_CHARACTERS + FileLimits.ROW_CHARACTERS * rows++) {
            throw UnreadableFile.tooLarge();
        }
        stopped = !filled.isEmpty() && !visitor.test(new Row(number, hidden, filled));
        return !stopped;
    }

    @Override
    public CellSurroundings around() {
        return around;
    }

    /** Whether somebody wanted no further row: what stands behind the rows was not seen then. */
    public boolean stopped() {
        return stopped;
    }
}
