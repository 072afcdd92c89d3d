package org.huibao.reading.ledger;

import org.huibao.definition.Indicator;
import org.huibao.reading.filter.RowTally;
import org.huibao.reading.filter.TalliedRule;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Rows of a ledger that are no cases by what stands in them, where the column that is counted or summed is filled. */
final class LeftOutRows {

    private final RowTally footers = new RowTally(TalliedRule.FOOTER);
    private final RowTally prepared = new RowTally(TalliedRule.PREPARED);
    private final RowTally examples = new RowTally(TalliedRule.EXAMPLE);

    void footer(LedgerRow row, @Nullable Cell counted) {
        add(footers, row, counted);
    }

    void prepared(LedgerRow row, @Nullable Cell counted) {
        add(prepared, row, counted);
    }

    void example(LedgerRow row, @Nullable Cell counted) {
        add(examples, row, counted);
    }

    private static void add(RowTally tally, LedgerRow row, @Nullable Cell counted) {
        if (counted != null) {
            tally.add(row, counted);
        }
    }

    void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        footers.report(gathered, indicator, sheet);
        prepared.report(gathered, indicator, sheet);
        examples.report(gathered, indicator, sheet);
    }
}
