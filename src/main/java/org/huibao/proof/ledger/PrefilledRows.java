package org.huibao.proof.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;

/** Counted rows in which nothing stands but what stands in every row: ordinals and units written down to the last line beforehand. */
final class PrefilledRows {

    private static final int PATTERNS = 1000;

    private final int counted;
    private final Map<Integer, String> constant = new HashMap<>();
    private final BitSet varying = new BitSet();
    private final Map<BitSet, BitSet> byColumns = new HashMap<>();

    PrefilledRows(int counted) {
        this.counted = counted;
    }

    void add(SeenRow row) {
        BitSet filled = new BitSet();
        for (SeenCell cell : row.cells()) {
            if (cell.column() != counted && !cell.isBlank()) {
                filled.set(cell.column());
                String before = varying.get(cell.column()) ? null : constant.putIfAbsent(cell.column(), cell.raw());
                if (before != null && !before.equals(cell.raw())) {
                    varying.set(cell.column());
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
            Set<BitSet> bare = byColumns.keySet().stream()
                    .filter(columns -> !columns.intersects(varying))
                    .collect(Collectors.toSet());
            boolean others = byColumns.keySet().stream()
                    .anyMatch(columns -> bare.stream().anyMatch(few -> few.cardinality() < columns.cardinality()));
            if (others) {
                bare.forEach(columns -> rows.or(byColumns.getOrDefault(columns, new BitSet())));
            }
        }
        return rows;
    }
}
