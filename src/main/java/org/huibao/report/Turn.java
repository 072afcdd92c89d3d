package org.huibao.report;

import org.huibao.definition.Indicator;

/** Which loop a placeholder stands in; loops do not stand inside one another. */
sealed interface Turn {

    Turn NONE = new Outside();

    Turn DEPARTMENT = new OfDepartment();

    record Outside() implements Turn {}

    /** Codes mean a department's own values. */
    record OfDepartment() implements Turn {}

    /** {@code {{value}}} and its like mean this indicator. */
    record OfIndicator(Indicator indicator) implements Turn {}
}
