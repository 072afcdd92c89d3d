package org.huibao.reading.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.definition.Indicator;
import org.huibao.model.UnreadReason;
import org.huibao.reading.filter.MergedBelow;
import org.huibao.reading.row.DittoWord;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.value.CellValue;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A case that takes several rows: its number or its amount is merged over them, and each has a word of its own in a column that is filtered
 * by. The case counts once, where any of its lines says yes.
 */
final class CaseLines {

    enum Verdict {
        /** The case counts by this line, though the rows above did not. */
        COUNTS,
        /** It counts already. */
        YES,
        /** No line has said yes. */
        NO,
        /** An amount that is merged over cases of which some count. */
        WHOSE,
        /** One party over two numbers: two cases to one who counts cases. */
        ANOTHER
    }

    /**
     * The row in which the merged cell holds something.
     *
     * @param value what it comes to, where rows are summed
     */
    record Top(LedgerRow row, Cell cell, Optional<CellValue> value) {}

    private static final int SHORTEST_NUMBER = 3;

    private final MergedBelow merged;
    private final Indicator.Ledger ledger;
    private @Nullable Top top;
    private boolean counts;
    private boolean asked;
    private boolean repeated;

    CaseLines(MergedBelow merged, Indicator.Ledger ledger) {
        this.merged = merged;
        this.ledger = ledger;
    }

    /** A row with something in the column that is counted or summed. */
    void begin(LedgerRow row, Cell cell, Optional<CellValue> value, boolean counted) {
        repeated = top != null && counts && counted && isNumberOf(top, row, cell);
        top = new Top(row, cell, value);
        counts = counted;
        asked = false;
    }

    /** Whether the first cell of a row above is merged over this one. */
    boolean goesOnFrom(@Nullable LedgerRow above, LedgerRow row) {
        if (above == null) {
            return false;
        }
        Cell first = above.filled().get(0);
        return row.at(first.column()) == null
                && merged.shows(first.column(), first.row(), row.row().number());
    }

    /** Whether the last such row has the number of the one above and says something else beside it: a further line of the case, perhaps. */
    boolean repeatsNumber(LedgerContext here, Cell cell) {
        return repeated
                && !here.ordinals().contains(cell.column())
                && here.identifying().numbers().contains(cell.column());
    }

    private static boolean isNumberOf(Top above, LedgerRow row, Cell cell) {
        return cell.legible().length() >= SHORTEST_NUMBER
                && cell.legible().equals(above.cell().legible())
                && cell.legible().chars().anyMatch(Character::isDigit)
                && !row.hash().equals(above.row().hash());
    }

    /** Whether the last such row does not count. */
    boolean leftOut() {
        return top != null && !counts;
    }

    Top top() {
        return Objects.requireNonNull(top);
    }

    /** Whether the cell of the last such row is merged over this one. */
    boolean goOn(int column, LedgerRow row) {
        Top first = top;
        return first != null
                && merged.shows(column, first.row().row().number(), row.row().number());
    }

    /**
     * A row that goes on.
     *
     * @param yes whether its own words would make it count
     * @param why it would not
     */
    Verdict add(LedgerContext here, LedgerRow row, boolean yes, UnreadReason why) {
        boolean differs = yes ? !counts : counts && why != UnreadReason.BLANK_CONDITION;
        if (!ledger.sum().isEmpty() && differs && !asked && !isSame(here, row)) {
            asked = true;
            return Verdict.WHOSE;
        }
        if (yes && !counts && !asked) {
            counts = true;
            return Verdict.COUNTS;
        }
        if (counts && isAnother(here, row)) {
            return Verdict.ANOTHER;
        }
        return counts || asked ? Verdict.YES : Verdict.NO;
    }

    /** Whether the row is of the same case as the first: what tells cases apart is merged over both, and nothing does. */
    private boolean isSame(LedgerContext here, LedgerRow row) {
        Set<Integer> telling = new TreeSet<>(here.ordinals());
        telling.addAll(here.identifying().numbers());
        telling.addAll(here.identifying().names());
        boolean shared = false;
        for (int column : telling) {
            Cell upper = top().row().at(column);
            Cell own = row.at(column);
            boolean says = own != null && SheetIndex.hasContent(own);
            if (says
                    && !DittoWord.stands(own)
                    && (upper == null || !own.legible().equals(upper.legible()))) {
                return false;
            }
            shared |= says
                    || upper != null
                            && merged.shows(column, upper.row(), row.row().number());
        }
        return shared;
    }

    private boolean isAnother(LedgerContext here, LedgerRow row) {
        return ledger.sum().isEmpty()
                && !ledger.distinct()
                && !here.identifying().numbers().contains(top().cell().column())
                && row.filled().stream()
                        .anyMatch(cell -> here.identifying().numbers().contains(cell.column())
                                && !here.ordinals().contains(cell.column())
                                && !DittoWord.stands(cell));
    }
}
