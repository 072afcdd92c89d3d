package org.huibao.reconcile;

import java.math.BigDecimal;
import org.huibao.definition.Indicator;
import org.huibao.model.CellRef;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingSubject;
import org.jspecify.annotations.Nullable;

/**
 * Whose value of which indicator a finding is about.
 *
 * @param code of the department; empty for the county's value, or where several departments are behind it
 * @param department its name; that of the county for the county's value
 * @param place the first cell behind it; null where there is none
 */
record CheckedValue(
        String code,
        String department,
        Indicator indicator,
        String period,
        @Nullable CellRef place) {

    FindingSubject subject() {
        return new FindingSubject(code, indicator.code(), period, place);
    }

    /** {@code department} and {@code indicator} */
    FindingFields fields() {
        return FindingFields.of("department", department).and("indicator", indicator.name());
    }

    /** An amount as a message shows it: {@code 1200件} */
    String inUnit(BigDecimal amount) {
        return FindingText.number(amount) + indicator.unit();
    }
}
