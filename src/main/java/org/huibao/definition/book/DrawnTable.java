package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.MistakeList;
import org.huibao.definition.SheetTab;
import org.huibao.definition.TextPlace;
import org.huibao.definition.YamlNode;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** A sheet on which a printed table is drawn → the entry of {@code tables} that YAML would have. */
final class DrawnTable {

    /** What people write into cells that nobody fills in. */
    private static final Set<String> CROSSES = Set.of("—", "－", "-", "―", "–", "/", "／", "\\", "×", "✕", "x", "X");

    private final Grid grid;
    private final SheetTab tab;
    private final boolean datesFrom1904;
    private final ValueNodes values;
    private final MistakeList.InFile mistakes;
    private final List<String> notices;
    private final int codeRow;
    private final DrawnFrame frame;

    private DrawnTable(
            Grid grid,
            SheetTab tab,
            boolean datesFrom1904,
            OwingWords owing,
            List<String> notices,
            MistakeList.InFile mistakes) {
        this.grid = grid;
        this.tab = tab;
        this.datesFrom1904 = datesFrom1904;
        this.mistakes = mistakes;
        this.notices = notices;
        this.values = new ValueNodes(
                new WrongColumn(BookSheet.REPORT, OwingWords.of(List.of()), Set.of()), owing, key -> "", mistakes);
        this.codeRow = DrawnMarks.codeRow(grid);
        this.frame = new DrawnFrame(grid, tab, codeRow, mistakes);
    }

    static boolean isCross(String text) {
        return CROSSES.contains(text);
    }

    /**
     * What can be made of it; what is wrong is told.
     *
     * @param notices receives what is to be known of it all the same
     */
    static YamlNode read(
            Grid grid,
            SheetTab tab,
            boolean datesFrom1904,
            OwingWords owing,
            List<String> notices,
            MistakeList.InFile mistakes) {
        DrawnTable table = new DrawnTable(grid, tab, datesFrom1904, owing, notices, mistakes);
        TextPlace place = table.place(1, 1);
        if (table.codeRow == 0) {
            mistakes.add(place, DrawnLayout.MARK, "book.drawn-codes");
            return new YamlNode.Unreadable(place);
        }
        if (table.frame.codes().isEmpty() || table.frame.firstRow() == 0) {
            mistakes.add(table.place(table.codeRow, 1), DrawnLayout.CODES, "book.drawn-empty");
            return new YamlNode.Unreadable(place);
        }
        notices.addAll(UnseenCells.in(grid, tab.name(), mistakes));
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

    private YamlNode node() {
        EntryNodes.KeyTree table = new EntryNodes.KeyTree(place(1, 1));
        table.put("name", name());
        settings(table);
        cell(frame.firstHeader(), frame.labels().isEmpty() ? 1 : frame.labels().get(0))
                .ifPresent(corner -> table.put("corner", CellNodes.text(corner.place(), corner.text())));
        List<DrawnLine> columns = new ArrayList<>();
        for (int column : frame.codes()) {
            DrawnLine line = new DrawnLine(cell(codeRow, column), place(codeRow, column));
            for (int row = frame.firstHeader(); row < frame.firstRow(); row++) {
                line.label(grid, row, column, shown(row, column), mistakes);
            }
            frame.ofColumns().forEach((key, row) -> line.say(key, said(key, row, column)));
            columns.add(line);
        }
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

    private void settings(EntryNodes.KeyTree table) {
        Map<String, Integer> first = new HashMap<>();
        for (int row = 2; row < codeRow; row++) {
            String label = text(row, 1);
            Optional<BookColumn> setting = DrawnLayout.named(DrawnLayout.SETTINGS, label);
            Integer before =
                    setting.isEmpty() ? null : first.putIfAbsent(setting.get().key(), row);
            if (before != null) {
                mistakes.add(
                        place(row, 1), label, "book.row-twice", setting.get().header(), before);
            } else if (setting.isPresent()) {
                value(row).ifPresent(cell -> table.put(setting.get().key(), values.node(setting.get(), cell)));
            } else if (!label.isEmpty()) {
                mistakes.unknown(
                        place(row, 1),
                        label,
                        "book.unknown-row",
                        DrawnLayout.SETTINGS.stream().map(BookColumn::header).toList());
            }
        }
    }

    /** It stands beside its name, whatever empty cells are between. */
    private Optional<BookCell> value(int row) {
        return grid.row(row).stream()
                .filter(cell -> cell.column() > 1 && (!cell.raw().isBlank() || cell.isFormula()))
                .findFirst()
                .flatMap(cell -> cell(row, cell.column()));
    }

    private List<DrawnLine> rows() {
        List<DrawnLine> rows = new ArrayList<>();
        int lastCoded = lastCoded();
        for (int row = frame.firstRow(); row <= grid.rows(); row++) {
            if (DrawnLayout.beginsTable(text(row, 1))) {
                mistakes.add(place(row, 1), text(row, 1), "book.drawn-second");
                return rows;
            }
            if (row > lastCoded && isRemark(row)) {
                notices.add(mistakes.text("definition.book.drawn-remark", tab.name(), row, text(row, 1)));
                continue;
            }
            DrawnLine line = new DrawnLine(cell(row, 1), place(row, 1));
            for (int column : frame.labels()) {
                line.label(grid, row, column, shown(row, column), mistakes);
            }
            if (line.isNothing()) {
                continue;
            }
            int its = row;
            frame.ofRows().forEach((key, column) -> line.say(key, said(key, its, column)));
            for (int column : frame.codes()) {
                crossed(line, row, column);
            }
            rows.add(line);
        }
        return rows;
    }

    /** In the table's own rows words in place of a code are a code that somebody got wrong. */
    private int lastCoded() {
        int last = 0;
        for (int row = frame.firstRow(); row <= grid.rows() && !DrawnLayout.beginsTable(text(row, 1)); row++) {
            if (!text(row, 1).isEmpty() && !isWords(text(row, 1))) {
                last = row;
            }
        }
        return last;
    }

    private static boolean isWords(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** 注：… below the table: words in place of a code, and nothing beside them. */
    private boolean isRemark(int row) {
        return isWords(text(row, 1))
                && grid.row(row).stream()
                        .allMatch(cell -> cell.column() == 1 || cell.raw().isBlank())
                && frame.labels().stream()
                        .allMatch(column -> shown(row, column)
                                .filter(cell -> cell.place().column() > 1)
                                .isEmpty());
    }

    /** A sum is one of the table's; the workbook's own has no codes in it. */
    private Optional<BookCell> said(String key, int row, int column) {
        Optional<Cell> formula =
                grid.cell(row, column).filter(cell -> cell.isFormula() && key.equals(DrawnLayout.TOTAL.key()));
        formula.ifPresent(cell -> mistakes.add(place(row, column), "=" + cell.formula(), "book.is-formula"));
        return formula.isPresent() ? Optional.empty() : cell(row, column);
    }

    private void crossed(DrawnLine line, int row, int column) {
        shown(row, column).ifPresent(cell -> {
            if (isCross(cell.text())) {
                cell(codeRow, column).ifPresent(code -> line.cross(cell.place(), code.narrow()));
            } else {
                mistakes.add(cell.place(), cell.text(), "book.drawn-cell");
            }
        });
    }

    /** Of a merged region what it says, in each of its cells. */
    private Optional<BookCell> shown(int row, int column) {
        Optional<Grid.Region> region = grid.merged(row, column);
        return cell(
                region.map(Grid.Region::top).orElse(row),
                region.map(Grid.Region::left).orElse(column));
    }
}
