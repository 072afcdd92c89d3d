package org.huibao.reading.book;

import java.util.List;
import java.util.Optional;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Row;

/** One row of a sheet that nobody holds: a formula that looks at another row cannot be worked out. */
record OwnRow(Row row) implements Grid {

    @Override
    public int rows() {
        return row.number();
    }

    @Override
    public int columns() {
        return row.cells().isEmpty()
                ? 0
                : row.cells().get(row.cells().size() - 1).column();
    }

    /** @throws IllegalStateException for another row */
    @Override
    public Optional<Cell> cell(int number, int column) {
        if (number != row.number()) {
            throw new IllegalStateException("a row that has passed by: " + number);
        }
        return row.cells().stream().filter(cell -> cell.column() == column).findFirst();
    }

    @Override
    public Optional<Cell> shown(int number, int column) {
        return cell(number, column);
    }

    @Override
    public Optional<Region> merged(int number, int column) {
        return Optional.empty();
    }

    @Override
    public boolean rowHidden(int number) {
        return row.hidden();
    }

    @Override
    public boolean columnHidden(int column) {
        return false;
    }

    @Override
    public List<Cell> row(int number) {
        return number == row.number() ? row.cells() : List.of();
    }
}
