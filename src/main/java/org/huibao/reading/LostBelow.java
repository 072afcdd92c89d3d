package org.huibao.reading;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;

/** {@code lower.lost}: a return says that it was made by the level below, and nothing more of where its values come from. */
record LostBelow(FindingSubject about) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("lower.lost", Level.INFO);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super.fields().and("file", place().file());
    }
}
