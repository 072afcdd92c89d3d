package org.huibao.reading;

import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;

/** {@code file.nothing-found}: a return that says nothing of what its department owes. */
record NothingFound(FindingSubject about) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("file.nothing-found", Level.INFO);

    @Override
    public FindingRule rule() {
        return RULE;
    }
}
