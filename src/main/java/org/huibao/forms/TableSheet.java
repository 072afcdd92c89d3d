package org.huibao.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huibao.definition.Department;
import org.huibao.definition.FixedTable;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.TableHeader;
import org.huibao.definition.TableHeader.Box;
import org.huibao.definition.TableLine;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.notation.CheckCode;
import org.huibao.notation.TableCodes;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenSheet.Column;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.WrittenSheet.Rule;

/** The sheet of a form that looks like a printed table: merged headers on two sides, and hidden codes in the first column and above the headers. */
final class TableSheet {

    private static final int FIRST_LABEL = 2;
    private static final double GROUP_WIDTH = 10;
    private static final double LABEL_WIDTH = 30;
    private static final double LEAST_WIDTH = 9;
    private static final double MOST_WIDTH = 16;
    private static final String NOTES = "说明";
    private static final double NOTES_WIDTH = 20;
    /** A landscape page is as wide as so many digits; what is wider would be shrunk until nobody can read it. */
    private static final double PORTRAIT_WIDTH = 100;

    private static final double LINE = 15;
    private static final double LOW = 22;

    private final Messages messages;
    private final ReportJob job;
    private final Department department;
    private final FixedTable table;
    private final Function<String, Optional<Value>> previous;
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final int labels;
    private final int firstValue;
    private final int notes;

    /** @param previous indicator → number or none, as published for this department for the period before */
    TableSheet(
            Messages messages,
            ReportJob job,
            Department department,
            FixedTable table,
            Function<String, Optional<Value>> previous) {
        this.messages = messages;
        this.job = job;
        this.department = department;
        this.table = table;
        this.previous = previous;
        this.labels = TableHeader.depth(table.rows());
        this.firstValue = FIRST_LABEL + labels;
        this.notes = firstValue + table.columns().size();
    }

    /** @param signed whether it ends with who filled it in */
    WrittenSheet sheet(boolean signed) {
        columns();
        double visible =
                columns.stream().skip(1).mapToDouble(Column::characters).sum();
        lines.addAll(new FormHead(messages, job, department)
                .lines(table.title(), instruction(), FIRST_LABEL, notes, visible));
        if (!table.unit().isEmpty()) {
            lines.add(new Line(
                    18,
                    List.of(Entry.text(
                                    FIRST_LABEL, messages.text("forms.table.unit", table.unit()), Look.SUBTITLE_RIGHT)
                            .to(notes))));
        }
        codes();
        headers();
        int headerRow = lines.size();
        rows();
        checkCode(headerRow + 1);
        if (signed) {
            lines.add(new Line(10, List.of()));
            lines.add(signature("填报人：", "审核人："));
            lines.add(new Line(6, List.of()));
            lines.add(signature("联系电话：", "填报日期："));
        }
        return new WrittenSheet(
                table.name(), columns, lines, headerRow, firstValue - 1, visible > PORTRAIT_WIDTH, true, rules);
    }

    private String instruction() {
        boolean shown = job.indicators().stream()
                .filter(Indicator::isTableCell)
                .anyMatch(cell -> previous.apply(cell.code()).isPresent());
        return messages.text("forms.table") + (shown ? messages.text("forms.table.shown") : "");
    }

    private void columns() {
        columns.add(new Column(12, true));
        for (int level = 0; level < labels; level++) {
            columns.add(new Column(level == labels - 1 ? LABEL_WIDTH : GROUP_WIDTH, false));
        }
        for (TableLine column : table.columns()) {
            double width = TextWidth.drawn(column.shown()) + 2.0;
            columns.add(new Column(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)), false));
        }
        columns.add(new Column(NOTES_WIDTH, false));
    }

    private double width(int from, int to) {
        return columns.subList(from - 1, to).stream()
                .mapToDouble(Column::characters)
                .sum();
    }

    private void codes() {
        List<Entry> codes = new ArrayList<>();
        codes.add(Entry.text(1, TableCodes.MARK, Look.TEXT));
        for (int i = 0; i < table.columns().size(); i++) {
            codes.add(Entry.text(firstValue + i, table.columns().get(i).code(), Look.TEXT));
        }
        codes.add(Entry.text(notes, TableCodes.NOTES, Look.TEXT));
        lines.add(Line.hidden(codes));
    }

    /** A region of merged cells as the sheet's lines hold it: its first cell, and empty ones of the same look below. */
    private static void put(List<List<Entry>> lines, int first, Entry entry) {
        lines.get(first).add(entry);
        for (int i = 1; i < entry.rows(); i++) {
            for (int column = entry.column(); column <= entry.toColumn(); column++) {
                lines.get(first + i).add(Entry.text(column, "", entry.look()));
            }
        }
    }

    private static List<List<Entry>> empty(int lines) {
        return IntStream.range(0, lines)
                .<List<Entry>>mapToObj(any -> new ArrayList<>())
                .toList();
    }

    private void headers() {
        int levels = TableHeader.depth(table.columns());
        List<List<Entry>> headers = empty(levels);
        put(
                headers,
                0,
                Entry.text(FIRST_LABEL, table.corner(), Look.HEADER)
                        .to(firstValue - 1)
                        .down(levels));
        put(headers, 0, Entry.text(notes, NOTES, Look.HEADER).down(levels));
        double[] heights = new double[levels];
        for (Box box : TableHeader.boxes(table.columns())) {
            int from = firstValue + box.from();
            int to = firstValue + box.to();
            put(
                    headers,
                    box.level(),
                    Entry.text(from, box.text(), Look.HEADER).to(to).down(box.levels()));
            double needed = (10 + LINE * TextWidth.lines(box.text(), width(from, to) - 1)) / box.levels();
            for (int level = box.level(); level < box.level() + box.levels(); level++) {
                heights[level] = Math.max(Math.max(heights[level], LOW), needed);
            }
        }
        for (int level = 0; level < levels; level++) {
            lines.add(new Line(heights[level], sorted(headers.get(level))));
        }
    }

    /** Several lines of merged cells reach the same line from different places. */
    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparingInt(Entry::column)).toList();
    }

    private void rows() {
        List<List<Entry>> entries = empty(table.rows().size());
        double[] heights = new double[table.rows().size()];
        for (Box box : TableHeader.boxes(table.rows())) {
            int left = FIRST_LABEL + box.level();
            int right = left + box.levels() - 1;
            boolean own = right == firstValue - 1;
            put(
                    entries,
                    box.from(),
                    Entry.text(left, box.text(), own ? Look.TEXT : Look.CENTRED)
                            .to(right)
                            .down(box.to() - box.from() + 1)
                            .commented(own ? table.rows().get(box.from()).definition() : ""));
            double needed =
                    (8 + LINE * TextWidth.lines(box.text(), width(left, right) - 2)) / (box.to() - box.from() + 1);
            for (int row = box.from(); row <= box.to(); row++) {
                heights[row] = Math.max(Math.max(heights[row], LOW), needed);
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<Entry> line = entries.get(row);
            line.add(Entry.text(1, table.rows().get(row).code(), Look.TEXT));
            for (int column = 0; column < table.columns().size(); column++) {
                line.add(cell(row, column));
            }
            line.add(Entry.text(notes, "", Look.INPUT_TEXT));
            rules.add(FormSheet.length(messages, notes, lines.size() + 1));
            lines.add(new Line(heights[row], sorted(line)));
        }
    }

    private Entry cell(int row, int column) {
        int at = firstValue + column;
        Optional<Indicator> indicator = table.indicator(
                        table.rows().get(row), table.columns().get(column))
                .flatMap(job::indicator);
        if (indicator.isEmpty()) {
            return Entry.text(at, FixedTable.CROSSED, Look.CROSSED);
        }
        int line = lines.size() + 1;
        rules.add(NumberRule.of(
                        messages,
                        new Grid.Region(line, at, line, at),
                        indicator.get().unit(),
                        indicator.get().decimals())
                .hinting(before(indicator.get())));
        return Entry.text(at, "", Look.INPUT_NUMBER).formatted(DisplayFormat.ofFigure(indicator.get()));
    }

    /** The table has no room for a second number in each cell; it shows beside the cell that is being filled in. */
    private String before(Indicator indicator) {
        return previous.apply(indicator.code())
                .map(value -> messages.text(
                        "forms.table.previous",
                        value instanceof Value.Number number
                                ? number.amount().toPlainString() + indicator.unit()
                                : FormSheet.NONE))
                .orElse("");
    }

    /** Over all cells of the table, the totals among them. */
    private void checkCode(int first) {
        int last = first + table.rows().size() - 1;
        List<String> cells = new ArrayList<>();
        List<List<String>> blank = new ArrayList<>();
        for (TableLine column : table.columns()) {
            int at = firstValue + blank.size();
            cells.add(Addresses.of(first, at) + ":" + Addresses.of(last, at));
            blank.add(table.rows().stream()
                    .map(row ->
                            table.indicator(row, column).flatMap(job::indicator).isPresent() ? "" : FixedTable.CROSSED)
                    .toList());
        }
        String code =
                CheckCode.ofTable(table.rows().stream().map(TableLine::code).toList(), blank);
        CheckCode.tableFormula(Addresses.of(first, 1) + ":" + Addresses.of(last, 1), cells)
                .ifPresent(formula -> {
                    lines.add(new Line(6, List.of()));
                    lines.add(new Line(
                            24,
                            List.of(
                                    Entry.text(FIRST_LABEL, FormSheet.CHECK_CODE, Look.LABEL)
                                            .to(firstValue - 1),
                                    Entry.text(firstValue, code, Look.CODE)
                                            .workedOut(formula)
                                            .to(Math.min(firstValue + 1, notes - 1)))));
                });
    }

    /** In the columns of the labels on the left, and of the values on the right. */
    private Line signature(String left, String right) {
        int middle = firstValue + (notes - firstValue) / 2;
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.text(FIRST_LABEL, left, Look.LABEL).to(firstValue - 1));
        entries.add(Entry.text(firstValue, "", Look.INPUT_LINE).to(middle));
        if (middle + 1 < notes) {
            entries.add(Entry.text(middle + 1, right, Look.LABEL));
            entries.add(Entry.text(middle + 2, "", Look.INPUT_LINE).to(notes));
        }
        return new Line(24, entries);
    }
}
