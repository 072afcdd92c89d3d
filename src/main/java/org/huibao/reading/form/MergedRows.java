package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/**
 * {@code value.merged}: a value in a cell that is merged over several rows.
 *
 * @param cells of the merged region
 */
record MergedRows(IndicatorCell at, String cells) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("value.merged", Level.ERROR);

    MergedRows {
        cells = ReturnSoFar.shortened(cells);
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return cells;
    }

    @Override
    public String expected() {
        return "1";
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("cells", cells);
    }
}
