package org.huibao.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which departments owe which indicator: asked for each return and each line of an audit log, where a list of thousands would be gone through each time. */
public final class OwingDepartments {

    private final Map<String, Set<String>> departments = new HashMap<>();

    public OwingDepartments(ReportJob job) {
        // Many indicators are owed by the same thousands.
        Map<List<String>, Set<String>> sets = new HashMap<>();
        job.indicators()
                .forEach(indicator ->
                        departments.put(indicator.code(), sets.computeIfAbsent(indicator.from(), Set::copyOf)));
    }

    /** False for a code that is none of the job's, and for a formula. */
    public boolean owes(String department, String code) {
        return departments.getOrDefault(code, Set.of()).contains(department);
    }
}
