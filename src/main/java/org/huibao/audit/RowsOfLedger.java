package org.huibao.audit;

import java.util.function.Consumer;
import org.huibao.model.Contribution;
import org.huibao.model.CountedCell;

/** Where the single cells lie that a ledger's contribution stands for. */
@FunctionalInterface
public interface RowsOfLedger {

    /** In the order of the rows. */
    void each(Contribution ledger, Consumer<CountedCell> row);
}
