package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/**
 * {@code value.elsewhere}: the cell of a value is blank, and a number stands in another column of its row.
 *
 * @param at where the number stands
 * @param cell where it should
 */
record MisplacedValue(IndicatorCell at, String value, String cell) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("value.elsewhere", Level.ERROR);

    MisplacedValue {
        value = ReturnSoFar.shortened(value);
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return value;
    }

    @Override
    public String expected() {
        return cell;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("value", value).and("cell", cell);
    }
}
