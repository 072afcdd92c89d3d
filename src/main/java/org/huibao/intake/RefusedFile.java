package org.huibao.intake;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingSubject;
import org.huibao.model.UnreadableRule;

/**
 * A file that bears the name of a workbook and cannot be opened as one.
 *
 * @param failure of the program; empty for any other kind
 */
record RefusedFile(UnreadableRule rule, FindingSubject about, String failure) implements FileFinding {

    @Override
    public FindingFields fields() {
        FindingFields fields = FindingFields.of("file", file());
        return failure.isEmpty() ? fields : fields.and("failure", failure);
    }
}
