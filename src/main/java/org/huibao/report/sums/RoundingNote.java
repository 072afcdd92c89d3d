package org.huibao.report.sums;

import java.util.List;
import org.huibao.definition.Indicator.Rounding;

/** The sentence below a table whose parts miss the total. */
final class RoundingNote {

    private static final String DIFFER = "，分项之和与合计略有差异";
    private static final String HALF_UP = "因四舍五入";
    private static final String DOWN = "因舍去尾数";
    private static final String BOTH = "因尾数取舍";

    private RoundingNote() {}

    /** @param figures that were rounded */
    static String of(List<ShownFigure> figures) {
        boolean up = figures.stream().anyMatch(each -> each.indicator().rounding() == Rounding.HALF_UP);
        boolean down = figures.stream().anyMatch(each -> each.indicator().rounding() == Rounding.DOWN);
        return (up && down ? BOTH : down ? DOWN : HALF_UP) + DIFFER;
    }
}
