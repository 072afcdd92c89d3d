package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/** {@code value.hidden}: a value in a hidden row, column or sheet, which was used. */
record HiddenValue(IndicatorCell at, String value) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("value.hidden", Level.INFO);

    HiddenValue {
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
    public FindingFields fields() {
        return at.fields().and("value", value);
    }
}
