package org.huibao.report.placeholder;

import java.util.List;
import java.util.Optional;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;

/**
 * {@code {{#departments}}}, {@code {{#departments 乡镇}}}: once for each department; {@code {{#indicators}}}: once for each number of the
 * county; in the order of the definition.
 */
public final class LoopNames {

    public static final String DEPARTMENTS = "departments";
    public static final String INDICATORS = "indicators";

    private LoopNames() {}

    public static boolean isLoop(String name) {
        return isOver(DEPARTMENTS, name) || isOver(INDICATORS, name);
    }

    /** @param what {@link #DEPARTMENTS} or {@link #INDICATORS} */
    public static boolean isOver(String what, String name) {
        return name.equals(what) || name.startsWith(what) && Character.isWhitespace(name.charAt(what.length()));
    }

    /** What a loop's name begins with, which ends it too. */
    public static String over(String name) {
        return isOver(INDICATORS, name) ? INDICATORS : DEPARTMENTS;
    }

    static String group(String name) {
        return name.substring(over(name).length()).strip();
    }

    /** Nothing for a group that no department belongs to. */
    public static Optional<List<Department>> departments(ReportJob job, String group) {
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
