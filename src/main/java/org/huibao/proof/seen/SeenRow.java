package org.huibao.proof.seen;

import java.util.List;
import java.util.Optional;

/** @param cells in the order of their columns; only those that hold something */
public record SeenRow(int number, List<SeenCell> cells) {

    public SeenRow {
        cells = List.copyOf(cells);
    }

    public Optional<SeenCell> at(int column) {
        for (SeenCell each : cells) {
            if (each.column() == column) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
