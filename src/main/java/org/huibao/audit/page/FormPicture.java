package org.huibao.audit.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** The surroundings of cells in a form: some rows and columns, the header above and the label to the left. */
final class FormPicture {

    private static final int ROWS_AROUND = 2;
    private static final int COLUMNS_BEFORE = 3;
    private static final int COLUMNS_AFTER = 2;

    /** A header further up would tell nothing to the eye. */
    private static final int HEADER_WITHIN = 300;

    /** A number typed as text is no header and no label. */
    private static final Pattern WORD = Pattern.compile("\\s*[^\\s\\p{Nd}.,，．+-].*", Pattern.DOTALL);

    private final Grid grid;
    private final SheetPicture picture = new SheetPicture(false);

    private FormPicture(Grid grid) {
        this.grid = grid;
    }

    static SheetPicture of(Grid grid, Set<String> addresses) {
        FormPicture form = new FormPicture(grid);
        form.picture.size(grid.rows(), grid.columns());
        for (String address : addresses) {
            GridAddress.of(address).ifPresent(place -> form.see(address, place));
        }
        return form.picture;
    }

    private void see(String address, GridAddress place) {
        int header = header(place);
        int label = label(place);
        picture.sight(address, header, label);
        if (header > 0) {
            row(header, label, place);
        }
        for (int row = Math.max(1, place.row() - ROWS_AROUND); row <= place.row() + ROWS_AROUND; row++) {
            row(row, label, place);
        }
    }

    private void row(int row, int label, GridAddress place) {
        if (label > 0) {
            cell(row, label);
        }
        for (int column = Math.max(1, place.column() - COLUMNS_BEFORE);
                column <= place.column() + COLUMNS_AFTER;
                column++) {
            cell(row, column);
        }
    }

    private void cell(int row, int column) {
        if (row > grid.rows() || column > grid.columns()) {
            return;
        }
        if (grid.rowHidden(row)) {
            picture.hiddenRow(row);
        }
        if (grid.columnHidden(column)) {
            picture.hiddenColumn(column);
        }
        grid.merged(row, column).ifPresent(picture::merged);
        grid.shown(row, column).filter(FormPicture::says).ifPresent(picture::cell);
    }

    /** The nearest text above, if it is not near enough to be seen anyway; 0 for none. */
    private int header(GridAddress place) {
        int last = Math.min(place.row() - 1, grid.rows());
        for (int row = last; row >= Math.max(1, place.row() - HEADER_WITHIN); row--) {
            if (isText(row, place.column()) && !isSection(row, place.column())) {
                return row < place.row() - ROWS_AROUND ? row : 0;
            }
        }
        return 0;
    }

    /** Likewise to the left. */
    private int label(GridAddress place) {
        for (int column = Math.min(place.column() - 1, grid.columns()); column >= 1; column--) {
            if (isText(place.row(), column)) {
                return column < place.column() - COLUMNS_BEFORE ? column : 0;
            }
        }
        return 0;
    }

    /** A title of rows runs across the columns and heads none of them. */
    private boolean isSection(int row, int column) {
        return grid.merged(row, column)
                .filter(region -> region.left() == 1 && region.right() - region.left() >= 2)
                .isPresent();
    }

    private boolean isText(int row, int column) {
        return grid.shown(row, column)
                .filter(cell -> cell.kind() == Cell.Kind.TEXT
                        && WORD.matcher(cell.raw()).lookingAt())
                .isPresent();
    }

    private static boolean says(Cell cell) {
        return !cell.raw().isBlank();
    }
}
