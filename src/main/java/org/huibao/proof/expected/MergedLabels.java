package org.huibao.proof.expected;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.huibao.proof.expected.SectionExtents.Extent;
import org.huibao.proof.word.WordText.Piece;

/** Cells merged downwards, whose text stands in the first of them: if its row is hidden, the row below takes it over. */
final class MergedLabels {

    private MergedLabels() {}

    /**
     * Marks of a cell's content.
     *
     * @param to exclusive
     */
    record Content(int from, int to) {}

    /**
     * The content of each cell that begins in the hidden rows and goes on below, by the place where the cell below starts.
     *
     * @param begun where cells start that begin since rows above them are hidden
     */
    static Map<Integer, Content> heirs(List<TemplateMark> marks, Extent hidden, Set<Integer> begun) {
        Map<Integer, Content> heirs = new TreeMap<>();
        int below = hidden.to() + 1;
        boolean rows =
                isPiece(marks, hidden.from(), Piece.RowStart.class) && isPiece(marks, below, Piece.RowStart.class);
        if (!rows) {
            return heirs;
        }
        Map<Integer, Content> open = new TreeMap<>();
        walk(marks, hidden.from(), hidden.to(), (cell, content) -> {
            if (cell.merge().isEmpty()) {
                open.remove(cell.column());
            } else if (cell.merge().equals("restart") || begun.contains(content.from() - 1)) {
                open.put(cell.column(), content);
            }
        });
        walk(marks, below, rowEnd(marks, below), (cell, content) -> {
            Content its = open.get(cell.column());
            if (its != null && cell.merge().equals("continue")) {
                heirs.put(content.from() - 1, its);
            }
        });
        return heirs;
    }

    /** The content of such cells in which no name stands. */
    static List<Content> goingOn(List<TemplateMark> marks, Extent rows, Set<Integer> begun) {
        return heirs(marks, rows, begun).values().stream()
                .filter(cell ->
                        marks.subList(cell.from(), cell.to()).stream().noneMatch(TemplateMark.Name.class::isInstance))
                .toList();
    }

    private static void walk(List<TemplateMark> marks, int from, int to, BiConsumer<Piece.CellStart, Content> cells) {
        int depth = 0;
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean cell = isPiece(marks, i, Piece.CellStart.class);
            boolean end = isPiece(marks, i, Piece.RowEnd.class);
            if (depth == 1 && (cell || end) && start >= 0) {
                cells.accept(
                        (Piece.CellStart) ((TemplateMark.Boundary) marks.get(start)).piece(),
                        new Content(start + 1, i));
                start = -1;
            }
            start = depth == 1 && cell ? i : start;
            depth += isPiece(marks, i, Piece.RowStart.class) ? 1 : end ? -1 : 0;
        }
    }

    private static int rowEnd(List<TemplateMark> marks, int start) {
        int depth = 0;
        for (int i = start; i < marks.size(); i++) {
            depth += isPiece(marks, i, Piece.RowStart.class) ? 1 : isPiece(marks, i, Piece.RowEnd.class) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return marks.size() - 1;
    }

    private static boolean isPiece(List<TemplateMark> marks, int at, Class<? extends Piece> kind) {
        return at < marks.size()
                && marks.get(at) instanceof TemplateMark.Boundary boundary
                && kind.isInstance(boundary.piece());
    }
}
