package org.huibao.audit;

import java.math.BigDecimal;
import java.util.Comparator;
import org.huibao.model.PathOrder;

/**
 * A value of the period before that a formula or check used; ordered by figure, period and source.
 *
 * @param figure code of the indicator
 * @param period that the value is about
 * @param source {@code published} for the county's figure; {@code published} and a department's code for what the department gave, as it was
 *     published; or the file, sheet and cell that reported it
 */
public record PreviousFigure(String figure, String period, BigDecimal value, String source)
        implements Comparable<PreviousFigure> {

    private static final Comparator<PreviousFigure> ORDER = Comparator.comparing(PreviousFigure::figure)
            .thenComparing(PreviousFigure::period)
            .thenComparing(PreviousFigure::source, PathOrder.BY_CODE_POINTS);

    @Override
    public int compareTo(PreviousFigure other) {
        return ORDER.compare(this, other);
    }
}
