package org.huibao.report.placeholder;

import org.huibao.definition.Indicator;

/** Which loop a placeholder stands in; loops do not stand inside one another. */
public sealed interface EnclosingLoop {

    EnclosingLoop NONE = new Outside();

    EnclosingLoop DEPARTMENT = new OfDepartment();

    record Outside() implements EnclosingLoop {}

    /** Codes mean a department's own values. */
    record OfDepartment() implements EnclosingLoop {}

    /** {@code {{value}}} and its like mean this indicator. */
    record OfIndicator(Indicator indicator) implements EnclosingLoop {}
}
