package org.huibao.reading;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;

/**
 * {@code lower.altered}: a cell of a return that the program of the level below filled in says something else now.
 *
 * @param amount what it says
 * @param passed what was passed up
 */
record AlteredBelow(IndicatorCell at, String amount, String passed, String county) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("lower.altered", Level.WARNING);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return amount;
    }

    @Override
    public String expected() {
        return passed;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("amount", amount).and("passed", passed).and("county", county);
    }
}
