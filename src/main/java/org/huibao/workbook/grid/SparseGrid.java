package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/**
 * @param cellsOfRows index 0 is row 1; from left to right, blank ones included
 * @param filledOfRows the same without blank ones
 * @param merged by row
 */
record SparseGrid(
        List<List<Cell>> cellsOfRows,
        List<List<Cell>> filledOfRows,
        int columns,
        BitSet hiddenRows,
        BitSet hiddenColumns,
        Map<Integer, List<Region>> merged)
        implements Grid {

    @Override
    public int rows() {
        return cellsOfRows.size();
    }

    @Override
    public Optional<Cell> cell(int row, int column) {
        if (row < 1 || row > rows()) {
            return Optional.empty();
        }
        List<Cell> cells = cellsOfRows.get(row - 1);
        int from = 0;
        int to = cells.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int there = cells.get(middle).column();
            if (there == column) {
                return Optional.of(cells.get(middle));
            }
            if (there < column) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Cell> shown(int row, int column) {
        Optional<Region> region = merged(row, column);
        return region.isPresent() ? cell(region.get().top(), region.get().left()) : cell(row, column);
    }

    @Override
    public Optional<Region> merged(int row, int column) {
        List<Region> regions = merged.get(row);
        if (regions == null) {
            return Optional.empty();
        }
        // Of regions that overlap, as no program of spreadsheets allows, one that hides the place counts.
        return regions.stream()
                .filter(region -> region.covers(row, column))
                .reduce((one, next) -> one.top() == row && one.left() == column ? next : one);
    }

    @Override
    public boolean rowHidden(int row) {
        return row > 0 && hiddenRows.get(row);
    }

    @Override
    public boolean columnHidden(int column) {
        return column > 0 && hiddenColumns.get(column);
    }

    @Override
    public List<Cell> row(int row) {
        return row < 1 || row > rows() ? List.of() : filledOfRows.get(row - 1);
    }

    /** The rows of {@code filledOfRows}. */
    static List<Cell> filled(List<Cell> cells) {
        int blank = 0;
        for (Cell cell : cells) {
            blank += cell.kind() == Cell.Kind.BLANK ? 1 : 0;
        }
        if (blank == 0) {
            return Collections.unmodifiableList(cells);
        }
        List<Cell> filled = new ArrayList<>(cells.size() - blank);
        for (Cell cell : cells) {
            if (cell.kind() != Cell.Kind.BLANK) {
                filled.add(cell);
            }
        }
        return Collections.unmodifiableList(filled);
    }
}
