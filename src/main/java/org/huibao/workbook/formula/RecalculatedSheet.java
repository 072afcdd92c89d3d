package org.huibao.workbook.formula;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.huibao.workbook.Grid;
import org.jspecify.annotations.Nullable;

/**
 * A grid as POI's evaluator wants to see it.
 *
 * @param look called at each cell that is looked at; throws when there were enough
 */
record RecalculatedSheet(Grid grid, Runnable look) implements EvaluationSheet {

    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
        look.run();
        return grid.cell(row + 1, column + 1)
                .map(cell -> new RecalculatedCell(this, cell))
                .orElse(null);
    }

    @Override
    public int getLastRowNum() {
        return grid.rows() - 1;
    }

    @Override
    public boolean isRowHidden(int row) {
        return grid.rowHidden(row + 1);
    }

    @Override
    public void clearAllCachedResultValues() {
        // The grid never changes.
    }
}
