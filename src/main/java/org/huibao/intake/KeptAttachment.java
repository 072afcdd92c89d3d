package org.huibao.intake;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * {@code file.attachment}: a PDF file or picture.
 *
 * @param department its name
 */
record KeptAttachment(FindingSubject about, String department) implements FileFinding {

    static final FindingRule RULE = FindingRule.of("file.attachment", Level.INFO);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("file", file()).and("department", department);
    }
}
