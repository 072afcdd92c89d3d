package org.huibao.reading;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;

/**
 * {@code lower.other-county}: a return was filled in with the figures of another county than it is filed for.
 *
 * @param county whose figures they are
 * @param department for which it is filed
 */
record OtherCounty(FindingSubject about, String county, String department) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("lower.other-county", Level.ERROR);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return county;
    }

    @Override
    public String expected() {
        return department;
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super
                .fields()
                .and("file", place().file())
                .and("county", county)
                .and("department", department);
    }
}
