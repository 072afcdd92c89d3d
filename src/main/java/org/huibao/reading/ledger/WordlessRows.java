package org.huibao.reading.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.huibao.notation.CellNumber;
import org.huibao.reading.row.LedgerRow;
import org.huibao.workbook.Cell;

/** Rows without a word in a ledger whose cases are counted: where cases have words, such a row says how many they are, perhaps. */
final class WordlessRows {

    /** So many are kept until a case shows whether cases have words. */
    private static final int MOST_PENDING = 50;

    enum Kind {
        CASE,
        NUMBER_OF_CASES,
        /** Only the rows that follow tell. */
        LATER
    }

    private final List<LedgerRow> pending = new ArrayList<>();
    private boolean casesSay;

    /** A row with something in the counted column. */
    void passed(LedgerRow row) {
        casesSay |= row.says();
    }

    /** @param counted cases so far */
    Kind of(LedgerRow row, Cell cell, int width, long counted) {
        if (row.says() || cell.kind() != Cell.Kind.NUMBER) {
            return Kind.CASE;
        }
        boolean sparse = 2 * row.filled().size() <= width;
        if (casesSay) {
            boolean number = CellNumber.of(cell.raw())
                    .filter(each -> each.amount().compareTo(BigDecimal.valueOf(counted)) == 0)
                    .isPresent();
            return sparse || number ? Kind.NUMBER_OF_CASES : Kind.CASE;
        }
        if (sparse && pending.size() < MOST_PENDING) {
            pending.add(row);
            return Kind.LATER;
        }
        return Kind.CASE;
    }

    /** @param decided is told of each row that was left for later whether it is a case */
    void settle(BiConsumer<LedgerRow, Boolean> decided) {
        pending.forEach(row -> decided.accept(row, !casesSay));
        pending.clear();
    }
}
