package org.huibao.learn.match;

import java.math.BigDecimal;
import java.util.List;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.learn.source.ReturnItem;
import org.huibao.notation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Something that a number of the report may be.
 *
 * @param key the same for the same thing of this year and last, whatever its kind
 * @param labels that have to be spoken of, each for itself
 * @param outer labels around them, which help
 * @param departments whose it is
 * @param others whether other departments have the same, so that theirs must be told apart
 * @param amount exact, in the unit's base
 * @param items cells that it is made of; empty for a register and for what is worked out
 */
public record OfferedQuantity(
        Kind kind,
        String key,
        List<String> labels,
        List<String> outer,
        List<String> departments,
        boolean others,
        Unit unit,
        BigDecimal amount,
        boolean before,
        List<ReturnItem> items,
        @Nullable LedgerAmount ledger) {

    public enum Kind {
        ITEM,
        SUM,
        MAX,
        MIN,
        LEDGER
    }

    public OfferedQuantity {
        labels = List.copyOf(labels);
        outer = List.copyOf(outer);
        departments = List.copyOf(departments);
        items = List.copyOf(items);
    }

    /** In the unit of the indicator that it becomes. */
    public BigDecimal value() {
        return amount.scaleByPowerOfTen(-unit.power());
    }
}
