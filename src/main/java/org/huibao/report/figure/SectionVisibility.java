package org.huibao.report.figure;

import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.huibao.report.placeholder.TemplatePlaceholder;

/** What absence does to a section (the table in DESIGN.md, section 4). */
enum SectionVisibility {
    SHOWN,
    HIDDEN,
    /** Cannot be told before somebody supplies what is missing. */
    OWED;

    static SectionVisibility of(FigureScope scope, Indicator indicator, TemplatePlaceholder.Condition condition) {
        Value value = scope.value(indicator);
        if (value instanceof Value.Missing || value instanceof Value.Blank) {
            return switch (condition) {
                case KNOWN -> HIDDEN;
                case UNKNOWN -> SHOWN;
                default -> scope.isOwed(indicator) ? OWED : HIDDEN;
            };
        }
        boolean zero = value instanceof Value.None
                || value instanceof Value.Number number && number.amount().signum() == 0;
        return switch (condition) {
            case NOT_ZERO -> zero ? HIDDEN : SHOWN;
            case ZERO -> zero ? SHOWN : HIDDEN;
            case KNOWN -> SHOWN;
            case UNKNOWN -> HIDDEN;
        };
    }
}
