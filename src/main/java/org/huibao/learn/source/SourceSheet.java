package org.huibao.learn.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.workbook.Grid.Region;
import org.jspecify.annotations.Nullable;

/** One sheet of a return in memory. */
final class SourceSheet {

    private final String name;
    private final int number;
    private final boolean hidden;
    private final TreeMap<Integer, TreeMap<Integer, ReturnCell>> rows = new TreeMap<>();
    private final List<Region> merges;
    private int columns;

    SourceSheet(String name, int number, boolean hidden, List<ReturnCell> cells, List<Region> merges) {
        this.name = name;
        this.number = number;
        this.hidden = hidden;
        this.merges = List.copyOf(merges);
        for (ReturnCell cell : cells) {
            rows.computeIfAbsent(cell.row(), none -> new TreeMap<>()).put(cell.column(), cell);
            columns = Math.max(columns, cell.column());
        }
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    boolean hidden() {
        return hidden;
    }

    int columns() {
        return columns;
    }

    /** Row number → its cells from left to right; empty rows are left out. */
    Map<Integer, TreeMap<Integer, ReturnCell>> rows() {
        return rows;
    }

    List<ReturnCell> row(int row) {
        return new ArrayList<>(rows.getOrDefault(row, new TreeMap<>()).values());
    }

    @Nullable
    ReturnCell cell(int row, int column) {
        TreeMap<Integer, ReturnCell> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    /** What shows there: of a merged region, the cell at its top left. */
    @Nullable
    ReturnCell shown(int row, int column) {
        ReturnCell own = cell(row, column);
        if (own != null) {
            return own;
        }
        Region region = merged(row, column);
        return region == null ? null : cell(region.top(), region.left());
    }

    @Nullable
    Region merged(int row, int column) {
        for (Region each : merges) {
            if (each.covers(row, column)) {
                return each;
            }
        }
        return null;
    }
}
