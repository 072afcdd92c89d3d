package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.huibao.definition.MistakeList;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** What is read of a sheet although nobody sees it, or nobody wrote it: hidden rows and columns, results of formulas. */
final class UnseenCells {

    private UnseenCells() {}

    /** Sentences. */
    static List<String> in(Grid grid, String sheet, MistakeList.InFile mistakes) {
        TreeSet<Integer> rows = new TreeSet<>();
        TreeSet<Integer> columns = new TreeSet<>();
        int formulas = 0;
        for (int row = 1; row <= grid.rows(); row++) {
            for (Cell cell : grid.row(row)) {
                if (cell.raw().isBlank()) {
                    continue;
                }
                formulas += cell.isFormula() ? 1 : 0;
                if (grid.rowHidden(row)) {
                    rows.add(row);
                }
                if (grid.columnHidden(cell.column())) {
                    columns.add(cell.column());
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!rows.isEmpty()) {
            sentences.add(mistakes.text("definition.book.hidden-rows", sheet, RowRanges.of(rows)));
        }
        if (!columns.isEmpty()) {
            List<String> letters = columns.stream().map(Addresses::letters).toList();
            sentences.add(mistakes.text("definition.book.hidden-columns", sheet, letters));
        }
        if (formulas > 0) {
            sentences.add(mistakes.text("definition.book.formulas", sheet, formulas));
        }
        return sentences;
    }
}
