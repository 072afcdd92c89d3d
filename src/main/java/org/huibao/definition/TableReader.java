package org.huibao.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.TableLinesReader.WrittenLine;

/** One entry of {@code tables:}; its shape was checked before. Its cells are made entries of indicators, and read as those are. */
final class TableReader {

    /** What a tab of Excel may be called, the form's first one aside. */
    private static final Pattern SHEET_NAME = Pattern.compile("(?!'|填报表$)[^\\[\\]:*?/\\\\]{1,31}(?<!')");

    /** A national table has some two hundred. */
    private static final int MOST_CELLS = 5000;

    /** Of the table, for all its cells. */
    private static final List<String> SHARED = List.of("from", "combine", "rounding", "required", "previous");

    /** Of the table, and of a row or column that is of another kind. */
    private static final List<String> OWN = List.of("unit", "decimals");

    private final YamlNode.Keys written;
    private final MistakeList.InFile mistakes;
    private final List<WrittenLine> rows;
    private final List<WrittenLine> columns;
    private final Set<String> crossed = new LinkedHashSet<>();

    private TableReader(YamlNode.Keys written, MistakeList.InFile mistakes) {
        this.written = written;
        this.mistakes = mistakes;
        this.rows = TableLinesReader.read(written, "rows", mistakes);
        this.columns = TableLinesReader.read(written, "columns", mistakes);
        rows.forEach(this::cross);
    }

    /** @param codes of the cell, by which its form tells the place */
    record WrittenCell(YamlNode.Keys written, Indicator.CellCodes codes) {}

    /** @param cells row after row */
    record WrittenTable(FixedTable table, YamlNode.Keys written, List<WrittenCell> cells) {
        FixedTable owedBy(List<String> departments) {
            return new FixedTable(
                    table.name(),
                    table.title(),
                    table.corner(),
                    table.unit(),
                    table.rows(),
                    table.columns(),
                    table.crossed(),
                    departments);
        }
    }

    static WrittenTable read(YamlNode.Keys written, MistakeList.InFile mistakes) {
        TableReader reader = new TableReader(written, mistakes);
        String name = written.text("name", "");
        written.scalar("name")
                .filter(scalar -> !SHEET_NAME.matcher(name).matches())
                .ifPresent(scalar -> mistakes.add(scalar, "table-name"));
        FixedTable table = new FixedTable(
                name,
                written.text("title", name),
                written.text("corner", ""),
                written.text("unit", ""),
                lines(reader.rows),
                lines(reader.columns),
                reader.crossed,
                List.of());
        if (reader.rows.size() * reader.columns.size() > MOST_CELLS) {
            mistakes.add(written.keyPlace("rows"), name, "table-too-large", MOST_CELLS);
            return new WrittenTable(table, written, List.of());
        }
        return new WrittenTable(table, written, reader.cells(table));
    }

    private static List<TableLine> lines(List<WrittenLine> lines) {
        return lines.stream().map(WrittenLine::line).toList();
    }

    private void cross(WrittenLine row) {
        Set<String> known = columns.stream().map(each -> each.line().code()).collect(Collectors.toSet());
        for (YamlNode.Scalar each : row.written().scalars("crossed")) {
            String code = each.text().strip();
            if (known.contains(code)) {
                crossed.add(row.line().code() + "_" + code);
            } else {
                mistakes.unknown(each.place(), code, "table-unknown-columns", known);
            }
        }
    }

    private List<WrittenCell> cells(FixedTable table) {
        List<WrittenCell> cells = new ArrayList<>();
        for (WrittenLine row : rows) {
            for (WrittenLine column : columns) {
                String own = row.line().code();
                String its = column.line().code();
                if (isOnly(row, rows)
                        && isOnly(column, columns)
                        && table.indicator(row.line(), column.line()).isPresent()) {
                    cells.add(new WrittenCell(cell(table, row, column), new Indicator.CellCodes(own, its)));
                }
            }
        }
        return cells;
    }

    /** False for a line without code, or with that of one above: its cells could not be told apart. */
    private static boolean isOnly(WrittenLine line, List<WrittenLine> lines) {
        String code = line.line().code();
        return !code.isEmpty()
                && lines.stream()
                                .filter(other -> other.line().code().equals(code))
                                .findFirst()
                                .orElseThrow()
                        == line;
    }

    /** As an administrator would have written it among the indicators, each value with the place that it comes from. */
    private YamlNode.Keys cell(FixedTable table, WrittenLine row, WrittenLine column) {
        TextPlace place = row.written().valuePlace("code");
        Map<String, YamlNode.Entry> cell = new LinkedHashMap<>();
        put(cell, "code", text(place, FixedTable.code(row.line(), column.line())));
        put(cell, "name", text(row.written().valuePlace("name"), table.nameOf(row.line(), column.line())));
        for (String key : SHARED) {
            written.get(key).ifPresent(value -> put(cell, key, value));
        }
        for (String key : OWN) {
            own(key, row, column).ifPresent(value -> put(cell, key, value));
        }
        row.written()
                .get("definition")
                .or(() -> column.written().get("definition"))
                .ifPresent(value -> put(cell, "definition", value));
        Map<String, YamlNode.Entry> at = new LinkedHashMap<>();
        written.get("sheet").ifPresent(sheet -> put(at, "sheet", sheet));
        put(at, "row", path(place, row.line()));
        put(at, "column", path(column.written().valuePlace("code"), column.line()));
        row.written().get("aliases").ifPresent(others -> put(at, "row" + AtReader.OTHERS, others));
        column.written().get("aliases").ifPresent(others -> put(at, "column" + AtReader.OTHERS, others));
        put(cell, "at", new YamlNode.Keys(place, at, 1));
        return new YamlNode.Keys(place, cell, 1);
    }

    private Optional<YamlNode> own(String key, WrittenLine row, WrittenLine column) {
        Optional<YamlNode> ofRow = row.written().get(key);
        Optional<YamlNode> ofColumn = column.written().get(key);
        if (ofRow.isPresent()
                && ofColumn.isPresent()
                && !ofRow.get().shown().equals(ofColumn.get().shown())) {
            mistakes.add(
                    ofRow.get(),
                    "table-both",
                    key,
                    ofColumn.get().shown(),
                    ofColumn.get().place().line());
        }
        return ofRow.or(() -> ofColumn).or(() -> written.get(key));
    }

    private static YamlNode path(TextPlace place, TableLine line) {
        List<YamlNode> labels = line.labels().stream()
                .<YamlNode>map(label -> text(place, label))
                .toList();
        return new YamlNode.Items(place, labels, 1);
    }

    private static YamlNode.Scalar text(TextPlace place, String text) {
        return new YamlNode.Scalar(place, text, YamlNode.Type.TEXT, offset -> place);
    }

    private static void put(Map<String, YamlNode.Entry> keys, String key, YamlNode value) {
        keys.put(key, new YamlNode.Entry(value.place(), value));
    }
}
