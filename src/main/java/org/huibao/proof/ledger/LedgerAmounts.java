package org.huibao.proof.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.ShownNumber;
import org.huibao.proof.statement.UnitWords;

/** The amounts of the rows that the audit log counts, in the indicator's unit, and what they come to. */
final class LedgerAmounts {

    /**
     * @param wrong whether the row is no case, or its amount cannot be read
     * @param unsure whether this reader cannot say what it counts
     */
    record Doubt(boolean wrong, boolean unsure) {}

    private final String unit;
    private final LedgerHead head;
    private final SeenSheet sheet;
    private final LedgerFactor factor;
    private final Set<Integer> powers = new TreeSet<>();
    private int rows;
    private boolean unreadable;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal tolerance = BigDecimal.ZERO;
    private BigDecimal sinceTotal = BigDecimal.ZERO;

    /** @param unit the indicator's */
    LedgerAmounts(String unit, LedgerHead head, SeenSheet sheet) {
        this.unit = unit;
        this.head = head;
        this.sheet = sheet;
        this.factor = new LedgerFactor(unit, head, sheet);
    }

    /** The header stands there again, or a unit below it, which holds for what follows. */
    void headerAgain(String text) {
        factor.headerAgain(text);
    }

    Doubt take(SeenRow row, SeenCell cell, String text) {
        rows++;
        ShownNumber shown = cell.isPlain()
                ? cell.amount().map(ShownNumber::exactly).orElse(null)
                : ShownNumber.of(text).orElse(null);
        boolean foreign =
                shown != null && shown.foreign() && UnitWords.base(unit).equals("元");
        if (shown == null || foreign || cell.isUnknown()) {
            unreadable = true;
            return new Doubt(true, false);
        }
        BigDecimal exact = cell.amount().filter(shown::shows).orElse(null);
        boolean scaled = UnitWords.powerOf(shown.unit()) > 0 || shown.unit().equals("元");
        BigDecimal by = scaled
                ? BigDecimal.ONE.scaleByPowerOfTen(UnitWords.powerOf(shown.unit()) - UnitWords.powerOf(unit))
                : factor.of(row);
        BigDecimal amount = (exact == null ? shown.number() : exact).multiply(by);
        boolean sumOfAbove = rows > 2 && amount.signum() != 0 && amount.compareTo(sinceTotal) == 0;
        if (!scaled && amount.signum() != 0 && !cell.look().format().contains(UnitWords.base(unit))) {
            powers.add(by.precision() - by.scale() - 1 + UnitWords.powerOf(unit));
        }
        sinceTotal = sinceTotal.add(amount);
        sum = sum.add(amount);
        tolerance = tolerance.add(exact == null ? shown.half().multiply(by) : BigDecimal.ZERO);
        return new Doubt(sumOfAbove && 2 * row.cells().size() <= head.width(), hasAnotherLook(cell, shown));
    }

    /** Whether a condition may show another number, or none. */
    private boolean hasAnotherLook(SeenCell cell, ShownNumber own) {
        return sheet.otherwise(cell).stream()
                .anyMatch(each -> ShownNumber.of(each)
                        .filter(seen -> seen.unit().equals(own.unit())
                                && cell.amount().filter(seen::shows).isPresent())
                        .isEmpty());
    }

    /** What the rows come to; nothing where one of them could not be read. */
    Optional<BigDecimal> sum() {
        return unreadable ? Optional.empty() : Optional.of(sum);
    }

    /** Whether the rows come to this, as exactly as they show their amounts. */
    boolean come(BigDecimal to) {
        return sum.subtract(to).abs().compareTo(tolerance) <= 0;
    }

    /** The powers of ten in which amounts were taken that say none themselves. */
    Set<Integer> powers() {
        return powers;
    }
}
