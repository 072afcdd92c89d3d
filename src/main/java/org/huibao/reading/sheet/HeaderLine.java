package org.huibao.reading.sheet;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;

/**
 * A row that may hold headers.
 *
 * @param labels by column
 * @param words false if anything but text stands in it
 */
public record HeaderLine(int number, NavigableMap<Integer, SheetLabel> labels, boolean words) {

    private static final int LONGEST_LABEL = 300;

    public static boolean mayBeLabel(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && cell.raw().length() <= LONGEST_LABEL;
    }

    public static HeaderLine of(Row row) {
        NavigableMap<Integer, SheetLabel> labels = new TreeMap<>();
        boolean words = true;
        for (Cell cell : row.cells()) {
            if (mayBeLabel(cell)) {
                String plain = LabelFolding.plain(SeenWords.of(cell));
                if (!plain.isEmpty()) {
                    labels.put(
                            cell.column(),
                            new SheetLabel(cell, plain, LabelFolding.foldPlain(plain), cell.row(), cell.column()));
                    words = words && TableRows.isWord(cell);
                }
            } else {
                words = words && !SheetIndex.hasContent(cell);
            }
        }
        return new HeaderLine(row.number(), labels, words);
    }

    /** True if nothing stands in the row but what stands here, in the same columns. */
    public boolean repeats(HeaderLine other) {
        boolean same = other.labels.entrySet().stream().allMatch(entry -> {
            SheetLabel own = labels.get(entry.getKey());
            return own != null && own.folded().equals(entry.getValue().folded());
        });
        // Cells marked by the words that stand over them (罚款 under 罚款) are fewer than the headers.
        return same && !other.labels.isEmpty() && 2 * other.labels.size() > labels.size();
    }

    /**
     * True for a row of headers under some of those here: it fills the columns that a merged header reaches over, and of the others only
     * the first one under such a header.
     */
    public boolean isOver(HeaderLine next) {
        if (!next.words || next.labels.isEmpty() || next.number != number + 1) {
            return false;
        }
        boolean under = false;
        for (Map.Entry<Integer, SheetLabel> entry : next.labels.entrySet()) {
            int column = entry.getKey();
            if (!labels.containsKey(column)) {
                if (labels.floorKey(column) == null) {
                    return false;
                }
                under = true;
            } else if (labels.containsKey(column + 1) || !next.labels.containsKey(column + 1)) {
                return false;
            }
        }
        return under;
    }
}
