package org.huibao.intake;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingSubject;
import org.huibao.model.ForeignRule;

/**
 * A form that says itself that it belongs to another report or period.
 *
 * @param stated in its properties
 * @param expected of this folder
 */
record ForeignFile(ForeignRule rule, FindingSubject about, String stated, String expected) implements FileFinding {

    @Override
    public String found() {
        return file() + ": " + stated;
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("place", file()).and("stated", stated);
    }
}
