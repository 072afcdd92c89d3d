package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;

/** {@code code.unknown}: a row of a form with the code of an indicator that the department does not owe. */
record UnknownCode(FindingSubject about, String code) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("code.unknown", Level.INFO);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return code;
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super.fields().and("code", code);
    }
}
