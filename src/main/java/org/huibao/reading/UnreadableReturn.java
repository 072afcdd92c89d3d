package org.huibao.reading;

import java.util.Objects;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingSubject;
import org.huibao.model.UnreadableRule;

/**
 * A return that was accepted and cannot be opened after all, or on which the program fails.
 *
 * @param failure of the program; empty for any other kind
 */
record UnreadableReturn(UnreadableRule rule, FindingSubject about, String failure) implements FindingFacts {

    @Override
    public String found() {
        return failure;
    }

    @Override
    public String expected() {
        return ".xlsx / .xlsm / .xls";
    }

    @Override
    public FindingFields fields() {
        FindingFields fields =
                FindingFields.of("file", Objects.requireNonNull(about.place()).file());
        return failure.isEmpty() ? fields : fields.and("failure", failure);
    }
}
