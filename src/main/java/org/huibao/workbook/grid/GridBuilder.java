package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;

/** Makes a grid out of what a sheet's reader hands over; styled emptiness around the filled cells is left out. */
public final class GridBuilder implements SheetSink {

    private final String sheet;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Grid.Region> regions = new ArrayList<>();
    private final CellSurroundings around = new CellSurroundings();
    private int lastRow;
    private int lastColumn;
    private int filled;
    private int blank;
    private long characters;

    public GridBuilder(String sheet) {
        this.sheet = sheet;
    }

    @Override
    public boolean row(int number, boolean hidden, List<Cell> cells) {
        if (hidden) {
            hiddenRows.set(number);
        }
        for (Cell cell : cells) {
            if (cell.kind() != Cell.Kind.BLANK) {
                lastRow = number;
                lastColumn = Math.max(lastColumn, cell.column());
                filled++;
                characters += cell.raw().length();
            }
        }
        if (filled > FileLimits.GRID_FILLED
                || characters > FileLimits.GRID_CHARACTERS
                || lastRow > FileLimits.GRID_ROWS
                || (long) lastRow * lastColumn > FileLimits.GRID_CELLS) {
            throw new SheetTooLarge(sheet);
        }
        keep(number, cells);
        return true;
    }

    private void keep(int number, List<Cell> cells) {
        blank += cells.size();
        if (lastRow == number || blank < FileLimits.GRID_FILLED && number <= FileLimits.GRID_ROWS) {
            while (rows.size() < number) {
                rows.add(List.of());
            }
            rows.set(number - 1, cells);
        }
    }

    @Override
    public void hiddenColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    @Override
    public void merged(Grid.Region region) {
        regions.add(region);
        if (regions.size() > FileLimits.MERGED_ROWS) {
            throw UnreadableFile.tooLarge();
        }
    }

    @Override
    public CellSurroundings around() {
        return around;
    }

    public Grid build() {
        Map<Integer, List<Grid.Region>> merged = mergedByRow();
        List<List<Cell>> kept = new ArrayList<>(lastRow);
        List<List<Cell>> filledOfRows = new ArrayList<>(lastRow);
        long looks = 0;
        for (int row = 1; row <= lastRow; row++) {
            List<Grid.Region> regionsOfRow = merged.getOrDefault(row, List.of());
            looks += (long) rows.get(row - 1).size() * regionsOfRow.size();
            if (looks > FileLimits.MERGED_CELLS) {
                throw UnreadableFile.tooLarge();
            }
            List<Cell> cells = shown(rows.get(row - 1), regionsOfRow);
            kept.add(cells);
            filledOfRows.add(SparseGrid.filled(cells));
        }
        return new SparseGrid(kept, filledOfRows, lastColumn, hiddenRows, hiddenColumns, merged);
    }

    private Map<Integer, List<Grid.Region>> mergedByRow() {
        Map<Integer, List<Grid.Region>> byRow = new HashMap<>();
        long count = 0;
        for (Grid.Region region : regions) {
            int bottom = Math.min(region.bottom(), lastRow);
            count += Math.max(0, bottom - region.top() + 1);
            if (count > FileLimits.MERGED_ROWS) {
                throw UnreadableFile.tooLarge();
            }
            for (int row = region.top(); row <= bottom; row++) {
                byRow.computeIfAbsent(row, none -> new ArrayList<>(2)).add(region);
            }
        }
        return byRow;
    }

    /** What a merged region covers cannot be seen by anyone and does not count. */
    private List<Cell> shown(List<Cell> cells, List<Grid.Region> regionsOfRow) {
        if (regionsOfRow.isEmpty()
                && (cells.isEmpty() || cells.get(cells.size() - 1).column() <= lastColumn)) {
            return cells;
        }
        List<Cell> shown = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (cell.column() <= lastColumn && !isCovered(cell, regionsOfRow)) {
                shown.add(cell);
            }
        }
        return shown;
    }

    private static boolean isCovered(Cell cell, List<Grid.Region> regionsOfRow) {
        for (Grid.Region region : regionsOfRow) {
            if (region.covers(cell.row(), cell.column())
                    && (region.top() != cell.row() || region.left() != cell.column())) {
                return true;
            }
        }
        return false;
    }
}
