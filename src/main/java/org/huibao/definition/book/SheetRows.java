package org.huibao.definition.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huibao.definition.YamlNode;
import org.huibao.workbook.GuidedSheet;
import org.huibao.workbook.GuidedSheet.Column;
import org.huibao.workbook.GuidedSheet.Look;
import org.huibao.workbook.GuidedSheet.Row;

/** The entries of a list → a sheet with a row for each. */
final class SheetRows {

    private final BookSheet sheet;
    private final CellWords words;
    private final BookWording wording;
    private final FileRemarks remarks;
    private final List<YamlNode.Keys> entries;
    private final List<BookColumn> columns;
    private final List<String> others;

    SheetRows(
            BookSheet sheet, List<YamlNode.Keys> entries, OwingWords owing, FileRemarks remarks, BookWording wording) {
        this.sheet = sheet;
        this.entries = entries;
        this.remarks = remarks;
        this.wording = wording;
        this.words = new CellWords(owing);
        this.columns = sheet.columns();
        Set<String> headers = new LinkedHashSet<>();
        remarks.entries().forEach(entry -> headers.addAll(entry.others().keySet()));
        headers.removeIf(header -> noted(header).isPresent());
        this.others = List.copyOf(headers);
    }

    GuidedSheet guided() {
        List<Row> rows = new ArrayList<>();
        wording.example(sheet).ifPresent(example -> rows.add(new Row(Look.EXAMPLE, indexed(example))));
        for (int i = 0; i < entries.size(); i++) {
            FileRemarks.OfEntry noted = remarks.entry(i);
            noted.before().forEach(line -> rows.add(above(line)));
            rows.add(new Row(Look.ENTRY, cells(entries.get(i), noted), Map.of(), notes(noted)));
        }
        remarks.after().forEach(line -> rows.add(above(line)));
        return new GuidedSheet(sheet.tab(), guidedColumns(), rows, sheet == BookSheet.INDICATORS ? 2 : 1);
    }

    /** The number of the column on whose cell this is a note. */
    private OptionalInt noted(String header) {
        return IntStream.range(0, columns.size())
                .filter(i ->
                        header.equals(FileRemarks.OfEntry.NOTE + columns.get(i).key()))
                .findFirst();
    }

    private Map<Integer, String> notes(FileRemarks.OfEntry entry) {
        Map<Integer, String> notes = new HashMap<>();
        entry.others().forEach((header, text) -> noted(header).ifPresent(column -> notes.put(column, text)));
        return notes;
    }

    private static Row above(String comment) {
        return new Row(
                HeadingText.isHeading(comment) ? Look.HEADING : Look.NOTE, Map.of(0, HeadingText.inSheet(comment)));
    }

    private Map<Integer, Object> indexed(Map<String, String> byKey) {
        Map<Integer, Object> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = byKey.getOrDefault(columns.get(i).key(), "");
            if (!text.isEmpty()) {
                cells.put(i, text);
            }
        }
        return cells;
    }

    private Map<Integer, Object> cells(YamlNode.Keys entry, FileRemarks.OfEntry noted) {
        Map<Integer, Object> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            BookColumn column = columns.get(i);
            if (column.isRemark()) {
                if (!noted.beside().isEmpty()) {
                    cells.put(i, String.join("\n", noted.beside()));
                }
                continue;
            }
            Optional<Object> shown = value(entry, column.key()).map(node -> shown(column, node));
            if (shown.isPresent()) {
                cells.put(i, shown.get());
            }
        }
        for (int i = 0; i < others.size(); i++) {
            String text = noted.others().getOrDefault(others.get(i), "");
            if (!text.isEmpty()) {
                cells.put(columns.size() + i, text);
            }
        }
        return cells;
    }

    private Object shown(BookColumn column, YamlNode node) {
        String text = words.text(column, node);
        return column.meaning() == CellMeaning.INTEGER ? new BigDecimal(text) : text;
    }

    static Optional<YamlNode> value(YamlNode.Keys entry, String key) {
        int dot = key.indexOf('.');
        Optional<YamlNode> value = dot < 0
                ? entry.get(key)
                : entry.mapping(key.substring(0, dot)).flatMap(inner -> inner.get(key.substring(dot + 1)));
        return value.filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.Type.NULL));
    }

    private List<Column> guidedColumns() {
        Stream<Column> own = columns.stream()
                .map(column -> new Column(
                        column.key(),
                        column.header(),
                        column.width(),
                        wording.note(sheet, column),
                        false,
                        choices(column)));
        Stream<Column> more = IntStream.range(0, others.size())
                .mapToObj(i -> new Column("", others.get(i), 20, "", false, List.of()));
        return Stream.concat(own, more).toList();
    }

    private List<String> choices(BookColumn column) {
        return switch (column.meaning()) {
            case CHOICE -> ChoiceWords.of(column.key());
            case FLAG, EVERY_FILE -> List.of(ChoiceWords.YES, ChoiceWords.NO);
            case PRINT -> List.of(ChoiceWords.NO);
            case OWING -> words.owing().choices();
            case TEXT -> column.key().equals("unit") || column.key().equals("group") ? used(column.key()) : List.of();
            default -> List.of();
        };
    }

    /** What stands there already, most people write again. */
    private List<String> used(String key) {
        Set<String> used = new LinkedHashSet<>();
        entries.forEach(entry -> used.add(entry.text(key, "")));
        used.remove("");
        return List.copyOf(used);
    }
}
