package org.huibao.proof;

import java.util.List;
import java.util.Optional;

/** @param cells in the order of their columns; only those that hold something */
record SeenRow(int number, List<SeenCell> cells) {

    SeenRow {
        cells = List.copyOf(cells);
    }

    Optional<SeenCell> at(int column) {
        for (SeenCell each : cells) {
            if (each.column() == column) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
