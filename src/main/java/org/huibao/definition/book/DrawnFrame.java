package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huibao.definition.MistakeList;
import org.huibao.definition.SheetTab;
import org.huibao.definition.TextPlace;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/**
 * Which row and column of a drawn table is which. The table begins where its headers end, code or none: what a forgotten code leaves behind must look to
 * nobody like a header or a label.
 */
final class DrawnFrame {

    private final Grid grid;
    private final SheetTab tab;
    private final MistakeList.InFile mistakes;
    private final int codeRow;
    private final Map<String, Integer> ofRows = new LinkedHashMap<>();
    private final Map<String, Integer> ofColumns = new LinkedHashMap<>();
    private final List<Integer> codes = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final Set<Integer> forgotten = new HashSet<>();
    private final int firstHeader;
    private final int firstRow;

    /** @param codeRow in which the codes of the columns stand */
    DrawnFrame(Grid grid, SheetTab tab, int codeRow, MistakeList.InFile mistakes) {
        this.grid = grid;
        this.tab = tab;
        this.codeRow = codeRow;
        this.mistakes = mistakes;
        this.firstHeader = headingsOfColumns();
        columns();
        this.firstRow = codes.isEmpty() ? 0 : belowHeaders();
        if (firstRow > 0) {
            forgottenLeft();
            forgottenRight();
        }
    }

    /** What is said of rows → its column. */
    Map<String, Integer> ofRows() {
        return ofRows;
    }

    /** What is said of columns → its row. */
    Map<String, Integer> ofColumns() {
        return ofColumns;
    }

    /** The columns with a code, from the left. */
    List<Integer> codes() {
        return codes;
    }

    /** The columns of the rows' labels, from the outermost. */
    List<Integer> labels() {
        return labels;
    }

    int firstHeader() {
        return firstHeader;
    }

    /** The first row of the table; 0 where there is none. */
    int firstRow() {
        return firstRow;
    }

    String text(int row, int column) {
        return grid.cell(row, column).map(Cell::raw).orElse("").strip();
    }

    /** What a person sees there, of a merged region in each of its cells. */
    private String shown(int row, int column) {
        return grid.shown(row, column).map(Cell::raw).orElse("").strip();
    }

    private Grid.Region region(int row, int column) {
        return grid.merged(row, column).orElse(new Grid.Region(row, column, row, column));
    }

    private boolean isEmpty(int row) {
        return grid.row(row).stream().allMatch(cell -> cell.raw().isBlank());
    }

    /** They stand right below the codes: a row of the table further down may have the code {@code total}. */
    private int headingsOfColumns() {
        int row = codeRow + 1;
        for (; row <= grid.rows(); row++) {
            Optional<BookColumn> said = DrawnLayout.named(DrawnLayout.OF_LINES, text(row, 1));
            if (said.isEmpty() && !isEmpty(row)) {
                return row;
            }
            if (said.isPresent()) {
                Integer before = ofColumns.putIfAbsent(said.get().key(), row);
                if (before != null) {
                    mistakes.add(
                            new TextPlace(row, 1, tab),
                            text(row, 1),
                            "book.row-twice",
                            said.get().header(),
                            before);
                }
            }
        }
        return row;
    }

    private void columns() {
        for (Cell cell : grid.row(codeRow)) {
            int column = cell.column();
            if (column == 1 || cell.raw().isBlank()) {
                continue;
            }
            Optional<BookColumn> said = DrawnLayout.named(DrawnLayout.OF_LINES, cell.raw())
                    .filter(heading -> !cell.raw().strip().equals(heading.key()) || !isBelowHeader(column));
            if (said.isEmpty()) {
                codes.add(column);
                continue;
            }
            Integer before = ofRows.putIfAbsent(said.get().key(), column);
            if (before != null) {
                mistakes.add(
                        new TextPlace(codeRow, column, tab),
                        cell.raw().strip(),
                        "book.column-twice",
                        Addresses.letters(before));
            }
        }
        int end = codes.isEmpty() ? grid.columns() + 1 : codes.get(0);
        IntStream.range(2, end)
                .filter(column -> !ofRows.containsValue(column)
                        && DrawnLayout.named(DrawnLayout.OF_LINES, text(codeRow, column))
                                .isEmpty())
                .forEach(labels::add);
    }

    /** {@code total} over a column of the table is its code; over a column that is no part of it, it says what stands there. */
    private boolean isBelowHeader(int column) {
        return !shown(firstHeader, column).isEmpty();
    }

    /** The first with a code, or else the first below the headers that has a label and nothing in its cells. */
    private int belowHeaders() {
        boolean below = false;
        for (int row = firstHeader; row <= grid.rows(); row++) {
            int its = row;
            if (!text(row, 1).isEmpty()) {
                return row;
            }
            boolean header = codes.stream()
                    .anyMatch(column -> !shown(its, column).isEmpty() && !DrawnTable.isCross(shown(its, column)));
            if (below
                    && !header
                    && labels.stream().anyMatch(column -> !text(its, column).isEmpty())) {
                return row;
            }
            below |= header;
        }
        return 0;
    }

    /** Below a label's header stand labels; below that of a value nothing, and it would be taken for one. */
    private void forgottenLeft() {
        for (int i = labels.size() - 1; i > 0; i--) {
            int column = labels.get(i);
            boolean label = IntStream.rangeClosed(firstRow, grid.rows())
                    .anyMatch(row -> !text(row, column).isEmpty() && !DrawnTable.isCross(text(row, column)));
            Optional<String> header = IntStream.range(firstHeader, firstRow)
                    .filter(row -> region(row, column).left() != labels.get(0))
                    .mapToObj(row -> shown(row, column))
                    .filter(text -> !text.isEmpty())
                    .reduce((outer, inner) -> inner);
            if (label || header.isEmpty()) {
                return;
            }
            forget(column, header.get());
            labels.remove(i);
        }
    }

    /** A column that a header names, and that would vanish with its numbers. */
    private void forgottenRight() {
        for (int column = codes.get(0); column <= grid.columns(); column++) {
            int its = column;
            if (!codes.contains(column)
                    && DrawnLayout.named(DrawnLayout.OF_LINES, text(codeRow, column))
                            .isEmpty()) {
                IntStream.range(firstHeader, firstRow)
                        .mapToObj(row -> shown(row, its))
                        .filter(text -> !text.isEmpty())
                        .reduce((outer, inner) -> inner)
                        .ifPresent(header -> forget(its, header));
            }
        }
    }

    private void forget(int column, String header) {
        if (forgotten.add(column)) {
            mistakes.add(new TextPlace(codeRow, column, tab), header, "table-no-code", "columns");
        }
    }
}
