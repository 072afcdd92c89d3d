package org.huibao.proof;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counted rows in which nothing stands but what stands in every row: ordinals and units written down to the last line beforehand. */
final class PrefilledRows {

    private static final int PATTERNS = 1000;

    private final int counted;
    private final Map<Integer, String> constant = new HashMap<>();
    private final Set<Integer> varying = new HashSet<>();
    private final Map<Set<Integer>, BitSet> byColumns = new HashMap<>();

    PrefilledRows(int counted) {
        this.counted = counted;
    }

    void add(SeenRow row) {
        Set<Integer> filled = new HashSet<>();
        for (SeenCell cell : row.cells()) {
            if (cell.column() != counted && !cell.isBlank()) {
                filled.add(cell.column());
                String before = constant.putIfAbsent(cell.column(), cell.raw());
                if (before != null && !before.equals(cell.raw())) {
                    varying.add(cell.column());
                }
            }
        }
        if (byColumns.containsKey(filled) || byColumns.size() < PATTERNS) {
            byColumns.computeIfAbsent(filled, any -> new BitSet()).set(row.number());
        }
    }

    /** None where all rows are alike. */
    BitSet rows() {
        BitSet rows = new BitSet();
        if (byColumns.size() > 1) {
            Set<Set<Integer>> bare = byColumns.keySet().stream()
                    .filter(columns -> columns.stream().noneMatch(varying::contains))
                    .collect(Collectors.toSet());
            boolean others = byColumns.keySet().stream()
                    .anyMatch(columns -> bare.stream().anyMatch(few -> few.size() < columns.size()));
            if (others) {
                bare.forEach(columns -> rows.or(byColumns.getOrDefault(columns, new BitSet())));
            }
        }
        return rows;
    }
}
