package org.huibao.workbook.grid;

import java.util.List;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** What a sheet's reader hands over, in the order of the file. */
public interface SheetSink {
    /**
     * @param cells from left to right, {@link Cell.Kind#BLANK} ones included
     * @return false to stop
     */
    boolean row(int number, boolean hidden, List<Cell> cells);

    default void hiddenColumns(int first, int last) {}

    default void merged(Grid.Region region) {}

    /** Takes what stands around the rows, behind them in the file. */
    CellSurroundings around();
}
