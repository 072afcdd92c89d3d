package org.huibao.reading.ledger;

import java.util.Arrays;
import org.huibao.reading.row.LedgerRow;
import org.huibao.workbook.Cell;

/**
 * What the columns of numbers in a ledger of which the cases are counted come to: a row with little in it but their sums is hardly a
 * case, whatever its one word says.
 */
final class ColumnSums {

    /** Of columns further to the right no total is looked for. */
    private static final int COLUMNS = 64;

    /** One row is equal to itself. */
    private static final int FEWEST = 2;

    private static final double NEAR = 1e-9;

    /** In doubles: nothing is printed of them. */
    private final double[] all = new double[COLUMNS];

    private final double[] sinceLast = new double[COLUMNS];
    private final int[] rows = new int[COLUMNS];
    private final int[] rowsSinceLast = new int[COLUMNS];
    private int fewestFilled = Integer.MAX_VALUE;

    /** A row that is a case. */
    void add(LedgerRow row) {
        fewestFilled = Math.min(fewestFilled, row.filled().size());
        for (Cell cell : row.filled()) {
            if (cell.kind() == Cell.Kind.NUMBER && cell.column() < COLUMNS) {
                double amount = amount(cell);
                all[cell.column()] += amount;
                sinceLast[cell.column()] += amount;
                rows[cell.column()]++;
                rowsSinceLast[cell.column()]++;
            }
        }
    }

    /** True of a row that leaves half of the columns blank, or holds one word and fills less than any case so far: of three columns a total fills two. */
    boolean isSparse(LedgerRow row, int counted, int width) {
        int filled = row.filled().size();
        return 2 * filled <= width
                || filled < fewestFilled
                        && row.filled().stream()
                                .allMatch(cell -> cell.column() == counted || cell.kind() == Cell.Kind.NUMBER);
    }

    /** True if the row holds numbers, and each but the counted one is what its column comes to. */
    boolean hold(LedgerRow row, int counted) {
        boolean any = false;
        for (Cell cell : row.filled()) {
            if (cell.kind() == Cell.Kind.NUMBER && cell.column() != counted) {
                if (cell.column() >= COLUMNS || !isSum(cell)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    void startAgain() {
        Arrays.fill(sinceLast, 0);
        Arrays.fill(rowsSinceLast, 0);
    }

    private boolean isSum(Cell cell) {
        int column = cell.column();
        double amount = amount(cell);
        return rows[column] >= FEWEST && isNear(amount, all[column])
                || rowsSinceLast[column] >= FEWEST && isNear(amount, sinceLast[column]);
    }

    private static boolean isNear(double amount, double sum) {
        return sum != 0 && Math.abs(amount - sum) <= NEAR * Math.abs(sum);
    }

    private static double amount(Cell cell) {
        try {
            return Double.parseDouble(cell.raw());
        } catch (NumberFormatException date) {
            return Double.NaN;
        }
    }
}
