package org.huibao.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenSheet.Column;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.WrittenSheet.Rule;
import org.jspecify.annotations.Nullable;

/** One sheet a ledger, with the headers that its indicators count, sum or filter by; rows can be added without end. */
final class LedgerSheets {

    private static final String ORDINAL = "序号";
    private static final String NOTE = "备注";
    private static final int PREPARED_ROWS = 20;
    private static final int CHECKED_ROWS = 100_000;

    /** Excel's own, of a list to choose from. */
    private static final int CHOICES_LENGTH = 255;

    private final Messages messages;
    private final FormHead head;

    LedgerSheets(Messages messages, ReportJob job, Department department) {
        this.messages = messages;
        this.head = new FormHead(messages, job, department);
    }

    List<WrittenSheet> sheets(List<Indicator> indicators) {
        Map<String, List<Counted>> bySheet = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            Indicator.Ledger ledger = indicator.ledger();
            if (ledger != null) {
                bySheet.computeIfAbsent(ledger.sheet(), none -> new ArrayList<>())
                        .add(new Counted(ledger, DisplayFormat.inLedger(indicator)));
            }
        }
        List<WrittenSheet> sheets = new ArrayList<>();
        bySheet.forEach((name, ledgers) -> sheets.add(sheet(name, ledgers)));
        return sheets;
    }

    private WrittenSheet sheet(String name, List<Counted> counted) {
        List<Indicator.Ledger> ledgers = counted.stream().map(Counted::ledger).toList();
        Map<String, String> sums = new HashMap<>();
        counted.forEach(each -> sums.putIfAbsent(each.ledger.sum(), each.format));
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        for (Indicator.Ledger ledger : ledgers) {
            ledger.where()
                    .forEach(where -> choices.computeIfAbsent(where.header(), none -> new TreeSet<>())
                            .addAll(where.values()));
        }
        List<String> headers = headers(ledgers);
        List<Column> columns = headers.stream().map(LedgerSheets::column).toList();
        double visible = columns.stream().mapToDouble(Column::characters).sum();
        List<Line> lines = new ArrayList<>(head.lines(name, messages.text("forms.ledger"), 1, headers.size(), visible));
        lines.add(new Line(28, row(headers, header -> Entry.text(headers.indexOf(header) + 1, header, Look.HEADER))));
        int headerRow = lines.size();
        for (int i = 0; i < PREPARED_ROWS; i++) {
            lines.add(new Line(20, true, row(headers, header -> empty(headers.indexOf(header) + 1, sums.get(header)))));
        }
        return new WrittenSheet(
                name,
                columns,
                lines,
                headerRow,
                0,
                headers.size() > 6,
                false,
                rules(headers, sums.keySet(), choices, headerRow + 1));
    }

    private static Entry empty(int column, @Nullable String numberFormat) {
        return numberFormat == null
                ? Entry.text(column, "", Look.INPUT_TEXT)
                : Entry.text(column, "", Look.INPUT_NUMBER).formatted(numberFormat);
    }

    private static List<Entry> row(List<String> headers, Function<String, Entry> entry) {
        return headers.stream().map(entry).toList();
    }

    private static List<String> headers(List<Indicator.Ledger> ledgers) {
        Set<String> headers = new LinkedHashSet<>();
        headers.add(ORDINAL);
        ledgers.stream().map(Indicator.Ledger::count).forEach(headers::add);
        ledgers.stream().flatMap(each -> each.where().stream()).forEach(where -> headers.add(where.header()));
        ledgers.stream().map(Indicator.Ledger::sum).forEach(headers::add);
        headers.add(NOTE);
        headers.remove("");
        return List.copyOf(headers);
    }

    private static Column column(String header) {
        return new Column(header.equals(ORDINAL) ? 8 : header.equals(NOTE) ? 24 : 20, false);
    }

    private List<Rule> rules(List<String> headers, Set<String> sums, Map<String, Set<String>> choices, int firstRow) {
        List<Rule> rules = new ArrayList<>();
        for (String header : headers) {
            int column = headers.indexOf(header) + 1;
            Grid.Region region = new Grid.Region(firstRow, column, firstRow + CHECKED_ROWS - 1, column);
            if (sums.contains(header)) {
                rules.add(new Rule.Formula(
                        region,
                        "ISNUMBER(" + Addresses.of(firstRow, column) + ")",
                        messages.text("forms.wrong-number.title"),
                        messages.text("forms.wrong-number.ledger")));
            } else if (choices.containsKey(header) && canBeListed(choices.get(header))) {
                rules.add(new Rule.Choice(region, List.copyOf(choices.get(header))));
            }
        }
        return rules;
    }

    private static boolean canBeListed(Set<String> choices) {
        String list = String.join(",", choices);
        return list.length() <= CHOICES_LENGTH
                && choices.stream().noneMatch(each -> each.contains(",") || each.contains("\""));
    }

    /** @param format of the cells that are summed */
    private record Counted(Indicator.Ledger ledger, String format) {}
}
