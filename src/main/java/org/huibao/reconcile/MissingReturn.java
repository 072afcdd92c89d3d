package org.huibao.reconcile;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/** {@code return.missing}: a department that must file has no return that could be used. */
public final class MissingReturn {

    public static final String CODE = "return.missing";

    private MissingReturn() {}

    /** @param filed whether a department has an accepted return */
    public static List<Finding> examine(ReportJob job, Predicate<String> filed) {
        Set<String> owing = job.indicators().stream()
                .filter(Indicator::required)
                .flatMap(indicator -> indicator.from().stream())
                .collect(Collectors.toSet());
        return job.departments().stream()
                .filter(Department::required)
                .filter(department -> owing.contains(department.code()))
                .filter(department -> !filed.test(department.code()))
                .map(department -> Finding.of(new ReturnOwed(
                        new FindingSubject(department.code(), "", job.period(), null), department.name())))
                .toList();
    }

    /** @param department its name */
    record ReturnOwed(FindingSubject about, String department) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of(CODE, Level.ERROR);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("department", department);
        }
    }
}
