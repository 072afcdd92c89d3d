package org.huibao.reconcile;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
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
        return Finding.of(new FormDiffers(
                examined.value(department, form.cell()),
                form.raw(),
                form.cell(),
                total,
                ledger.get(0).cell()));
    }

    /**
     * @param form the number there
     * @param ledger what the ledger adds up to
     * @param first cell of the ledger
     */
    record FormDiffers(CheckedValue value, String form, CellRef formCell, String ledger, CellRef first)
            implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("value.form-against-ledger", Level.ERROR);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return form;
        }

        @Override
        public String expected() {
            return ledger;
        }

        @Override
        public FindingFields fields() {
            return value.fields()
                    .and("form", form + " (" + FindingText.cell(formCell) + ")")
                    .and("ledger", ledger + " (" + FindingText.cell(first) + ")");
        }
    }
}
