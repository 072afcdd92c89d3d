package org.huibao.reading;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.model.Level;
import org.huibao.notation.Labels;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One column that rows are filtered by, as it passes by: what a cell says may stand in a row above, where cells are merged or 同上 is
 * written.
 */
final class FilteredColumn {

    private static final Set<String> AS_ABOVE = Set.of(
            "同上", "同前", "同上行", "同上一行", "同上栏", "〃", "″", "〞", "\"", "''", "“", "”", "ditto", "-〃-", "--〃--", "－〃－",
            "—〃—", "—\"—", "-\"-");
    private static final Set<String> AS_ABOVE_FOLDED =
            Set.of("同上", "同前", "同上行", "同上一行", "同上栏", "同上格", "↑", "同上↑", "〃〃");
    private static final int LONGEST_AS_ABOVE = 8;

    /** （同上）, 同上。 and 同 上. */
    private static final Pattern MAY_BE_ABOVE = Pattern.compile("[同↑〃]");

    private static final Pattern AROUND = Pattern.compile("[().;,、:!\"']");

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
        this.unclear = new ValueTally(Level.WARNING, "ledger.unclear-condition", expected);
        this.leftOut = new ValueTally(Level.INFO, "ledger.left-out", expected);
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
        } else if (isAsAbove(written)) {
            nothingAbove = above == null;
            cell = nothingAbove ? written : above;
        } else {
            lastFilled = written;
            above = written;
            cell = written;
        }
    }

    static boolean isAsAbove(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.legible().length() > LONGEST_AS_ABOVE) {
            return false;
        }
        String text = cell.legible().strip();
        return AS_ABOVE.contains(text)
                || MAY_BE_ABOVE.matcher(text).find()
                        && AS_ABOVE_FOLDED.contains(
                                AROUND.matcher(Labels.plain(text)).replaceAll(""));
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
