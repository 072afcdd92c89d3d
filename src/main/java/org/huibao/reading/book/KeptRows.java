package org.huibao.reading.book;

import org.huibao.model.CountedCell;
import org.huibao.model.CountedCells;
import org.jspecify.annotations.Nullable;

/** Remembers what the keeper of a ledger's rows threw: a database that fails is no fault of the return. */
public final class KeptRows implements CountedCells {

    private final CountedCells keeper;
    private @Nullable RuntimeException failure;

    public KeptRows(CountedCells keeper) {
        this.keeper = keeper;
    }

    @Override
    public void add(String indicator, String sheet, CountedCell cell) {
        try {
            keeper.add(indicator, sheet, cell);
        } catch (RuntimeException thrown) {
            failure = thrown;
            throw thrown;
        }
    }

    public void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
