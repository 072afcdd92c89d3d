package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.MistakeList;
import org.huibao.definition.SheetTab;
import org.huibao.definition.TextPlace;
import org.huibao.definition.YamlNode;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** A sheet on which a printed table is drawn → the entry of {@code tables} that YAML would have. */
final class DrawnTable {

    /** What people write into cells that nobody fills in. */
    private static final Set<String> CROSSES = Set.of("—", "－", "-", "―", "–", "/", "／", "\\", "×", "✕", "x", "X");

    /** The row of codes stands right below what is said of the table. */
    private static final int DEEPEST = 40;

    private final Grid grid;
    private final SheetTab tab;
    private final boolean datesFrom1904;
    private final ValueNodes values;
    private final MistakeList.InFile mistakes;
    private final int codeRow;
    private final Map<String, Integer> ofRows = new LinkedHashMap<>();
    private final Map<String, Integer> ofColumns = new LinkedHashMap<>();
    private final List<Integer> codeColumns = new ArrayList<>();
    private int firstLabel;
    private int firstHeader;
    private int firstRow;

    private DrawnTable(Grid grid, SheetTab tab, boolean datesFrom1904, OwingWords owing, MistakeList.InFile mistakes) {
        this.grid = grid;
        this.tab = tab;
        this.datesFrom1904 = datesFrom1904;
        this.mistakes = mistakes;
        this.values = new ValueNodes(
                new WrongColumn(BookSheet.REPORT, OwingWords.of(List.of()), Set.of()), owing, key -> "", mistakes);
        this.codeRow = codeRow();
    }

    /** Whether a sheet says of itself that a table is drawn on it, in its first cell or by the row of codes. */
    static boolean isOne(Grid grid) {
        for (int row = 1; row <= Math.min(grid.rows(), DEEPEST); row++) {
            String text = LabelFolding.fold(grid.cell(row, 1).map(Cell::raw).orElse(""));
            if (text.equals(LabelFolding.fold(DrawnLayout.CODES)) && !isListHeader(grid.row(row))
                    || row == 1 && text.equals(LabelFolding.fold(DrawnLayout.MARK))) {
                return true;
            }
        }
        return false;
    }

    /** The header of 部门 or 指标 begins with the same word, and such a sheet may be called otherwise by mistake. */
    private static boolean isListHeader(List<Cell> row) {
        return row.stream()
                .map(cell -> cell.raw().strip())
                .anyMatch(text -> Stream.of(BookSheet.DEPARTMENTS, BookSheet.INDICATORS)
                        .flatMap(sheet -> sheet.column("name").stream())
                        .anyMatch(column -> column.header().equals(text)));
    }

    /** What can be made of it; what is wrong is told. */
    static YamlNode read(
            Grid grid, SheetTab tab, boolean datesFrom1904, OwingWords owing, MistakeList.InFile mistakes) {
        DrawnTable table = new DrawnTable(grid, tab, datesFrom1904, owing, mistakes);
        TextPlace place = table.place(1, 1);
        if (table.codeRow == 0) {
            mistakes.add(place, DrawnLayout.MARK, "book.drawn-codes");
            return new YamlNode.Unreadable(place);
        }
        table.lines();
        if (table.codeColumns.isEmpty() || table.firstRow == 0) {
            mistakes.add(table.place(table.codeRow, 1), DrawnLayout.CODES, "book.drawn-empty");
            return new YamlNode.Unreadable(place);
        }
        return table.node();
    }

    private TextPlace place(int row, int column) {
        return new TextPlace(row, column, tab);
    }

    private Optional<BookCell> cell(int row, int column) {
        return grid.cell(row, column).flatMap(cell -> BookCell.of(cell, place(row, column), datesFrom1904, mistakes));
    }

    private String text(int row, int column) {
        return grid.cell(row, column).map(Cell::raw).orElse("").strip();
    }

    private int codeRow() {
        for (int row = 2; row <= grid.rows(); row++) {
            if (LabelFolding.fold(text(row, 1)).equals(LabelFolding.fold(DrawnLayout.CODES))) {
                return row;
            }
        }
        return 0;
    }

    /** Where what stands. */
    private void lines() {
        for (Cell cell : grid.row(codeRow)) {
            Optional<BookColumn> said = DrawnLayout.named(DrawnLayout.OF_LINES, cell.raw());
            if (cell.column() > 1 && said.isPresent()) {
                ofRows.put(said.get().key(), cell.column());
            } else if (cell.column() > 1 && !cell.raw().isBlank()) {
                codeColumns.add(cell.column());
            }
        }
        int total = ofRows.getOrDefault(DrawnLayout.TOTAL.key(), 1);
        firstLabel = codeColumns.isEmpty() || total < codeColumns.get(0) ? total + 1 : 2;
        firstHeader = codeRow + 1;
        for (int row = codeRow + 1; row <= grid.rows(); row++) {
            Optional<BookColumn> said = DrawnLayout.named(DrawnLayout.OF_LINES, text(row, 1));
            if (said.isPresent() && firstRow == 0) {
                ofColumns.put(said.get().key(), row);
                firstHeader = row + 1;
            } else if (firstRow == 0 && !text(row, 1).isEmpty()) {
                firstRow = row;
            }
        }
    }

    /** A column that a header names, and that would vanish with its numbers: its code was forgotten. */
    private void withoutCode() {
        int from = codeColumns.isEmpty() ? grid.columns() + 1 : codeColumns.get(0);
        for (int column = from; column <= grid.columns(); column++) {
            if (codeColumns.contains(column) || ofRows.containsValue(column)) {
                continue;
            }
            for (int row = firstHeader; row < firstRow; row++) {
                if (!text(shownRow(row, column), shownColumn(row, column)).isEmpty()) {
                    mistakes.add(
                            place(codeRow, column),
                            text(shownRow(row, column), shownColumn(row, column)),
                            "table-no-code",
                            "columns");
                    break;
                }
            }
        }
    }

    private YamlNode node() {
        EntryNodes.KeyTree table = new EntryNodes.KeyTree(place(1, 1));
        table.put("name", name());
        for (int row = 2; row < codeRow; row++) {
            String label = text(row, 1);
            Optional<BookColumn> setting = DrawnLayout.named(DrawnLayout.SETTINGS, label);
            Optional<BookCell> value = cell(row, 2);
            if (setting.isPresent() && value.isPresent()) {
                table.put(setting.get().key(), values.node(setting.get(), value.get()));
            } else if (setting.isEmpty() && !label.isEmpty()) {
                mistakes.unknown(
                        place(row, 1),
                        label,
                        "book.unknown-row",
                        DrawnLayout.SETTINGS.stream().map(BookColumn::header).toList());
            }
        }
        cell(firstHeader, firstLabel)
                .ifPresent(corner -> table.put("corner", CellNodes.text(corner.place(), corner.text())));
        List<DrawnLine> columns = new ArrayList<>();
        for (int column : codeColumns) {
            DrawnLine line = new DrawnLine(cell(codeRow, column), place(codeRow, column));
            for (int row = firstHeader; row < firstRow; row++) {
                line.label(grid, row, column, cell(shownRow(row, column), shownColumn(row, column)), mistakes);
            }
            ofColumns.forEach((key, row) -> line.say(key, cell(row, column)));
            columns.add(line);
        }
        withoutCode();
        List<DrawnLine> rows = rows();
        table.put("columns", DrawnLine.nodes(columns, "columns", values, mistakes));
        table.put("rows", DrawnLine.nodes(rows, "rows", values, mistakes));
        return table.keys();
    }

    private YamlNode name() {
        return cell(1, 2)
                .<YamlNode>map(cell -> CellNodes.text(cell.place(), cell.text()))
                .orElseGet(() -> CellNodes.text(place(1, 1), tab.name()));
    }

    private List<DrawnLine> rows() {
        List<DrawnLine> rows = new ArrayList<>();
        for (int row = firstRow; row <= grid.rows(); row++) {
            DrawnLine line = new DrawnLine(cell(row, 1), place(row, 1));
            for (int column = firstLabel; column < codeColumns.get(0); column++) {
                line.label(grid, row, column, cell(shownRow(row, column), shownColumn(row, column)), mistakes);
            }
            if (line.isNothing()) {
                continue;
            }
            int its = row;
            ofRows.forEach((key, column) -> line.say(key, cell(its, column)));
            for (int column : codeColumns) {
                crossed(line, row, column);
            }
            rows.add(line);
        }
        return rows;
    }

    private void crossed(DrawnLine line, int row, int column) {
        cell(row, column).ifPresent(cell -> {
            if (CROSSES.contains(cell.text())) {
                cell(codeRow, column).ifPresent(code -> line.cross(cell.place(), code.narrow()));
            } else {
                mistakes.add(cell.place(), cell.text(), "book.drawn-cell");
            }
        });
    }

    private int shownRow(int row, int column) {
        return grid.merged(row, column).map(Grid.Region::top).orElse(row);
    }

    private int shownColumn(int row, int column) {
        return grid.merged(row, column).map(Grid.Region::left).orElse(column);
    }
}
