package org.huibao.reading;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;

/** {@code lower.blank-ledger}: the program of the level below fills in no ledger, and nobody else has; counting its rows gives 0 all the same. */
record BlankLedgerBelow(IndicatorCell at, String county) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("lower.blank-ledger", Level.WARNING);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("county", county);
    }
}
