package org.huibao.report.sums;

import java.math.BigDecimal;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.notation.format.Format;
import org.huibao.notation.format.SeenNumber;
import org.huibao.report.figure.PrintedText;
import org.jspecify.annotations.Nullable;

/**
 * A number that the report prints in one place.
 *
 * @param department whose value it is; null for the county's
 * @param exact in the indicator's unit
 * @param plain the same as it is printed, before anything is balanced
 */
record ShownFigure(
        ShownPlace place,
        @Nullable Department department,
        Indicator indicator,
        Format format,
        BigDecimal exact,
        SeenNumber plain) {

    /** Whose and what it is, however it is printed. */
    String subject() {
        return (department == null ? "" : department.code()) + " " + indicator.code();
    }

    String departmentCode() {
        return department == null ? "" : department.code();
    }

    /** As it reads when this number stands for it. */
    String text(BigDecimal amount) {
        return format.print(amount, PrintedText.printing(indicator));
    }

    String name() {
        return department == null ? indicator.name() : department.name() + indicator.name();
    }
}
