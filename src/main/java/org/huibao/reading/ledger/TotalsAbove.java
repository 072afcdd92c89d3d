package org.huibao.reading.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huibao.reading.row.LedgerRow;
import org.huibao.workbook.Cell;

/** Amounts in rows with little else that the rows below add up to: totals that stand above their cases. */
final class TotalsAbove {

    /** A ledger with more such rows is one of them. */
    private static final int MOST = 50;

    /**
     * @param before what the cases above it add up to
     * @param rows how many they are
     */
    record Sparse(LedgerRow row, Cell cell, BigDecimal amount, BigDecimal before, int rows) {}

    private final List<Sparse> sparse = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int rows;
    private boolean casesSay;
    private boolean tooMany;

    void amount(LedgerRow row, BigDecimal amount) {
        sum = sum.add(amount);
        rows++;
        casesSay |= row.says();
    }

    void sparse(LedgerRow row, Cell cell, BigDecimal amount) {
        if (sparse.size() == MOST) {
            tooMany = true;
        } else {
            sparse.add(new Sparse(row, cell, amount, sum, rows));
        }
    }

    /** Those that are the sum of the cases down to the next such row, or to the end. */
    List<Sparse> totals() {
        List<Sparse> found = new ArrayList<>();
        List<Sparse> ofOne = new ArrayList<>();
        for (int i = 0; i < sparse.size() && casesSay && !tooMany; i++) {
            Sparse each = sparse.get(i);
            Sparse next = i + 1 < sparse.size() ? sparse.get(i + 1) : null;
            boolean ofAll = isSum(each, sum);
            if (ofAll || next != null && isSum(each, next.before())) {
                int cases = (ofAll || next == null ? rows : next.rows()) - each.rows();
                (cases == 1 && each.row().says() ? ofOne : found).add(each);
            }
        }
        // Two cases of one amount may well follow each other, and hardly so again and again.
        if (ofOne.size() > 1 || !found.isEmpty()) {
            found.addAll(ofOne);
        }
        return found;
    }

    private static boolean isSum(Sparse total, BigDecimal sum) {
        return total.amount().signum() != 0 && sum.subtract(total.before()).compareTo(total.amount()) == 0;
    }
}
