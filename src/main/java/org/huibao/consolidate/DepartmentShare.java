package org.huibao.consolidate;

import java.math.BigDecimal;
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
 * @param value number, text or none; missing with NO_RETURN, BLANK or DOUBTFUL, about the department
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
        if (indicator.ledger() != null && !its.isEmpty()) {
            boolean contradicted = !Observations.againstLedger(seen).isEmpty();
            return ofLedgers(department, Observations.ledgers(its), its, doubtful || contradicted);
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
        Value.Missing why = missing(filed ? Value.Reason.BLANK : Value.Reason.NO_RETURN, department);
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

    private static DepartmentShare ofLedgers(
            String department, List<List<Observation>> ledgers, List<Observation> all, boolean doubtful) {
        BigDecimal total = Observations.total(ledgers.get(0));
        boolean agree =
                ledgers.stream().allMatch(ledger -> Observations.total(ledger).compareTo(total) == 0);
        return doubtful || !agree
                ? new DepartmentShare(department, missing(Value.Reason.DOUBTFUL, department), contributions(all))
                : new DepartmentShare(department, new Value.Number(total), contributions(ledgers.get(0)));
    }

    private static Value.Missing missing(Value.Reason reason, String department) {
        return new Value.Missing(reason, department);
    }
}
