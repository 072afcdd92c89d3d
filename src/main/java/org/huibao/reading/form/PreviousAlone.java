package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;

/**
 * {@code return.only-previous}: nothing but the values of the period before is filled in.
 *
 * @param at the first of them
 * @param numbers how many there are
 * @param cell where the first value of the period should stand
 */
record PreviousAlone(IndicatorCell at, String numbers, String cell) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("return.only-previous", Level.WARNING);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return numbers;
    }

    @Override
    public String expected() {
        return cell;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("numbers", numbers).and("cell", cell);
    }
}
