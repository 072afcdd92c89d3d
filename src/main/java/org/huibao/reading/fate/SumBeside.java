package org.huibao.reading.fate;

import java.math.BigDecimal;
import java.util.Optional;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.TableRows;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** Whether a number is the sum of those above it, or of those on its left or right. */
final class SumBeside {

    /** Longer columns are ledgers'. */
    private static final int FARTHEST = 200;

    private SumBeside() {}

    static boolean is(Grid grid, Cell total, boolean down) {
        return down ? adds(grid, total, -1, 0) : adds(grid, total, 0, -1) || adds(grid, total, 0, 1);
    }

    private static boolean adds(Grid grid, Cell total, int rows, int columns) {
        BigDecimal wanted = amount(total);
        BigDecimal sum = BigDecimal.ZERO;
        int added = 0;
        for (int step = 1; step <= FARTHEST; step++) {
            Optional<Cell> next = grid.cell(total.row() + step * rows, total.column() + step * columns)
                    .filter(SheetIndex::hasContent);
            if (next.isPresent() && next.get().kind() != Cell.Kind.NUMBER && TableRows.isWord(next.get())) {
                return false;
            }
            if (next.isPresent() && next.get().kind() == Cell.Kind.NUMBER) {
                sum = sum.add(amount(next.get()));
                added++;
            }
            if (added > 1 && sum.compareTo(wanted) == 0) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal amount(Cell cell) {
        try {
            return new BigDecimal(cell.raw());
        } catch (NumberFormatException none) {
            return BigDecimal.ZERO;
        }
    }
}
