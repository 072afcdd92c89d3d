package org.huibao.reading;

import java.util.BitSet;
import org.huibao.workbook.Cell;

/** In which columns of a ledger the cases have numbers, as its first rows show. */
final class CaseColumns {

    private static final int ROWS = 50;

    private final BitSet numbers = new BitSet();
    private int rows;

    void add(LedgerRow row) {
        if (rows < ROWS) {
            rows++;
            for (Cell cell : row.filled()) {
                if (cell.kind() == Cell.Kind.NUMBER || cell.legible().chars().anyMatch(Character::isDigit)) {
                    numbers.set(cell.column());
                }
            }
        }
    }

    /** Of a row without any digit. */
    boolean areUnlike(LedgerRow row) {
        return row.filled().stream().anyMatch(cell -> numbers.get(cell.column()));
    }
}
