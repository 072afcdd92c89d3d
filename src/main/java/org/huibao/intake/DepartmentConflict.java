package org.huibao.intake;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * {@code file.department-conflict}: a file that names different departments.
 *
 * @param departments all of them
 * @param property those that a property of the workbook names, a dash for none; likewise the others
 */
record DepartmentConflict(
        FindingSubject about, String departments, String property, String folder, String name, String title)
        implements FileFinding {

    static final FindingRule RULE = FindingRule.of("file.department-conflict", Level.ERROR);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return file() + ": " + departments;
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("file", file())
                .and("property", property)
                .and("folder", folder)
                .and("name", name)
                .and("title", title);
    }
}
