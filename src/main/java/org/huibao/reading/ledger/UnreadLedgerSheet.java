package org.huibao.reading.ledger;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/**
 * {@code ledger.unread-sheet}: by its name a ledger may go on in a sheet, but no row of it names the column as the ledger does.
 *
 * @param at its first row
 * @param columns that are looked for
 */
record UnreadLedgerSheet(IndicatorCell at, String sheet, String columns) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("ledger.unread-sheet", Level.WARNING);

    UnreadLedgerSheet {
        sheet = ReturnSoFar.shortened(sheet);
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return sheet;
    }

    @Override
    public String expected() {
        return columns;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("sheet", sheet).and("columns", columns);
    }
}
