package org.huibao.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.Condition.Outcome;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Observation;
import org.huibao.model.Value;
import org.huibao.notation.Period;

/** The checks of {@code checks.yaml}, over the county's values or over each department's own. */
final class WrittenChecks {

    private final ReportJob job;
    private final OwedIndicators owed;
    private final CheckEvidence evidence;

    WrittenChecks(ReportJob job, OwedIndicators owed, CheckEvidence evidence) {
        this.job = job;
        this.owed = owed;
        this.evidence = evidence;
    }

    List<RaisedFinding> examine() {
        List<RaisedFinding> raised = new ArrayList<>();
        for (WrittenCheck check : job.checks()) {
            raised.addAll(check.scope() == WrittenCheck.Scope.COUNTY ? county(check) : departments(check));
        }
        return raised;
    }

    /** This period's codes first: their cells are the first to look at. */
    private static Set<String> codes(WrittenCheck check) {
        Set<String> codes = new LinkedHashSet<>(check.expect().codes());
        codes.addAll(check.expect().previousCodes());
        return codes;
    }

    private Map<String, Set<String>> asked(WrittenCheck check) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        asked.put(job.period(), owed.leaves(check.expect().codes()));
        asked.put(previousPeriod(), owed.leaves(check.expect().previousCodes()));
        return asked;
    }

    private String previousPeriod() {
        return Period.of(job.period()).orElseThrow().previous().code();
    }

    private List<RaisedFinding> county(WrittenCheck check) {
        Outcome outcome = check.expect().evaluate(evidence.county());
        if (outcome instanceof Outcome.NotEvaluated not) {
            return List.of(CheckFinding.notEvaluated(check, job, reasons(List.of(not)), List.of(), why(not).field()));
        }
        if (!(outcome instanceof Outcome.Fails fails)) {
            return List.of();
        }
        Set<String> leaves = owed.leaves(codes(check));
        Optional<Department> sole = owed.sole(leaves);
        List<CellRef> cells = Stream.concat(
                        check.expect().codes().stream()
                                .flatMap(code -> evidence.sources(code).stream())
                                .map(Contribution::cell),
                        owed.leaves(check.expect().previousCodes()).stream()
                                .flatMap(code -> evidence.observations(code, previousPeriod()).stream())
                                .map(Observation::cell))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return List.of(CheckFinding.failed(check, job, sole.orElse(null), fails, cells, leaves));
    }

    /** Only departments that owe all that the check is about are asked; of the others nothing is missing. */
    private List<RaisedFinding> departments(WrittenCheck check) {
        List<RaisedFinding> raised = new ArrayList<>();
        List<Outcome.NotEvaluated> unknown = new ArrayList<>();
        List<String> names = new ArrayList<>();
        MissingFacts why = new MissingFacts();
        Set<String> leaves = owed.leaves(codes(check));
        DepartmentCells cells = new DepartmentCells(evidence, asked(check));
        List<Department> asked = owed.owingAll(leaves);
        for (Department department : asked) {
            Outcome outcome = check.expect().evaluate(evidence.department(department.code()));
            if (outcome instanceof Outcome.NotEvaluated not) {
                unknown.add(not);
                names.add(department.name());
                why(department, not, why);
            } else if (outcome instanceof Outcome.Fails fails) {
                raised.add(CheckFinding.failed(check, job, department, fails, cells.of(department.code()), leaves));
            }
        }
        if (asked.isEmpty()) {
            why.add(Value.Reason.NOTHING_REPORTED, "");
        }
        if (!unknown.isEmpty() || asked.isEmpty()) {
            raised.add(CheckFinding.notEvaluated(check, job, reasons(unknown), names, why.field()));
        }
        return raised;
    }

    /** Of a formula's input that is missing, why those reported are of which it is made. */
    private MissingFacts why(Outcome.NotEvaluated not) {
        MissingFacts why = new MissingFacts();
        for (String leaf : owed.leaves(List.of(not.why().about().split(",")))) {
            if (not.why().reason() == Value.Reason.INPUT
                    && evidence.county().now(leaf) instanceof Value.Missing missing) {
                why.add(
                        missing,
                        evidence.sources(leaf),
                        code -> job.department(code).map(Department::name).orElse(code));
            }
        }
        if (why.isEmpty()) {
            why.add(not.why().reason(), "");
        }
        return why;
    }

    private void why(Department department, Outcome.NotEvaluated not, MissingFacts why) {
        boolean any = false;
        for (String leaf : owed.leaves(List.of(not.why().about().split(",")))) {
            if (not.why().reason() == Value.Reason.INPUT
                    && evidence.department(department.code()).now(leaf) instanceof Value.Missing missing) {
                why.add(missing.reason(), department.name());
                any = true;
            }
        }
        if (!any) {
            why.add(not.why().reason(), department.name());
        }
    }

    /** The names of the indicators that are missing, or zero where something is divided by them. */
    private String reasons(List<Outcome.NotEvaluated> unknown) {
        Set<String> codes = new TreeSet<>();
        for (Outcome.NotEvaluated not : unknown) {
            Value.Missing why = not.why();
            codes.addAll(List.of(why.about().split(",")));
        }
        return FindingText.names(codes.stream().map(owed::name).toList());
    }
}
