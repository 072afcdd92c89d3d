package org.huibao.reading.ledger;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;

/**
 * {@code ledger.same-rows}: all rows of a sheet stand in another one as well, and were counted there.
 *
 * @param at the sheet
 * @param elsewhere the name of the other sheet
 */
record CopiedRows(IndicatorCell at, String rows, String elsewhere) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("ledger.same-rows", Level.INFO);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return rows;
    }

    @Override
    public String expected() {
        return elsewhere;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("rows", rows).and("elsewhere", elsewhere);
    }
}
