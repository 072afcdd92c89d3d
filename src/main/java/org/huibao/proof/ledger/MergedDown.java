package org.huibao.proof.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.proof.seen.SeenSheet;

/** Cells of a ledger's columns that are merged over rows. */
final class MergedDown {

    private final Map<Integer, NavigableMap<Integer, CellRangeAddress>> merges = new HashMap<>();

    MergedDown(SeenSheet sheet, List<Integer> columns) {
        for (CellRangeAddress merge : sheet.merges()) {
            for (int column : columns) {
                if (merge.getFirstColumn() < column && column <= merge.getLastColumn() + 1) {
                    merges.computeIfAbsent(column, any -> new TreeMap<>()).put(merge.getFirstRow() + 1, merge);
                }
            }
        }
    }

    /** Whether what stands in the first row shows in the other one too. */
    boolean shows(int column, int first, int row) {
        NavigableMap<Integer, CellRangeAddress> its = merges.get(column);
        Map.Entry<Integer, CellRangeAddress> merge = its == null ? null : its.floorEntry(row);
        return merge != null
                && merge.getKey() == first
                && row <= merge.getValue().getLastRow() + 1;
    }
}
