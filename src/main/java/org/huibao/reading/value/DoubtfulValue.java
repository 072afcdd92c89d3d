package org.huibao.reading.value;

import org.huibao.model.FindingFields;

/**
 * What a cell holds that is not clearly a value.
 *
 * @param found what it holds, shortened
 * @param expected what should stand there: an example such as {@code 0 件} for a number, the unit, what is shown, the period; may be empty
 */
public record DoubtfulValue(ValueDoubt rule, IndicatorCell at, String found, String expected) implements CellFinding {

    public DoubtfulValue {
        found = ReturnSoFar.shortened(found);
    }

    @Override
    public FindingFields fields() {
        FindingFields fields = at.fields().and("found", found);
        return rule.wantsNumber() && !expected.isEmpty()
                ? fields.and("numberIn", CellValue.unitOfExample(expected))
                : fields;
    }
}
