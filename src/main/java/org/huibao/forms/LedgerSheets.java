package org.huibao.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final String DATE = "yyyy-mm-dd";
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
                        .add(new Counted(ledger, DisplayFormat.inLedger(indicator), indicator.unit()));
            }
        }
        List<WrittenSheet> sheets = new ArrayList<>();
        bySheet.forEach((name, ledgers) -> sheets.add(sheet(name, ledgers)));
        return sheets;
    }

    private WrittenSheet sheet(String name, List<Counted> counted) {
        List<Indicator.Ledger> ledgers = counted.stream().map(Counted::ledger).toList();
        Map<Header, String> formats = new HashMap<>();
        counted.stream()
                .filter(each -> !each.ledger.sum().isEmpty())
                .forEach(each -> formats.putIfAbsent(Header.counted(each.ledger), each.format));
        Set<Header> sums = Set.copyOf(formats.keySet());
        Map<Header, Set<String>> choices = new LinkedHashMap<>();
        ledgers.stream().flatMap(ledger -> ledger.where().stream()).forEach(where -> {
            if (where.withinPeriod()) {
                formats.putIfAbsent(Header.of(where), DATE);
            }
            choices.computeIfAbsent(Header.of(where), none -> new TreeSet<>()).addAll(where.values());
        });
        List<Header> headers = headers(ledgers);
        List<Column> columns =
                headers.stream().map(header -> column(header.name())).toList();
        double visible = columns.stream().mapToDouble(Column::characters).sum();
        List<Line> lines = new ArrayList<>(head.lines(name, messages.text("forms.ledger"), 1, headers.size(), visible));
        lines.addAll(headerLines(headers, units(counted)));
        int headerRow = lines.size();
        for (int i = 0; i < PREPARED_ROWS; i++) {
            lines.add(new Line(
                    20,
                    true,
                    headers.stream()
                            .map(header ->
                                    empty(headers.indexOf(header) + 1, formats.get(header), sums.contains(header)))
                            .toList()));
        }
        return new WrittenSheet(
                name,
                columns,
                lines,
                headerRow,
                0,
                headers.size() > 6,
                false,
                rules(headers, sums, choices, headerRow + 1));
    }

    /** What is summed, with the unit that all its indicators have. */
    private static Map<Header, String> units(List<Counted> counted) {
        Map<Header, String> units = new HashMap<>();
        counted.stream()
                .filter(each -> !each.ledger.sum().isEmpty())
                .forEach(each -> units.merge(
                        Header.counted(each.ledger), each.unit, (one, other) -> one.equals(other) ? one : ""));
        return units;
    }

    /** The headers, each under those merged over it, and as high as these. */
    private static List<Line> headerLines(List<Header> headers, Map<Header, String> units) {
        int depth =
                headers.stream().mapToInt(header -> header.over.size()).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (int level = 0; level <= depth; level++) {
            List<Entry> entries = new ArrayList<>();
            for (int from = 0; from < headers.size(); ) {
                Header header = headers.get(from);
                int own = header.over.size();
                int to = from + 1;
                while (level < own
                        && to < headers.size()
                        && headers.get(to).upTo(level).equals(header.upTo(level))) {
                    to++;
                }
                Entry entry = Entry.text(from + 1, level > own ? "" : header.text(level, units), Look.HEADER)
                        .to(to);
                entries.add(level == own ? entry.down(depth + 1 - own) : entry);
                from = to;
            }
            lines.add(new Line(28, entries));
        }
        return lines;
    }

    private static Entry empty(int column, @Nullable String format, boolean number) {
        Entry entry = Entry.text(column, "", number ? Look.INPUT_NUMBER : Look.INPUT_TEXT);
        return format == null ? entry : entry.formatted(format);
    }

    private static List<Header> headers(List<Indicator.Ledger> ledgers) {
        Set<Header> headers = new LinkedHashSet<>();
        ledgers.stream()
                .filter(ledger -> !ledger.count().isEmpty())
                .map(Header::counted)
                .forEach(headers::add);
        ledgers.stream()
                .flatMap(ledger -> ledger.where().stream())
                .map(Header::of)
                .forEach(headers::add);
        ledgers.stream()
                .filter(ledger -> !ledger.sum().isEmpty())
                .map(Header::counted)
                .forEach(headers::add);
        List<Header> ordered = new ArrayList<>(List.of(new Header(ORDINAL, List.of())));
        // Those under one merged header stand side by side, where the first of them stands.
        for (Header header : headers) {
            int at = ordered.size();
            for (int i = 1; i < ordered.size() && !header.over.isEmpty(); i++) {
                if (ordered.get(i).upTo(0).equals(header.upTo(0))) {
                    at = i + 1;
                }
            }
            ordered.add(at, header);
        }
        ordered.add(new Header(NOTE, List.of()));
        return ordered.stream().distinct().toList();
    }

    private static Column column(String header) {
        return new Column(header.equals(ORDINAL) ? 8 : header.equals(NOTE) ? 24 : 20, false);
    }

    private List<Rule> rules(List<Header> headers, Set<Header> sums, Map<Header, Set<String>> choices, int firstRow) {
        List<Rule> rules = new ArrayList<>();
        for (Header header : headers) {
            int column = headers.indexOf(header) + 1;
            Grid.Region region = new Grid.Region(firstRow, column, firstRow + CHECKED_ROWS - 1, column);
            if (sums.contains(header)) {
                rules.add(new Rule.Formula(
                        region,
                        "ISNUMBER(" + Addresses.of(firstRow, column) + ")",
                        messages.text("forms.wrong-number.title"),
                        messages.text("forms.wrong-number.ledger")));
            } else if (canBeListed(choices.getOrDefault(header, Set.of()))) {
                rules.add(new Rule.Choice(region, List.copyOf(choices.get(header))));
            }
        }
        return rules;
    }

    private static boolean canBeListed(Set<String> choices) {
        String list = String.join(",", choices);
        return !choices.isEmpty()
                && list.length() <= CHOICES_LENGTH
                && choices.stream().noneMatch(each -> each.contains(",") || each.contains("\""));
    }

    /** @param over the headers merged over it, from the outermost */
    private record Header(String name, List<String> over) {
        static Header counted(Indicator.Ledger ledger) {
            return new Header(ledger.counted(), ledger.over());
        }

        static Header of(Indicator.Ledger.Where where) {
            return new Header(where.header(), where.over());
        }

        /** Its name, with a unit in brackets unless it has brackets already; above it what is merged over it. */
        String text(int level, Map<Header, String> units) {
            if (level < over.size()) {
                return over.get(level);
            }
            String unit = units.getOrDefault(this, "");
            return unit.isEmpty() || name.contains("（") || name.contains("(") ? name : name + "（" + unit + "）";
        }

        /** Empty where nothing is merged over it on that level. */
        List<String> upTo(int level) {
            return over.size() > level ? over.subList(0, level + 1) : List.of();
        }
    }

    /**
     * @param format of the cells that are summed
     * @param unit of their sum
     */
    private record Counted(Indicator.Ledger ledger, String format, String unit) {}
}
