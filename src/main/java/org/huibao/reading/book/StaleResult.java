package org.huibao.reading.book;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/** {@code formula.stale}: a formula whose kept result is not what it gives when it is worked out again. */
public record StaleResult(IndicatorCell at, String kept, String result) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("formula.stale", Level.WARNING);

    public StaleResult {
        kept = ReturnSoFar.shortened(kept);
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return kept;
    }

    @Override
    public String expected() {
        return result;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("kept", kept).and("result", result);
    }
}
