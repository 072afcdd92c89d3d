package org.huibao.reading.ledger;

import org.huibao.notation.Unit;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Rows that somebody prepared for cases that did not come: the next ordinal, 元 to the last line, a formula that gives 0, the
 * office's own name in every row. Two rows are kept.
 */
final class PreparedRows {

    enum Content {
        CASE,
        /** Nothing but what was prepared. */
        PREPARED,
        /** Little else than what was prepared. */
        PERHAPS
    }

    private static final int LONGEST_UNIT = 4;

    private @Nullable LedgerRow above;
    private @Nullable LedgerRow before;
    private int most;

    /** @param amount that is summed, which no one prepares but as 0; null where rows are counted */
    Content of(LedgerContext here, LedgerRow row, @Nullable Cell amount) {
        int filled = row.filled().size();
        // A full row is a case, and most rows are.
        if (most > 0 && filled >= most) {
            return Content.CASE;
        }
        int own = 0;
        int same = 0;
        for (Cell cell : row.filled()) {
            if (isZero(cell) || cell != amount && (isOrdinal(here, cell) || isUnit(cell))) {
                continue;
            }
            if (cell != amount && isAsAbove(cell)) {
                same++;
            } else {
                own++;
            }
        }
        if (own == 0) {
            boolean sparse = 2 * filled <= most && before != null;
            return same == 0 || sparse ? Content.PREPARED : most > 0 ? Content.PERHAPS : Content.CASE;
        }
        return own == 1 && amount == null && filled > 1 && 2 * filled <= most ? Content.PERHAPS : Content.CASE;
    }

    /** Each row that is a case or was prepared for one. */
    void passed(LedgerRow row, boolean isCase) {
        before = above;
        above = row;
        if (isCase) {
            most = Math.max(most, row.filled().size());
        }
    }

    private boolean isOrdinal(LedgerContext here, Cell cell) {
        long number = whole(cell);
        if (number < 0) {
            return false;
        }
        LedgerRow last = above;
        Cell upper = last == null ? null : last.at(cell.column());
        return here.ordinals().contains(cell.column()) || upper != null && whole(upper) == number - 1;
    }

    /** −1 for all but a whole number of a few digits. */
    private static long whole(Cell cell) {
        String raw = cell.legible();
        if (raw.isEmpty() || raw.length() > 6 || cell.kind() != Cell.Kind.NUMBER && cell.kind() != Cell.Kind.TEXT) {
            return -1;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(raw);
    }

    private static boolean isUnit(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.legible().length() <= LONGEST_UNIT
                && Unit.of(cell.legible()).known();
    }

    private static boolean isZero(Cell cell) {
        return cell.isFormula() && cell.kind() == Cell.Kind.NUMBER && Double.parseDouble(cell.raw()) == 0;
    }

    private boolean isAsAbove(Cell cell) {
        LedgerRow last = above;
        LedgerRow second = before;
        return last != null && says(last, cell) && (second == null || says(second, cell));
    }

    private static boolean says(LedgerRow row, Cell cell) {
        Cell upper = row.at(cell.column());
        return upper != null && upper.legible().equals(cell.legible());
    }
}
