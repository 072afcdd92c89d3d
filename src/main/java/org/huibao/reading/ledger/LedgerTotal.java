package org.huibao.reading.ledger;

import java.math.BigDecimal;
import org.huibao.model.CellRun;
import org.huibao.model.Cells;
import org.huibao.model.CountedCell;

/** What the counted cells of a ledger add up to. */
final class LedgerTotal {

    private final CellRun run = new CellRun();
    private BigDecimal amount = BigDecimal.ZERO;
    private String first = "";
    private String raw = "";
    private String conversion = "";

    void add(CountedCell cell) {
        if (run.number() == 0) {
            first = cell.address();
            raw = cell.raw();
            conversion = cell.conversion();
        } else {
            raw = "";
            conversion = conversion.equals(cell.conversion()) ? conversion : "";
        }
        amount = amount.add(cell.amount());
        run.add(cell.address());
    }

    String first() {
        return first;
    }

    Cells cells() {
        return run.cells();
    }

    /** As if it were one cell: its raw content where it is one, the conversion that all of them had. */
    CountedCell all() {
        return new CountedCell(first, raw, amount, conversion);
    }
}
