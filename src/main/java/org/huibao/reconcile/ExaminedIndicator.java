package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Absence;
import org.huibao.model.CellRef;
import org.huibao.model.Filing;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Observations;
import org.huibao.model.Value;
import org.huibao.notation.Period;
import org.jspecify.annotations.Nullable;

/** One indicator as a check looks at it. */
final class ExaminedIndicator {

    private final ReportJob job;
    private final Indicator indicator;
    private final OwedIndicators owed;
    private final Filing filing;
    private final CheckEvidence evidence;
    private final List<Department> owing;
    private final Map<String, List<Observation>> now;
    private @Nullable Map<String, List<Observation>> before;
    private @Nullable Map<String, List<Absence>> absences;

    ExaminedIndicator(ReportJob job, Indicator indicator, OwedIndicators owed, Filing filing, CheckEvidence evidence) {
        this.job = job;
        this.indicator = indicator;
        this.owed = owed;
        this.filing = filing;
        this.evidence = evidence;
        this.owing = owed.owing(indicator);
        this.now = observed(job.period());
    }

    private Map<String, List<Observation>> observed(String period) {
        return indicator.formula() != null
                ? Map.of()
                : evidence.observations(indicator.code(), period).stream()
                        .collect(Collectors.groupingBy(
                                Observation::department, LinkedHashMap::new, Collectors.toList()));
    }

    /** False for what the administrator switched off: it may be true of each of thousands of returns. */
    boolean hears(FindingRule rule) {
        return job.levels().get(rule.code()) != Level.OFF;
    }

    ReportJob job() {
        return job;
    }

    Indicator indicator() {
        return indicator;
    }

    OwedIndicators owed() {
        return owed;
    }

    Filing filing() {
        return filing;
    }

    CheckEvidence evidence() {
        return evidence;
    }

    /** The county's value, or why it is missing. */
    Value value() {
        return evidence.county().now(indicator.code());
    }

    /** What a department says about this period, in the order of the work list. */
    List<Observation> of(String department) {
        return Observations.counted(now.getOrDefault(department, List.of()));
    }

    /** What a department's forms say otherwise than its ledger. */
    List<Observation> againstLedger(String department) {
        return Observations.againstLedger(now.getOrDefault(department, List.of()));
    }

    /** What a department says about the period before. */
    List<Observation> before(String department) {
        Map<String, List<Observation>> known = before;
        if (known == null) {
            known = observed(previousPeriod());
            before = known;
        }
        return known.getOrDefault(department, List.of());
    }

    /** Of the returns of a department that were looked through in vain, in the order of the work list. */
    List<Absence> absences(Department department) {
        Map<String, List<Absence>> known = absences;
        if (known == null) {
            known = indicator.formula() != null
                    ? Map.of()
                    : evidence.absences(indicator.code()).stream().collect(Collectors.groupingBy(Absence::department));
            absences = known;
        }
        return known.getOrDefault(department.code(), List.of());
    }

    /** True if a department has filed, and none of its returns speaks of the indicator; what a return that cannot be read says nobody knows. */
    boolean isNotFound(Department department) {
        Integer returns = filing.returns().get(department.code());
        return returns != null
                && of(department.code()).isEmpty()
                && absences(department).size() == returns
                && !filing.doubts(department.code(), indicator.code());
    }

    String previousPeriod() {
        return Period.of(job.period()).orElseThrow().previous().code();
    }

    /** True for a number that departments report. */
    boolean reportsNumbers() {
        return indicator.formula() == null && indicator.kind() == Indicator.Kind.NUMBER;
    }

    /** The departments that owe the indicator, in the administrator's order. */
    List<Department> owing() {
        return owing;
    }

    /** A department's number of this period; none counts as nothing. */
    Optional<BigDecimal> amount(Department department) {
        return amount(evidence.department(department.code()).now(indicator.code()));
    }

    /** A department's number of the period before, from where the indicator's {@code previous} says. */
    Optional<BigDecimal> amountBefore(Department department) {
        return amount(evidence.department(department.code()).previous(indicator.code()));
    }

    static Optional<BigDecimal> amount(Value value) {
        if (value instanceof Value.Number number) {
            return Optional.of(number.amount());
        }
        return value instanceof Value.None ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    /** The first cell of what a department says; null where it says nothing. */
    @Nullable
    CellRef place(Department department) {
        List<Observation> its = of(department.code());
        return its.isEmpty() ? null : its.get(0).cell();
    }

    /** What a department says, from its first cell on, as a finding is about it. */
    CheckedValue value(Department department) {
        return value(department, place(department));
    }

    CheckedValue value(Department department, @Nullable CellRef place) {
        return new CheckedValue(department.code(), department.name(), indicator, job.period(), place);
    }

    /** What all departments say together, as a finding is about it. */
    CheckedValue countyValue(@Nullable CellRef place) {
        return new CheckedValue("", job.county(), indicator, job.period(), place);
    }
}
