package org.huibao.reading.filter;

import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.reading.row.DittoWord;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One column that rows are filtered by, as it passes by: what a cell says may stand in a row above, where cells are merged or 同上 is
 * written.
 */
final class FilteredColumn {

    private final LedgerFilter filter;
    private final MergedBelow merged;
    private final ValueTally unclear;
    private final ValueTally leftOut;
    private @Nullable Cell lastFilled;
    private @Nullable Cell above;
    private @Nullable Cell cell;
    private boolean nothingAbove;
    private boolean own;

    FilteredColumn(LedgerFilter filter, Set<String> wanted, MergedBelow merged) {
        this.filter = filter;
        this.merged = merged;
        String expected = wanted.stream().sorted().collect(Collectors.joining(", "));
        this.unclear = new ValueTally(TalliedWords.Kind.UNCLEAR, expected);
        this.leftOut = new ValueTally(TalliedWords.Kind.LEFT_OUT, expected);
    }

    /** Every case of the ledger passes here, those too that another column decides about. */
    void at(LedgerRow row, int column) {
        Cell written = row.at(column);
        nothingAbove = false;
        own = written != null && SheetIndex.hasContent(written);
        if (written == null || !own) {
            Cell last = lastFilled;
            boolean shows =
                    last != null && merged.shows(column, last.row(), row.row().number());
            above = shows ? above : null;
            cell = above;
        } else if (DittoWord.stands(written)) {
            nothingAbove = above == null;
            cell = nothingAbove ? written : above;
        } else {
            lastFilled = written;
            above = written;
            cell = written;
        }
    }

    /** The cell that holds what the last row says; null where nothing does. */
    @Nullable
    Cell cell() {
        return cell;
    }

    boolean ownWord() {
        return own;
    }

    LedgerFilter.Answer answer() {
        Cell said = cell;
        if (said == null) {
            return blank();
        }
        if (nothingAbove) {
            return filter.isDate() ? LedgerFilter.Answer.UNREADABLE : LedgerFilter.Answer.UNCLEAR;
        }
        LedgerFilter.Answer answer = filter.of(said);
        if (answer == LedgerFilter.Answer.YES && isCrossedOut(said)) {
            return LedgerFilter.Answer.UNREADABLE;
        }
        return answer == LedgerFilter.Answer.BLANK ? blank() : answer;
    }

    /** Not in part, as in a correction, but as a whole. */
    static boolean isCrossedOut(Cell cell) {
        return cell.unseen() || cell.struck() && cell.legible().equals(cell.raw());
    }

    private LedgerFilter.Answer blank() {
        return filter.blankIsNo() ? LedgerFilter.Answer.NO : LedgerFilter.Answer.BLANK;
    }

    boolean isDate() {
        return filter.isDate();
    }

    ValueTally unclear() {
        return unclear;
    }

    ValueTally leftOut() {
        return leftOut;
    }
}
