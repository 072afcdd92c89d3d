package org.huibao.reading;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;

/**
 * {@code lower.other-period}: a return was filled in with the figures of another period than it is filed for.
 *
 * @param county whose figures they are
 * @param period of its set
 * @param wanted for which the return is filed
 */
record OtherPeriodBelow(FindingSubject about, String county, String period, String wanted) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("lower.other-period", Level.ERROR);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return period;
    }

    @Override
    public String expected() {
        return wanted;
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super
                .fields()
                .and("file", place().file())
                .and("county", county)
                .and("found", period)
                .and("expected", wanted);
    }
}
