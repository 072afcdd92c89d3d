package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.YamlNode;
import org.huibao.workbook.DrawnSheet;
import org.huibao.workbook.GuidedSheet;
import org.huibao.workbook.GuidedSheet.Column;
import org.huibao.workbook.GuidedSheet.Look;
import org.huibao.workbook.GuidedSheet.Row;
import org.huibao.workbook.GuidedWorkbook;

/** The trees of a definition → {@code definition.xlsx}. */
public final class BookWriter {

    /** The sheet of comments that stand beside no row. */
    public static final String COMMENTS = "YAML注释";

    private final Map<String, YamlNode.Keys> roots;
    private final Map<String, FileRemarks> remarks;
    private final BookWording wording;

    /**
     * @param roots {@code job}, {@code indicators}, {@code checks}, {@code accepted}; the last two may be missing
     * @param remarks by the same names
     */
    public BookWriter(Map<String, YamlNode.Keys> roots, Map<String, FileRemarks> remarks, BookWording wording) {
        this.roots = roots;
        this.remarks = remarks;
        this.wording = wording;
    }

    /** @throws IllegalArgumentException for a text that no cell can hold */
    public byte[] bytes() {
        List<YamlNode.Keys> departments = entries(BookSheet.DEPARTMENTS);
        OwingWords owing = OwingWords.of(departments);
        List<GuidedSheet> sheets = new ArrayList<>();
        Map<String, List<String>> unplaced = new LinkedHashMap<>();
        sheets.add(report(unplaced));
        for (BookSheet sheet :
                List.of(BookSheet.DEPARTMENTS, BookSheet.INDICATORS, BookSheet.CHECKS, BookSheet.ACCEPTED)) {
            sheets.add(new SheetRows(sheet, entries(sheet), owing, remarks(sheet.schema()), wording).guided());
        }
        if (!unplaced.isEmpty()) {
            sheets.add(comments(unplaced));
        }
        Set<String> taken = new HashSet<>(List.of(BookReader.CHOICES));
        sheets.forEach(sheet -> taken.add(sheet.name()));
        List<DrawnSheet> drawings = tables().stream()
                .map(table -> TableDrawing.of(table, owing, wording, taken))
                .toList();
        return GuidedWorkbook.bytes(sheets, drawings, BookReader.CHOICES);
    }

    private List<YamlNode.Keys> tables() {
        return Optional.ofNullable(roots.get(BookSheet.INDICATORS.schema()))
                .map(root -> root.mappings(BookReader.TABLES))
                .orElseGet(List::of);
    }

    private FileRemarks remarks(String schema) {
        return remarks.getOrDefault(schema, FileRemarks.NOTHING);
    }

    private List<YamlNode.Keys> entries(BookSheet sheet) {
        return Optional.ofNullable(roots.get(sheet.schema()))
                .map(root -> root.mappings(sheet.list()))
                .orElseGet(List::of);
    }

    private GuidedSheet report(Map<String, List<String>> unplaced) {
        List<Row> rows = new ArrayList<>();
        CellWords words = new CellWords(OwingWords.of(List.of()));
        YamlNode.Keys job = roots.get("job");
        Map<String, FileRemarks> placed = new HashMap<>();
        for (BookColumn column : BookSheet.REPORT.columns()) {
            Map<Integer, Object> cells = new HashMap<>();
            cells.put(0, column.key());
            cells.put(1, column.header());
            cells.put(3, wording.note(BookSheet.REPORT, column));
            SheetRows.value(job, column.key())
                    .map(node -> words.text(column, node))
                    .or(() -> ofEmptyMapping(job, column))
                    .ifPresent(text -> cells.put(2, text));
            List<String> beside = remarks("job").around(column.key());
            if (!beside.isEmpty()) {
                cells.put(4, String.join("\n", beside));
            }
            List<String> choices = ChoiceWords.of(column.key());
            rows.add(
                    new Row(Look.ENTRY, cells, column.meaning() == CellMeaning.CHOICE ? Map.of(2, choices) : Map.of()));
        }
        for (BookSheet sheet : List.of(BookSheet.INDICATORS, BookSheet.CHECKS, BookSheet.ACCEPTED)) {
            Optional.ofNullable(roots.get(sheet.schema()))
                    .ifPresent(root -> root.entries().forEach((key, entry) -> {
                        if (!key.equals(sheet.list()) && !key.equals(BookReader.TABLES)) {
                            String path = sheet.schema() + ReportRows.OF_FILE + key;
                            rows.add(new Row(Look.ENTRY, Map.of(0, path, 1, path, 2, FlowText.of(entry.value()))));
                        }
                    }));
        }
        remarks.forEach((schema, its) -> its.around().forEach((place, lines) -> {
            boolean beside =
                    schema.equals("job") && BookSheet.REPORT.column(place).isPresent();
            if (!beside) {
                unplaced.put(schema + ".yaml " + FileRemarks.shown(place), lines);
            }
        }));
        return new GuidedSheet(BookSheet.REPORT.tab(), reportColumns(), rows, 2);
    }

    /** {@code upward: {}} passes figures up by their names alone. */
    private static Optional<String> ofEmptyMapping(YamlNode.Keys job, BookColumn column) {
        int dot = column.key().indexOf('.');
        return column.meaning() == CellMeaning.PAIRS
                        && dot > 0
                        && job.mapping(column.key().substring(0, dot)).isPresent()
                ? Optional.of(ConditionText.NO_PAIR)
                : Optional.empty();
    }

    private static List<Column> reportColumns() {
        return ReportRows.COLUMNS.stream()
                .map(column -> new Column(
                        column.key(),
                        column.header(),
                        column.width(),
                        "",
                        column.key().equals(ReportRows.KEY),
                        List.of()))
                .toList();
    }

    private GuidedSheet comments(Map<String, List<String>> unplaced) {
        List<Row> rows = new ArrayList<>();
        unplaced.keySet().stream()
                .sorted()
                .forEach(place -> unplaced.get(place)
                        .forEach(line -> rows.add(
                                new Row(Look.ENTRY, line.isEmpty() ? Map.of(0, place) : Map.of(0, place, 1, line)))));
        return new GuidedSheet(
                COMMENTS,
                List.of(
                        new Column("#place", "位置", 34, wording.comments(), false, List.of()),
                        new Column("#text", "注释", 110, "", false, List.of())),
                rows,
                1);
    }
}
