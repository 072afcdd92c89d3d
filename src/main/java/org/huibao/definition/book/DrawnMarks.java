package org.huibao.definition.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** By what a sheet on which a table is drawn is known. */
final class DrawnMarks {

    /** The row of codes stands right below what is said of the table. */
    private static final int DEEPEST = 40;

    private static final int SETTINGS_OF_A_TABLE = 4;

    /** Rows and columns that somebody may have put before the first. */
    private static final int ASTRAY = 6;

    private DrawnMarks() {}

    /**
     * Whether a sheet says of itself that a table is drawn on it: in its first cell, nearly right is right enough, by the row of codes, or by what is set
     * for a table.
     */
    static boolean isOne(Grid grid) {
        if (isMarked(grid)) {
            return true;
        }
        long settings = 0;
        for (int row = 1; row <= Math.min(grid.rows(), DEEPEST); row++) {
            String text = raw(grid, row);
            if (LabelFolding.fold(text).equals(LabelFolding.fold(DrawnLayout.CODES)) && !isListHeader(grid.row(row))) {
                return true;
            }
            settings += DrawnLayout.SETTINGS.stream()
                    .filter(setting -> setting.header().equals(text))
                    .count();
        }
        return settings >= SETTINGS_OF_A_TABLE;
    }

    private static boolean isMarked(Grid grid) {
        String first = LabelFolding.fold(raw(grid, 1));
        return NearestName.distance(first, LabelFolding.fold(DrawnLayout.MARK)) <= 1;
    }

    private static String raw(Grid grid, int row) {
        return grid.cell(row, 1).map(Cell::raw).orElse("").strip();
    }

    /** The header of 部门 or 指标 begins with the same word, and such a sheet may be called otherwise by mistake. */
    private static boolean isListHeader(List<Cell> row) {
        return row.stream()
                .map(cell -> cell.raw().strip())
                .anyMatch(text -> Stream.of(BookSheet.DEPARTMENTS, BookSheet.INDICATORS)
                        .flatMap(sheet -> sheet.column("name").stream())
                        .anyMatch(column -> column.header().equals(text)));
    }

    /** The mark where it does not belong, below an empty row or behind an empty column; people see no difference. */
    static Optional<Cell> astray(Grid grid) {
        for (int row = 1; row <= Math.min(grid.rows(), ASTRAY); row++) {
            for (Cell cell : grid.row(row)) {
                boolean mark = LabelFolding.fold(cell.raw()).equals(LabelFolding.fold(DrawnLayout.MARK));
                if (mark && cell.column() <= ASTRAY && (row > 1 || cell.column() > 1)) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /** Of a sheet with the mark whatever people call a code; 0 where there is none. */
    static int codeRow(Grid grid) {
        List<String> words = isMarked(grid) ? DrawnLayout.CODE_WORDS : List.of(DrawnLayout.CODES);
        for (int row = 2; row <= grid.rows(); row++) {
            String text = LabelFolding.fold(raw(grid, row));
            if (words.stream().map(LabelFolding::fold).anyMatch(text::equals)) {
                return row;
            }
        }
        return 0;
    }
}
