package org.huibao.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.Condition.Outcome;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * {@code check.failed}: a comparison that does not hold, with both its sides. {@code check.condition-failed}: any other condition.
 * {@code check.not-evaluated}: an input is missing.
 */
final class CheckFinding {

    private static final Map<String, String> SIGNS = Map.of("=", "", "<>", "≠ ", "<=", "≤ ", ">=", "≥ ");

    private CheckFinding() {}

    /**
     * @param department whose values they are; null for several departments together
     * @param leaves the reported indicators behind it
     */
    static RaisedFinding failed(
            WrittenCheck check,
            ReportJob job,
            @Nullable Department department,
            Outcome.Fails fails,
            List<CellRef> cells,
            Set<String> leaves) {
        boolean comparison = !fails.operator().isEmpty();
        String expected = comparison
                ? SIGNS.getOrDefault(fails.operator(), fails.operator() + " ") + fails.right()
                : check.expect().text().strip();
        Finding finding = Finding.of(new CheckFails(
                comparison ? Kind.FAILED : Kind.CONDITION_FAILED,
                check,
                new FindingSubject(
                        department == null ? "" : department.code(),
                        leaves.stream().findFirst().orElse(""),
                        job.period(),
                        cells.isEmpty() ? null : cells.get(0)),
                department == null ? job.county() : department.name(),
                fails.left(),
                expected,
                FindingText.number(fails.difference()),
                FindingText.cells(cells)));
        return new RaisedFinding(finding, leaves);
    }

    /** @param departments names of those whose values are missing; empty for the county's */
    static RaisedFinding notEvaluated(
            WrittenCheck check, ReportJob job, String missing, List<String> departments, String why) {
        return RaisedFinding.of(Finding.of(new CheckNotEvaluated(
                check,
                FindingSubject.ofReport(job.period()),
                missing,
                departments.isEmpty() ? job.county() : FindingText.names(departments),
                why)));
    }

    enum Kind implements FindingRule {
        /** Of a comparison. */
        FAILED("check.failed", Level.ERROR, Level.WARNING),
        /** Of any other condition. */
        CONDITION_FAILED("check.condition-failed", Level.ERROR, Level.WARNING);

        private final String code;
        private final List<Level> levels;

        Kind(String code, Level... levels) {
            this.code = code;
            this.levels = List.of(levels);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return levels;
        }
    }

    /**
     * @param department its name, or the county's
     * @param left what stands there
     * @param expected the other side with its sign, or the whole condition
     * @param difference of the two sides
     */
    record CheckFails(
            Kind rule,
            WrittenCheck check,
            FindingSubject about,
            String department,
            String left,
            String expected,
            String difference,
            String cells)
            implements FindingFacts {

        @Override
        public String found() {
            return cells.isEmpty() ? identity() : left + " [" + cells + "]";
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("department", department)
                    .and("says", check.says())
                    .and("left", left)
                    .and("difference", difference)
                    .and("cells", cells)
                    .and("check", check.id());
        }

        @Override
        public Level level() {
            return check.level();
        }

        /** The check's own id goes into the finding's. */
        @Override
        public String identity() {
            return check.id() + ": " + left + (rule == Kind.FAILED ? " / " + expected : "");
        }
    }

    /**
     * @param missing names of the indicators
     * @param departments whose values are missing, or the county
     * @param lacking as {@link MissingFacts#field} says it
     */
    record CheckNotEvaluated(
            WrittenCheck check, FindingSubject about, String missing, String departments, String lacking)
            implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("check.not-evaluated", Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return check.id();
        }

        @Override
        public String expected() {
            return check.expect().text().strip();
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("says", check.says())
                    .and("missing", missing)
                    .and("departments", departments)
                    .and(FindingFields.LACKING, lacking)
                    .and("check", check.id());
        }
    }
}
