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
        String places = FindingText.cells(cells);
        Finding finding = Finding.of(
                check.level(),
                comparison ? "check.failed" : "check.condition-failed",
                department == null ? "" : department.code(),
                leaves.stream().findFirst().orElse(""),
                job.period(),
                cells.isEmpty() ? null : cells.get(0),
                // The check's own id goes into the finding's.
                check.id() + ": " + fails.left() + (comparison ? " / " + expected : ""),
                expected,
                department == null ? job.county() : department.name(),
                check.says(),
                fails.left(),
                expected,
                FindingText.number(fails.difference()),
                places,
                check.id());
        return new RaisedFinding(
                places.isEmpty() ? finding : finding.showing(fails.left() + " [" + places + "]"), leaves);
    }

    /** @param departments names of those whose values are missing; empty for the county's */
    static RaisedFinding notEvaluated(WrittenCheck check, ReportJob job, String missing, List<String> departments) {
        return RaisedFinding.of(Finding.of(
                Level.INFO,
                "check.not-evaluated",
                "",
                "",
                job.period(),
                null,
                check.id(),
                check.expect().text().strip(),
                check.says(),
                missing,
                departments.isEmpty() ? job.county() : FindingText.names(departments),
                check.id()));
    }
}
