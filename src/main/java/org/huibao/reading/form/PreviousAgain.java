package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;

/**
 * {@code return.same-as-previous}: all values are those of the period before.
 *
 * @param at the first of them
 * @param numbers how many there are
 */
record PreviousAgain(IndicatorCell at, String numbers) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("return.same-as-previous", Level.WARNING);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return numbers;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("numbers", numbers);
    }
}
