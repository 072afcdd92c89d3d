package org.huibao.reading.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.workbook.Cell;

/**
 * Tells how far down a header reaches: to the next row of headers, even one that nobody foresaw. Without it a second table in the
 * sheet would be read under the headers of the first.
 */
public final class TableRows {

    private final SheetIndex sheet;
    private final Set<String> indicatorLabels;
    private final Map<Seen, Reach> reaches = new HashMap<>();

    /** @param indicatorLabels folded names and aliases of all indicators */
    public TableRows(SheetIndex sheet, Set<String> indicatorLabels) {
        this.sheet = sheet;
        this.indicatorLabels = indicatorLabels;
    }

    /**
     * True if no other headers stand between a header that ends in {@code headerBottom} and the row.
     *
     * @param labelColumn where the row's label stands
     * @param valueColumn under the header
     */
    public boolean reaches(int headerBottom, int labelColumn, int valueColumn, int row) {
        Seen seen = new Seen(headerBottom, labelColumn, valueColumn);
        Reach known = reaches.getOrDefault(seen, new Reach(headerBottom, false));
        if (!known.ended && known.last < row) {
            known = scan(seen, known.last, row);
            reaches.put(seen, known);
        }
        return row <= known.last;
    }

    /** Only as far as asked, so that many headers in a sheet cost no more than one. */
    private Reach scan(Seen seen, int from, int to) {
        String overLabels = sheet.shownAt(seen.headerBottom, seen.labelColumn)
                .map(SheetLabel::folded)
                .orElse("");
        for (int row = from + 1; row <= to; row++) {
            if (isHeader(row, seen.headerBottom, overLabels, seen.labelColumn, seen.valueColumn)) {
                return new Reach(row - 1, true);
            }
        }
        return new Reach(to, false);
    }

    private record Seen(int headerBottom, int labelColumn, int valueColumn) {}

    private record Reach(int last, boolean ended) {}

    private boolean isHeader(int row, int headerBottom, String overLabels, int labelColumn, int valueColumn) {
        Optional<Cell> value = sheet.grid().cell(row, valueColumn);
        if (value.isEmpty() || !isWord(value.get()) || namesIndicator(row)) {
            return false;
        }
        boolean repeatsHeader = !overLabels.isEmpty()
                && sheet.shownAt(row, labelColumn)
                        .filter(label ->
                                label.top() > headerBottom && label.folded().equals(overLabels))
                        .isPresent();
        boolean afterGapOrTitle = row - 1 > headerBottom
                && sheet.grid().row(row - 1).stream()
                                .filter(SheetIndex::hasContent)
                                .count()
                        <= 1;
        return repeatsHeader || afterGapOrTitle;
    }

    private boolean namesIndicator(int row) {
        return sheet.inRow(row).stream().anyMatch(label -> indicatorLabels.contains(label.folded()));
    }

    /** Text without a digit that is no mark for none: a value may be badly typed, a header says something else. */
    public static boolean isWord(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && !hasDigit(cell.legible())
                && NumberText.parse(cell.legible(), Unit.of("")) instanceof NumberText.NotANumber;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (Character.isDigit(character)) {
                return true;
            }
            i += Character.charCount(character);
        }
        return false;
    }
}
