package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/** {@code value.remarked}: a remark beside a value says that it is another one, of another time, or none that counts. */
record RemarkedNumber(IndicatorCell at, String remark, String value) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("value.remarked", Level.ERROR);

    RemarkedNumber {
        remark = ReturnSoFar.shortened(remark);
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return remark;
    }

    @Override
    public String expected() {
        return value;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("remark", remark).and("value", value);
    }
}
