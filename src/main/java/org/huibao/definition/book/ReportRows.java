package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.MistakeList;
import org.huibao.definition.TextPlace;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Addresses;

/**
 * The sheet 报告: one row a key. A key of another file that has no place in that file's list stands here, too, as {@code indicators/tables}.
 */
final class ReportRows {

    static final String KEY = "#key";
    static final String LABEL = "#label";
    static final String VALUE = "#value";
    static final String NOTE = "#note";

    /** A key of another file. */
    static final String OF_FILE = "/";

    static final List<BookColumn> COLUMNS = List.of(
            new BookColumn(KEY, "键", CellMeaning.CODE, 20),
            new BookColumn(LABEL, "项目", CellMeaning.TEXT, 28),
            new BookColumn(VALUE, "内容", CellMeaning.TEXT, 46),
            new BookColumn(NOTE, "说明", CellMeaning.TEXT, 60),
            new BookColumn(BookColumn.REMARK, "备注", CellMeaning.REMARK, 30));

    static final List<String> NEEDED = List.of(LABEL, VALUE);

    private final BookTable table;
    private final MistakeList.InFile mistakes;
    private final Map<String, EntryNodes.KeyTree> trees = new HashMap<>();
    private final Map<String, Integer> first = new LinkedHashMap<>();
    private final Map<BookEntry, BookColumn> columns = new LinkedHashMap<>();

    ReportRows(BookTable table, MistakeList.InFile mistakes) {
        this.table = table;
        this.mistakes = mistakes;
    }

    /** Name of a file, without its ending → its keys. */
    Map<String, EntryNodes.KeyTree> read() {
        TextPlace sheet = new TextPlace(0, 0, table.tab());
        List.of("job", "indicators", "checks", "accepted")
                .forEach(file -> trees.put(file, new EntryNodes.KeyTree(sheet)));
        WrongColumn nowhere = new WrongColumn(BookSheet.REPORT, OwingWords.of(List.of()), java.util.Set.of());
        ValueNodes values = new ValueNodes(
                nowhere,
                OwingWords.of(List.of()),
                key -> table.column(VALUE).map(Addresses::letters).orElse(""),
                mistakes);
        for (BookEntry entry : table.entries()) {
            Optional<BookColumn> column = column(entry);
            column.ifPresent(its -> columns.put(entry, its));
            if (column.isPresent() && entry.cell(VALUE).isPresent()) {
                BookCell cell = entry.cell(VALUE).get();
                Integer before =
                        first.putIfAbsent(column.get().key(), cell.place().line());
                if (before != null) {
                    mistakes.add(
                            cell.place(),
                            cell.text(),
                            "book.row-twice",
                            column.get().header(),
                            before);
                    continue;
                }
                String key = column.get().key();
                int slash = key.indexOf(OF_FILE);
                trees.getOrDefault(slash < 0 ? "job" : key.substring(0, slash), trees.get("job"))
                        .put(key.substring(slash + 1), values.node(column.get(), cell));
            }
        }
        return trees;
    }

    /** What each row is about, of the rows that are about something. */
    Map<BookEntry, BookColumn> columns() {
        return columns;
    }

    private Optional<BookColumn> column(BookEntry entry) {
        String key = entry.text(KEY);
        String label = entry.text(LABEL);
        if (!key.isEmpty()) {
            return Optional.of(BookSheet.REPORT.column(key).orElseGet(() -> BookColumn.other(key)));
        }
        Optional<BookColumn> known = BookSheet.REPORT.columns().stream()
                .filter(column -> column.key().equals(label)
                        || LabelFolding.fold(column.header()).equals(LabelFolding.fold(label)))
                .findFirst();
        if (known.isEmpty() && entry.cell(VALUE).isPresent()) {
            List<String> headers = new ArrayList<>();
            BookSheet.REPORT.columns().forEach(column -> headers.add(column.header()));
            TextPlace place = entry.cell(LABEL).map(BookCell::place).orElse(entry.place());
            mistakes.unknown(place, label, "book.unknown-row", headers);
        }
        return known;
    }
}
