package org.huibao.intake;

import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * {@code file.department-unknown}: a file that names no department of the report.
 *
 * @param property what its properties say; empty for nothing
 * @param expected the department of a name near to one that stands there, or some as examples
 */
record DepartmentUnknown(FindingSubject about, String property, String expected) implements FileFinding {

    static final FindingRule RULE = FindingRule.of("file.department-unknown", Level.ERROR);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return property.isEmpty() ? file() : file() + ": " + property;
    }
}
