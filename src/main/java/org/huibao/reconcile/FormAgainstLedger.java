package org.huibao.reconcile;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Observations;
import org.huibao.notation.CellNumber;

/** {@code value.form-against-ledger}: a form gives a number that the department's ledger does not add up to. */
final class FormAgainstLedger implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        return examined.indicator().ledger() == null
                ? List.of()
                : examined.owing().stream()
                        .filter(department -> !examined.filing()
                                .doubts(department.code(), examined.indicator().code()))
                        .flatMap(department -> examined.againstLedger(department.code()).stream()
                                .map(form -> finding(examined, department, form)))
                        .toList();
    }

    private static Finding finding(ExaminedIndicator examined, Department department, Observation form) {
        List<Observation> ledger = Observations.ledgers(examined.of(department.code())).stream()
                .flatMap(List::stream)
                .toList();
        String total = CellNumber.plainText(Observations.total(ledger));
        return examined.finding(
                Level.ERROR,
                "value.form-against-ledger",
                department.code(),
                form.cell(),
                form.raw(),
                total,
                department.name(),
                examined.indicator().name(),
                form.raw() + " (" + FindingText.cell(form.cell()) + ")",
                total + " (" + FindingText.cell(ledger.get(0).cell()) + ")");
    }
}
