package org.huibao.consolidate;

import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.model.Contribution;
import org.huibao.model.Filing;
import org.huibao.model.Observation;
import org.huibao.model.Observations;
import org.huibao.model.Role;
import org.huibao.model.Value;

/**
 * What one department gives to one indicator.
 *
 * @param value number, text or none; missing with NO_RETURN, BLANK, NOT_FOUND or DOUBTFUL, about the department
 * @param contributions its cells; one without a cell where nothing was filed
 */
record DepartmentShare(String department, Value value, List<Contribution> contributions) {

    static DepartmentShare of(
            Indicator indicator,
            String department,
            String period,
            List<Observation> seen,
            Filing filing,
            boolean doubtful) {
        List<Observation> its = Observations.counted(seen);
        Indicator.Ledger ledger = indicator.ledger();
        if (ledger != null && !its.isEmpty()) {
            boolean contradicted = !Observations.againstLedger(seen).isEmpty();
            return ofLedgers(ledger, department, its, doubtful || contradicted);
        }
        List<Observation> distinct = Observations.distinct(its);
        if (doubtful || distinct.size() > 1) {
            return new DepartmentShare(department, missing(Value.Reason.DOUBTFUL, department), contributions(its));
        }
        if (distinct.size() == 1) {
            return new DepartmentShare(department, distinct.get(0).value(), contributions(distinct));
        }
        if (!its.isEmpty()) {
            return new DepartmentShare(department, missing(Value.Reason.BLANK, department), contributions(its));
        }
        boolean filed = filing.filed().contains(department);
        Value.Missing why = missing(filed ? Value.Reason.NOT_FOUND : Value.Reason.NO_RETURN, department);
        String accepted = filing.excused().getOrDefault(department, "");
        Contribution nothing = new Contribution(
                filed ? Role.BLANK : Role.NO_RETURN,
                department,
                indicator.code(),
                period,
                why,
                null,
                "",
                accepted.isEmpty() ? "" : "accepted " + accepted);
        return new DepartmentShare(department, why, List.of(nothing));
    }

    private static List<Contribution> contributions(List<Observation> its) {
        return its.stream().map(seen -> Contribution.of(seen.role(), seen)).toList();
    }

    /** Other rows in another sheet or file are more of the ledger only if the definition says so; then a value counted once in each is doubtful. */
    private static DepartmentShare ofLedgers(
            Indicator.Ledger ledger, String department, List<Observation> all, boolean doubtful) {
        List<List<Observation>> parts = Observations.ledgers(all);
        boolean unclear = parts.size() > 1
                && (!ledger.everyFile()
                        || ledger.distinct() && Observations.shared(parts).number() > 0);
        if (doubtful || unclear) {
            return new DepartmentShare(department, missing(Value.Reason.DOUBTFUL, department), contributions(all));
        }
        List<Observation> counted = parts.stream().flatMap(List::stream).toList();
        return new DepartmentShare(department, new Value.Number(Observations.total(counted)), contributions(counted));
    }

    private static Value.Missing missing(Value.Reason reason, String department) {
        return new Value.Missing(reason, department);
    }
}
