package org.huibao.reading.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Cells of a ledger that are merged over several rows. They are asked for only where an empty cell may be part of one. */
public final class MergedBelow {

    private final Sheet sheet;
    private @Nullable Map<Integer, Map<Integer, Integer>> bottoms;

    public MergedBelow(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Whether what stands at {@code top} in the column shows in the row too. */
    public boolean shows(int column, int top, int row) {
        Map<Integer, Map<Integer, Integer>> known = bottoms;
        if (known == null) {
            known = byColumn(sheet.merges());
            bottoms = known;
        }
        Map<Integer, Integer> ofColumn = known.get(column);
        return ofColumn != null && ofColumn.getOrDefault(top, top) >= row;
    }

    private static Map<Integer, Map<Integer, Integer>> byColumn(List<Grid.Region> merges) {
        Map<Integer, Map<Integer, Integer>> byColumn = new HashMap<>();
        for (Grid.Region region : merges) {
            if (region.bottom() > region.top()) {
                byColumn.computeIfAbsent(region.left(), any -> new HashMap<>()).put(region.top(), region.bottom());
            }
        }
        return byColumn;
    }
}
