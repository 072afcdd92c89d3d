package org.huibao.intake;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/** {@code file.same-name}: two files whose names some machines do not tell apart. */
record SameNames(FindingSubject about, String other) implements FileFinding {

    static final FindingRule RULE = FindingRule.of("file.same-name", Level.ERROR);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("file", file()).and("other", other);
    }
}
