package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huibao.definition.MistakeList;
import org.huibao.definition.SheetTab;
import org.huibao.definition.TextPlace;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** The rows of one sheet: entries, headings between them, an example, and rows of nothing. */
public final class BookTable {

    private static final Pattern EXAMPLE = Pattern.compile("[(（【\\[]?\\s*(?:示?例|样例).*", Pattern.DOTALL);

    /** A heading says that it is one, or nothing else stands in its row and it lies over several columns. */
    private static final Pattern HEADING = Pattern.compile(
            "[#＃【—].*|[-=]{2,}.*|[（(]?[一二三四五六七八九十]{1,3}[)）、.．].*|第[一二三四五六七八九十0-9]{1,3}[部章节类].*", Pattern.DOTALL);

    private static final List<String> NEVER_SHARED = List.of("code", "name", "id");

    private final Grid grid;
    private final SheetTab tab;
    private final boolean datesFrom1904;
    private final MistakeList.InFile mistakes;
    private final BookHeader header;
    private final List<String> needed;
    private final List<BookEntry> entries = new ArrayList<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final TreeSet<Integer> unnamed = new TreeSet<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private List<String> pending = new ArrayList<>();
    private int formulas;

    private BookTable(
            Grid grid,
            SheetTab tab,
            boolean datesFrom1904,
            BookHeader header,
            List<String> needed,
            MistakeList.InFile mistakes) {
        this.grid = grid;
        this.tab = tab;
        this.datesFrom1904 = datesFrom1904;
        this.header = header;
        this.needed = needed;
        this.mistakes = mistakes;
    }

    /** Nothing if the sheet has no header, which is told. */
    static Optional<BookTable> read(
            Grid grid,
            SheetTab tab,
            boolean datesFrom1904,
            List<BookColumn> known,
            List<String> needed,
            MistakeList.InFile mistakes) {
        return BookHeader.of(grid, tab, known, needed, mistakes).map(header -> {
            BookTable table = new BookTable(grid, tab, datesFrom1904, header, needed, mistakes);
            for (int row = header.last() + 1; row <= grid.rows(); row++) {
                table.row(row);
            }
            return table;
        });
    }

    public List<BookEntry> entries() {
        return entries;
    }

    /** Headings and notes below the last entry. */
    List<String> after() {
        return pending;
    }

    SheetTab tab() {
        return tab;
    }

    /** Headers of columns that are not the program's. */
    List<String> others() {
        return List.copyOf(header.others().values());
    }

    TreeSet<Integer> hiddenRows() {
        return hiddenRows;
    }

    /** Letters of columns that hold something and are hidden. */
    List<String> hiddenColumns() {
        return hiddenColumns.stream().map(Addresses::letters).toList();
    }

    /** Cells whose content is worked out by the workbook. */
    int formulas() {
        return formulas;
    }

    /** From the left, with their numbers. */
    Map<Integer, BookColumn> columns() {
        return header.columns();
    }

    Optional<Integer> column(String key) {
        return header.columns().entrySet().stream()
                .filter(each -> each.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Letters of columns that hold something below no header. */
    List<String> unnamedColumns() {
        return unnamed.stream().map(Addresses::letters).toList();
    }

    private void row(int row) {
        List<Cell> all = grid.row(row).stream()
                .filter(cell -> cell.kind() != Cell.Kind.BLANK && !cell.raw().isBlank() || cell.isFormula())
                .toList();
        all.stream()
                .map(Cell::column)
                .filter(column -> !header.columns().containsKey(column)
                        && !header.others().containsKey(column))
                .forEach(unnamed::add);
        List<Cell> filled = all.stream()
                .filter(cell -> header.columns().containsKey(cell.column()))
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        Cell first = filled.get(0);
        if (filled.stream()
                .anyMatch(cell -> isKey(cell.column())
                        && EXAMPLE.matcher(cell.raw().strip()).matches())) {
            return;
        }
        boolean remark = filled.stream()
                .allMatch(cell -> header.columns().get(cell.column()).isRemark());
        if (remark || filled.size() == 1 && isHeading(first, row)) {
            pending.add(first.raw().strip());
            return;
        }
        entry(row, filled);
    }

    /** In the column that no entry goes without. */
    private boolean isKey(int column) {
        return header.columns().get(column).key().equals(needed.get(0));
    }

    private boolean isHeading(Cell only, int row) {
        boolean wide = grid.merged(row, only.column())
                .filter(region -> region.right() > region.left())
                .isPresent();
        return only.kind() == Cell.Kind.TEXT
                && (wide || HEADING.matcher(only.raw().strip()).matches());
    }

    private void entry(int row, List<Cell> filled) {
        int from = column(needed.get(0)).orElse(filled.get(0).column());
        TextPlace place = new TextPlace(row, from, tab);
        if (filled.size() == 1
                && !needed.contains(ReportRows.LABEL)
                && !filled.get(0).isFormula()) {
            mistakes.add(
                    new TextPlace(row, filled.get(0).column(), tab),
                    filled.get(0).raw(),
                    "book.heading-or-entry");
            return;
        }
        Map<String, BookCell> cells = new LinkedHashMap<>();
        Map<String, TextPlace> broken = new LinkedHashMap<>();
        header.columns()
                .forEach((at, column) -> cell(row, at, column.key()).ifPresent(cell -> {
                    TextPlace where = new TextPlace(row, at, tab);
                    formulas += cell.isFormula() ? 1 : 0;
                    if (cell.isFormula() && column.meaning() == CellMeaning.EXPRESSION) {
                        mistakes.add(where, "=" + cell.formula(), "book.is-formula");
                        broken.put(column.key(), where);
                        return;
                    }
                    BookCell.of(cell, where, datesFrom1904, mistakes).ifPresent(read -> cells.put(column.key(), read));
                    if (!cells.containsKey(column.key()) && mistakes.isTold(where)) {
                        broken.put(column.key(), where);
                    }
                    if (cell.kind() != Cell.Kind.BLANK && grid.columnHidden(at)) {
                        hiddenColumns.add(at);
                    }
                }));
        Map<String, String> others = new LinkedHashMap<>();
        header.others()
                .forEach((at, name) -> grid.cell(row, at)
                        .flatMap(cell -> BookCell.of(cell, new TextPlace(row, at, tab), datesFrom1904, unheard()))
                        .ifPresent(cell -> others.put(name, cell.text())));
        if (grid.rowHidden(row)) {
            hiddenRows.add(row);
        }
        entries.add(new BookEntry(place, cells, broken, others, pending));
        pending = new ArrayList<>();
    }

    /** What is wrong in columns that nobody reads is wrong for nobody. */
    private MistakeList.InFile unheard() {
        return mistakes.unheard();
    }

    /** What is merged downwards stands in each of its rows; what is merged sideways belongs to the leftmost column. */
    private Optional<Cell> cell(int row, int column, String key) {
        Optional<Grid.Region> merged = grid.merged(row, column);
        if (merged.isEmpty()) {
            return grid.cell(row, column);
        }
        boolean shared = merged.get().top() < row;
        return merged.get().left() < column || shared && NEVER_SHARED.contains(key)
                ? Optional.empty()
                : grid.shown(row, column);
    }
}
