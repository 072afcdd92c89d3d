package org.huibao.intake;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * {@code file.correction-of-which}: a correction that may be of several files.
 *
 * @param others the first paths of them
 */
record CorrectionOfWhich(FindingSubject about, String others) implements FileFinding {

    static final FindingRule RULE = FindingRule.of("file.correction-of-which", Level.ERROR);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return others.isEmpty() ? file() : file() + ": " + others;
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("file", file()).and("others", others);
    }
}
