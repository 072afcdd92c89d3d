package org.huibao.report;

import java.util.List;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;

/** {@code {{#departments}}}, {@code {{#departments 乡镇}}}: once for each department, in the order of the definition. */
final class Loop {

    static final String NAME = "departments";

    private Loop() {}

    static boolean isLoop(String name) {
        return name.equals(NAME) || name.startsWith(NAME) && Character.isWhitespace(name.charAt(NAME.length()));
    }

    static String group(String name) {
        return name.substring(NAME.length()).strip();
    }

    /** Nothing for a group that no department belongs to. */
    static Optional<List<Department>> departments(ReportJob job, String group) {
        if (group.isEmpty()) {
            return Optional.of(job.departments());
        }
        List<Department> its = job.departments().stream()
                .filter(department -> department.group().equals(group))
                .toList();
        return its.isEmpty() ? Optional.empty() : Optional.of(its);
    }

    static List<String> groups(ReportJob job) {
        return job.departments().stream()
                .map(Department::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
    }
}
