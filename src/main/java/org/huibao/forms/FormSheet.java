package org.huibao.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.notation.CheckCode;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenSheet.Column;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.WrittenSheet.Rule;

/** Sheet 填报表: one row an indicator. Its name, header words and labels are the same in every language. */
final class FormSheet {

    static final String NAME = "填报表";

    static final List<String> HEADERS = List.of("编码", "序号", "指标名称", "单位", "本年数", "上年数", "说明");

    /** Of each item: its code, its name, its unit, and its value. */
    static final List<String> OF_AN_ITEM = List.of(HEADERS.get(0), HEADERS.get(2), HEADERS.get(3), HEADERS.get(4));

    private static final int CODE = 1;
    private static final int ORDINAL = 2;
    private static final int INDICATOR = 3;
    private static final int UNIT = 4;
    static final int VALUE = 5;
    private static final int PREVIOUS = 6;
    private static final int NOTE = 7;

    static final String NONE = "无";

    /** Before the 校核码. */
    static final String CHECK_CODE = "校核码：";

    private static final double NAME_WIDTH = 34;
    private static final double INDENT = 2;
    private static final double LINE = 15;
    private static final double LOW = 22;
    private static final double TALL = 80;
    private static final int TEXT_LENGTH = 1000;
    private static final int NOTE_LENGTH = 500;

    private static final List<Column> COLUMNS = List.of(
            new Column(12, true),
            new Column(6, false),
            new Column(NAME_WIDTH, false),
            new Column(9, false),
            new Column(16, false),
            new Column(16, false),
            new Column(24, false));

    private final Messages messages;
    private final FormHead head;
    private final List<Line> lines = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    FormSheet(Messages messages, ReportJob job, Department department) {
        this.messages = messages;
        this.head = new FormHead(messages, job, department);
    }

    WrittenSheet sheet(List<Indicator> indicators, Function<String, Optional<Value>> previous, boolean hasLedgers) {
        double visible = COLUMNS.stream()
                .filter(column -> !column.hidden())
                .mapToDouble(Column::characters)
                .sum();
        String instruction = messages.text("forms.instruction")
                + (hasLedgers ? "\n" + messages.text("forms.instruction.ledgers") : "");
        lines.addAll(head.lines(NAME, instruction, ORDINAL, NOTE, visible));
        lines.add(new Line(28, headers()));
        int headerRow = lines.size();
        for (Indicator indicator : indicators) {
            int ordinal = lines.size() - headerRow + 1;
            if (indicator.kind() == Indicator.Kind.TEXT) {
                text(indicator, ordinal);
            } else {
                number(indicator, ordinal, previous.apply(indicator.code()));
            }
        }
        lines.add(new Line(10, List.of()));
        lines.add(signatures("填报人：", "审核人："));
        lines.add(new Line(6, List.of()));
        lines.add(signatures("联系电话：", "填报日期："));
        checkCode(indicators, headerRow);
        return new WrittenSheet(NAME, COLUMNS, lines, headerRow, INDICATOR, false, true, rules);
    }

    private static List<Entry> headers() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < HEADERS.size(); i++) {
            entries.add(Entry.text(i + 1, HEADERS.get(i), Look.HEADER));
        }
        return entries;
    }

    private void number(Indicator indicator, int ordinal, Optional<Value> previous) {
        int row = lines.size() + 1;
        String format = DisplayFormat.ofFigure(indicator);
        List<Entry> entries = new ArrayList<>(names(indicator, ordinal));
        entries.add(Entry.text(VALUE, "", Look.INPUT_NUMBER).formatted(format));
        entries.add(previous(previous).formatted(format));
        entries.add(Entry.text(NOTE, "", Look.INPUT_TEXT));
        entries.add(Entry.text(NOTE + 1, "", Look.STRUT));
        lines.add(new Line(height(indicator, LOW), true, entries));
        rules.add(number(VALUE, row, indicator));
        if (previous.isEmpty()) {
            rules.add(number(PREVIOUS, row, indicator));
        }
        rules.add(length(messages, NOTE, row));
    }

    /** A text needs the room of three columns; nobody explains it, or compares it with last year's. */
    private void text(Indicator indicator, int ordinal) {
        int row = lines.size() + 1;
        List<Entry> entries = new ArrayList<>(names(indicator, ordinal));
        entries.add(Entry.text(VALUE, "", Look.INPUT_PROSE).to(NOTE));
        lines.add(new Line(height(indicator, TALL), entries));
        rules.add(length(messages, VALUE, row, TEXT_LENGTH));
    }

    private List<Entry> names(Indicator indicator, int ordinal) {
        return List.of(
                Entry.text(CODE, indicator.code(), Look.TEXT),
                Entry.number(ORDINAL, BigDecimal.valueOf(ordinal), Look.CENTRED),
                // The name is also the label that the row is found by, so the remark behind it is but shown.
                Entry.text(INDICATOR, indicator.name(), Look.TEXT)
                        .formatted(
                                indicator.required() ? Entry.GENERAL : "@\"" + messages.text("forms.optional") + "\"")
                        .commented(indicator.definition()),
                Entry.text(UNIT, indicator.unit(), Look.CENTRED));
    }

    private double height(Indicator indicator, double least) {
        String shown = indicator.required() ? indicator.name() : indicator.name() + messages.text("forms.optional");
        return Math.max(least, 8 + LINE * TextWidth.lines(shown, NAME_WIDTH - INDENT));
    }

    private static Entry previous(Optional<Value> previous) {
        if (previous.isEmpty()) {
            return Entry.text(PREVIOUS, "", Look.INPUT_NUMBER);
        }
        return previous.get() instanceof Value.Number number
                ? Entry.number(PREVIOUS, number.amount(), Look.NUMBER)
                : Entry.text(PREVIOUS, NONE, Look.NUMBER);
    }

    private Rule number(int column, int row, Indicator indicator) {
        return NumberRule.of(
                messages, new Grid.Region(row, column, row, column), indicator.unit(), indicator.decimals());
    }

    /** Of an explanation. */
    static Rule length(Messages messages, int column, int row) {
        return length(messages, column, row, NOTE_LENGTH);
    }

    private static Rule length(Messages messages, int column, int row, int characters) {
        return new Rule.Length(
                new Grid.Region(row, column, row, column),
                characters,
                messages.text("forms.too-long.title"),
                messages.text("forms.too-long", characters));
    }

    /** Over the rows from the first number to the last; of a form that asks for texts alone there is nothing to compare. */
    private void checkCode(List<Indicator> indicators, int headerRow) {
        List<Indicator> compared = CodedRows.of(indicators);
        if (compared.isEmpty()) {
            return;
        }
        int first = headerRow + 1 + indicators.indexOf(compared.get(0));
        int last = first + compared.size() - 1;
        String blank = CheckCode.of(compared.stream()
                .collect(Collectors.toMap(Indicator::code, any -> ""))
                .entrySet());
        lines.add(new Line(6, List.of()));
        lines.add(new Line(
                24,
                List.of(
                        Entry.text(INDICATOR, CHECK_CODE, Look.LABEL),
                        Entry.text(UNIT, blank, Look.CODE)
                                .workedOut(CheckCode.formula(column(CODE, first, last), column(VALUE, first, last)))
                                .to(VALUE),
                        Entry.text(PREVIOUS, messages.text("forms.check-code"), Look.INSTRUCTION)
                                .to(NOTE))));
    }

    private static String column(int column, int first, int last) {
        return Addresses.of(first, column) + ":" + Addresses.of(last, column);
    }

    private static Line signatures(String left, String right) {
        return new Line(
                24,
                List.of(
                        Entry.text(INDICATOR, left, Look.LABEL),
                        Entry.text(UNIT, "", Look.INPUT_LINE).to(VALUE),
                        Entry.text(PREVIOUS, right, Look.LABEL),
                        Entry.text(NOTE, "", Look.INPUT_LINE)));
    }
}
