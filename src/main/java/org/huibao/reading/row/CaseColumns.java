package org.huibao.reading.row;

import java.util.BitSet;
import org.huibao.notation.DateSpan;
import org.huibao.workbook.Cell;

/** In which columns of a ledger the cases have numbers, as its first rows show. */
public final class CaseColumns {

    private static final int ROWS = 50;
    private static final int FEWEST = 2;

    private final BitSet numbers = new BitSet();
    private int rows;

    public void add(LedgerRow row) {
        if (rows < ROWS) {
            rows++;
            for (Cell cell : row.filled()) {
                if (cell.kind() == Cell.Kind.NUMBER || cell.legible().chars().anyMatch(Character::isDigit)) {
                    numbers.set(cell.column());
                }
            }
        }
    }

    /** A row with nothing but days and numbers, and a name where every case has a number: the office that signs, or what was taken off. */
    public boolean isNoNumber(LedgerContext here, LedgerRow row, Cell counted) {
        return rows >= FEWEST
                && 2 * row.filled().size() <= here.width()
                && here.identifying().numbers().contains(counted.column())
                && numbers.get(counted.column())
                && isWord(counted)
                && row.filled().stream().allMatch(cell -> cell == counted || isNumberOrDay(cell));
    }

    /** The same of a row whose amount is asked for. */
    public boolean isNoNumber(LedgerContext here, LedgerRow row) {
        return row.filled().stream()
                .filter(cell -> here.identifying().numbers().contains(cell.column()))
                .anyMatch(cell -> isNoNumber(here, row, cell));
    }

    private static boolean isWord(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.legible().chars().noneMatch(Character::isDigit)
                && !DittoWord.stands(cell);
    }

    private static boolean isNumberOrDay(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                || cell.kind() == Cell.Kind.TEXT
                        && DateSpan.ofText(cell.legible()).isPresent();
    }

    /** Of a row without any digit. */
    boolean areUnlike(LedgerRow row) {
        return row.filled().stream().anyMatch(cell -> numbers.get(cell.column()));
    }
}
