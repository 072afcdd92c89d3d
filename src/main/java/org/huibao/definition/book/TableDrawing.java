package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.YamlNode;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.DrawnSheet;
import org.huibao.workbook.DrawnSheet.DrawnCell;
import org.huibao.workbook.DrawnSheet.Ink;

/** An entry of {@code tables} → the sheet on which the table is drawn. */
final class TableDrawing {

    private static final int CODE_WIDTH = 14;
    private static final int GROUP_WIDTH = 14;
    private static final int LABEL_WIDTH = 36;
    private static final int LEAST_WIDTH = 12;
    private static final int MOST_WIDTH = 22;

    private final YamlNode.Keys table;
    private final OwingWords owing;
    private final BookWording wording;
    private final CellWords words;
    private final List<DrawnCell> cells = new ArrayList<>();
    private final List<WrittenLeaf> rows = new ArrayList<>();
    private final List<WrittenLeaf> columns = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private int rowDepth;
    private int columnDepth;

    private TableDrawing(YamlNode.Keys table, OwingWords owing, BookWording wording) {
        this.wording = wording;
        this.table = table;
        this.owing = owing;
        this.words = new CellWords(owing);
        rowDepth = collect(table.mappings("rows"), "rows", 0, rows);
        columnDepth = collect(table.mappings("columns"), "columns", 0, columns);
    }

    /** @param level of its own label, 0 for the outermost */
    private record WrittenLeaf(YamlNode.Keys node, int level) {}

    /** @param lines from and to, among the leaves of its side */
    private record Group(String side, int level, int from, int to, String name) {}

    /** @param taken names of the sheets that stand before it */
    static DrawnSheet of(YamlNode.Keys table, OwingWords owing, BookWording wording, Set<String> taken) {
        TableDrawing drawing = new TableDrawing(table, owing, wording);
        String name = table.text("name", "");
        String tab = name;
        for (int i = 2; !taken.add(tab); i++) {
            tab = name.substring(0, Math.min(name.length(), 26)) + "(" + i + ")";
        }
        return drawing.drawn(tab);
    }

    private int collect(List<YamlNode.Keys> lines, String side, int level, List<WrittenLeaf> leaves) {
        int depth = level + 1;
        for (YamlNode.Keys line : lines) {
            if (line.has(side)) {
                int from = leaves.size();
                depth = Math.max(depth, collect(line.mappings(side), side, level + 1, leaves));
                groups.add(new Group(side, level, from, leaves.size() - 1, line.text("name", "")));
            } else {
                leaves.add(new WrittenLeaf(line, level));
            }
        }
        return depth;
    }

    private DrawnSheet drawn(String tab) {
        cells.add(new DrawnCell(1, 1, DrawnLayout.MARK, Ink.CODE).noted(wording.note("mark")));
        int last = 2 + rowDepth;
        put(1, 2, 1, last - 1, table.text("name", ""), Ink.ENTRY);
        int row = 1;
        for (BookColumn setting : DrawnLayout.SETTINGS) {
            cells.add(new DrawnCell(++row, 1, setting.header(), Ink.CODE));
            String text = table.get(setting.key())
                    .map(node -> words.text(setting, node))
                    .orElse("");
            cells.add(new DrawnCell(row, 2, text, Ink.ENTRY).over(1, last - 1).offering(choices(setting)));
        }
        int codeRow = row + 2;
        List<BookColumn> ofColumns = said(columns);
        List<BookColumn> ofRows = said(rows);
        int firstLabel = 3;
        int firstValue = firstLabel + rowDepth;
        int firstHeader = codeRow + 1 + ofColumns.size();
        int firstRow = firstHeader + columnDepth;
        cells.add(new DrawnCell(codeRow, 1, DrawnLayout.CODES, Ink.CODE).noted(wording.note("codes")));
        cells.add(new DrawnCell(codeRow, 2, DrawnLayout.TOTAL.header(), Ink.CODE).noted(wording.note("total")));
        for (int i = 0; i < ofColumns.size(); i++) {
            cells.add(new DrawnCell(codeRow + 1 + i, 1, ofColumns.get(i).header(), Ink.CODE));
        }
        List<BookColumn> behind =
                ofRows.stream().filter(column -> column != DrawnLayout.TOTAL).toList();
        for (int i = 0; i < behind.size(); i++) {
            cells.add(new DrawnCell(
                    codeRow, firstValue + columns.size() + i, behind.get(i).header(), Ink.CODE));
        }
        for (int i = 0; i < columns.size(); i++) {
            YamlNode.Keys column = columns.get(i).node;
            cells.add(new DrawnCell(codeRow, firstValue + i, column.text("code", ""), Ink.CODE));
            for (int j = 0; j < ofColumns.size(); j++) {
                cells.add(new DrawnCell(codeRow + 1 + j, firstValue + i, said(column, ofColumns.get(j)), Ink.CODE));
            }
            int level = columns.get(i).level;
            put(firstHeader + level, firstValue + i, columnDepth - level, 1, column.text("name", ""), Ink.HEADER);
        }
        for (int i = 0; i < rows.size(); i++) {
            YamlNode.Keys its = rows.get(i).node;
            int at = firstRow + i;
            cells.add(new DrawnCell(at, 1, its.text("code", ""), Ink.CODE));
            cells.add(new DrawnCell(at, 2, said(its, DrawnLayout.TOTAL), Ink.CODE));
            int level = rows.get(i).level;
            put(at, firstLabel + level, 1, rowDepth - level, its.text("name", ""), Ink.ENTRY);
            for (int j = 0; j < behind.size(); j++) {
                cells.add(new DrawnCell(at, firstValue + columns.size() + j, said(its, behind.get(j)), Ink.ENTRY));
            }
            for (int j = 0; j < columns.size(); j++) {
                boolean crossed = isCrossed(its, columns.get(j).node);
                cells.add(new DrawnCell(at, firstValue + j, crossed ? "—" : "", Ink.ENTRY));
            }
        }
        for (Group group : groups) {
            if (group.side.equals("rows")) {
                put(
                        firstRow + group.from,
                        firstLabel + group.level,
                        group.to - group.from + 1,
                        1,
                        group.name,
                        Ink.ENTRY);
            } else {
                put(
                        firstHeader + group.level,
                        firstValue + group.from,
                        1,
                        group.to - group.from + 1,
                        group.name,
                        Ink.HEADER);
            }
        }
        put(firstHeader, firstLabel, columnDepth, rowDepth, table.text("corner", ""), Ink.HEADER);
        return new DrawnSheet(tab, widths(behind), cells, firstRow - 1, firstValue - 1);
    }

    private void put(int row, int column, int downwards, int sideways, String text, Ink ink) {
        cells.add(new DrawnCell(row, column, text, ink).over(downwards, sideways));
    }

    /** What is said of any of them; 合计 always, so that people see where to say it. */
    private static List<BookColumn> said(List<WrittenLeaf> lines) {
        return DrawnLayout.OF_LINES.stream()
                .filter(column ->
                        column == DrawnLayout.TOTAL || lines.stream().anyMatch(line -> line.node.has(column.key())))
                .toList();
    }

    private String said(YamlNode.Keys line, BookColumn column) {
        Optional<YamlNode> node = line.get(column.key());
        return column == DrawnLayout.TOTAL
                ? node.map(TableDrawing::total).orElse("")
                : node.map(value -> words.text(column, value)).orElse("");
    }

    private static String total(YamlNode node) {
        if (!(node instanceof YamlNode.Items)) {
            return DrawnLayout.ALL;
        }
        StringBuilder sum = new StringBuilder();
        for (YamlNode.Scalar each : YamlNode.asScalars(node)) {
            String text = each.text().strip();
            boolean minus = text.startsWith("-");
            sum.append(sum.isEmpty() ? minus ? "-" : "" : minus ? " - " : " + ");
            sum.append(minus ? text.substring(1).strip() : text);
        }
        return sum.toString();
    }

    private static boolean isCrossed(YamlNode.Keys row, YamlNode.Keys column) {
        return row.texts("crossed").contains(column.text("code", ""));
    }

    private List<String> choices(BookColumn setting) {
        return switch (setting.meaning()) {
            case OWING -> owing.choices();
            case FLAG -> List.of(ChoiceWords.YES, ChoiceWords.NO);
            case CHOICE ->
                ChoiceWords.of(setting.key()).stream()
                        .filter(word ->
                                !setting.key().equals("combine") || !word.equals(ChoiceWords.shown("combine", "list")))
                        .toList();
            default -> List.of();
        };
    }

    private List<Integer> widths(List<BookColumn> behind) {
        List<Integer> widths = new ArrayList<>(List.of(CODE_WIDTH, CODE_WIDTH));
        for (int level = 0; level < rowDepth; level++) {
            widths.add(level == rowDepth - 1 ? LABEL_WIDTH : GROUP_WIDTH);
        }
        for (WrittenLeaf column : columns) {
            int width = TextWidth.drawn(column.node.text("name", "")) + 2;
            widths.add(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)));
        }
        behind.forEach(column -> widths.add(column.width()));
        return widths;
    }
}
