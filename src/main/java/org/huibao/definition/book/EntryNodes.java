package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.MistakeList;
import org.huibao.definition.TextPlace;
import org.huibao.definition.YamlNode;
import org.huibao.workbook.Addresses;

/** Entries of a sheet → the mappings of YAML. */
final class EntryNodes {

    private final BookSheet sheet;
    private final BookTable table;
    private final ValueNodes values;
    private final MistakeList.InFile mistakes;

    EntryNodes(BookSheet sheet, BookTable table, OwingWords owing, MistakeList.InFile mistakes) {
        this.sheet = sheet;
        this.table = table;
        this.mistakes = mistakes;
        this.values = new ValueNodes(
                new WrongColumn(sheet, owing, repeated(table.entries())),
                owing,
                key -> table.column(key).map(Addresses::letters).orElse(""),
                mistakes);
    }

    /** Units of several rows: one alone may itself stand in the wrong column. */
    private static Set<String> repeated(List<BookEntry> entries) {
        Map<String, Long> counts = entries.stream()
                .flatMap(entry -> entry.cell("unit").stream())
                .collect(Collectors.groupingBy(BookCell::text, Collectors.counting()));
        counts.values().removeIf(count -> count < 2);
        return counts.keySet();
    }

    YamlNode.Items list() {
        List<YamlNode> list = new ArrayList<>();
        table.entries().forEach(entry -> list.add(keys(entry)));
        return CellNodes.items(new TextPlace(0, 0, table.tab()), list);
    }

    private YamlNode.Keys keys(BookEntry entry) {
        KeyTree tree = new KeyTree(entry.place());
        boolean swapped = isSwapped(entry);
        for (BookColumn column : columns(entry)) {
            Optional<BookCell> cell = entry.cell(column.key());
            if (column.isRemark()) {
                continue;
            }
            if (cell.isPresent()) {
                boolean told = swapped && sheet.needed().contains(column.key());
                tree.put(
                        column.key(),
                        told ? new YamlNode.Unreadable(cell.get().place()) : values.node(column, cell.get()));
            } else if (entry.broken().containsKey(column.key())) {
                tree.put(column.key(), new YamlNode.Unreadable(entry.broken().get(column.key())));
            } else if (sheet.needed().contains(column.key())) {
                TextPlace place = new TextPlace(
                        entry.place().line(), table.column(column.key()).orElse(0), table.tab());
                if (table.column(column.key()).isPresent()) {
                    mistakes.add(place, "", "book.empty-cell", column.header());
                }
                tree.put(column.key(), new YamlNode.Unreadable(place));
            }
        }
        if (swapped) {
            mistakes.add(entry.cells().get("code").place(), entry.text("code"), "book.swapped", entry.text("name"));
        }
        return tree.keys();
    }

    /** In the order of the program, then the keys that only this workbook has. */
    private List<BookColumn> columns(BookEntry entry) {
        List<BookColumn> columns = new ArrayList<>(sheet.columns());
        Stream.concat(entry.cells().keySet().stream(), entry.broken().keySet().stream())
                .filter(key -> sheet.column(key).isEmpty())
                .forEach(key -> columns.add(BookColumn.other(key)));
        return columns;
    }

    /** The code under 指标名称, and the name under 代号. */
    private static boolean isSwapped(BookEntry entry) {
        Function<String, Boolean> chinese = text ->
                text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
        return !entry.text("code").isEmpty()
                && chinese.apply(entry.text("code"))
                && entry.text("name").matches("[A-Za-z][A-Za-z0-9_.-]*");
    }

    /** Keys and the keys in them, as they come. */
    static final class KeyTree {
        private final TextPlace place;
        private final Map<String, Object> values = new LinkedHashMap<>();

        KeyTree(TextPlace place) {
            this.place = place;
        }

        /** @param key {@code at.row} for a key in another one */
        void put(String key, YamlNode node) {
            if (node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.Type.NULL) {
                return;
            }
            int dot = key.indexOf('.');
            if (dot < 0) {
                values.put(key, node);
                return;
            }
            KeyTree inner = (KeyTree) values.computeIfAbsent(key.substring(0, dot), none -> new KeyTree(node.place()));
            inner.put(key.substring(dot + 1), node);
        }

        boolean isEmpty() {
            return values.isEmpty();
        }

        YamlNode.Keys keys() {
            Map<String, YamlNode> nodes = new LinkedHashMap<>();
            values.forEach(
                    (key, value) -> nodes.put(key, value instanceof KeyTree inner ? inner.keys() : (YamlNode) value));
            return CellNodes.keys(place, nodes);
        }
    }
}
