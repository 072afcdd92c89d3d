package org.huibao.report.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodWording;
import org.huibao.notation.Unit;
import org.huibao.notation.format.Format;
import org.huibao.report.ReportFigures;
import org.huibao.report.figure.PrintedText;
import org.huibao.report.list.ListedPlaceholder.Example;

/** What a template of one job can hold: facts, indicators with the formats that fit their units, sections, loops. */
final class PlaceholderRows {

    private static final String SINCE_JANUARY = "1-11月";

    private static final List<String> OF_MONEY = List.of("0.00万元", "0.##万元", "0.0亿元", "100余万元");
    private static final List<String> OF_COUNTS = List.of("100余", "近100", "1万余", "0.0万");
    private static final List<String> OF_CHANGES = List.of("0.0", "增长0.0%", "下降0.0%");
    private static final List<String> OF_SHARES = List.of("0.0", "0.00");

    private final ReportJob job;
    private final ReportFigures sample;
    private final Set<String> used;
    private final Messages messages;

    /** @param used codes of indicators that the template prints */
    PlaceholderRows(ReportJob job, ReportFigures sample, Set<String> used, Messages messages) {
        this.job = job;
        this.sample = sample;
        this.used = used;
        this.messages = messages;
    }

    /** Heading → its rows, in the order of the list. */
    Map<String, List<ListedPlaceholder>> groups() {
        Map<String, List<ListedPlaceholder>> groups = new LinkedHashMap<>();
        groups.put(messages.text("placeholders.facts"), facts());
        groups.put(
                messages.text("placeholders.indicators"),
                job.indicators().stream().map(this::row).toList());
        groups.put(messages.text("placeholders.sections"), sections());
        return groups;
    }

    private List<ListedPlaceholder> facts() {
        String period = Period.of(job.period()).orElseThrow().inChinese();
        List<ListedPlaceholder> rows = new ArrayList<>();
        rows.add(fact("county", "", job.county()));
        rows.add(fact("title", "", job.title()));
        rows.add(fact("period", "", period));
        PeriodWording.of(Period.of(job.period()).orElseThrow(), SINCE_JANUARY)
                .ifPresent(words -> rows.add(fact("period", SINCE_JANUARY, words)));
        String date = job.date() == null
                ? messages.text("placeholders.no-date")
                : job.date().toString();
        rows.add(fact("date", "yyyy年M月d日", date));
        rows.add(fact("missing", "", messages.text("placeholders.missing")));
        rows.add(fact("rounding", "", messages.text("placeholders.rounding")));
        return rows;
    }

    private ListedPlaceholder fact(String name, String format, String prints) {
        String written = "{{" + name + (format.isEmpty() ? "" : "|" + format) + "}}";
        return new ListedPlaceholder(written, prints, "", List.of(), used.contains(name));
    }

    private ListedPlaceholder row(Indicator indicator) {
        boolean inLoop = !indicator.hasCountyFigure();
        List<Example> others = new ArrayList<>();
        if (inLoop) {
            others.add(new Example("", messages.text("placeholders.in-departments")));
        } else if (indicator.kind() == Indicator.Kind.TEXT) {
            others.add(new Example("", messages.text("placeholders.alone")));
        } else if (sample.value(indicator.code()) instanceof Value.Number number) {
            Set<String> seen = new LinkedHashSet<>();
            others.add(new Example("", print(indicator, Format.decimals(indicator.decimals()), number)));
            seen.add(others.get(0).prints());
            for (String format : formats(indicator)) {
                if (Format.parse(format) instanceof Format.Parsed.Good good
                        && good.format().fits(indicator.unit())) {
                    String printed = print(indicator, good.format(), number);
                    if (!isTooLarge(printed) && seen.add(printed)) {
                        others.add(new Example("{{" + indicator.code() + "|" + format + "}}", printed));
                    }
                }
            }
        } else {
            others.add(new Example("", messages.text("placeholders.never")));
        }
        return new ListedPlaceholder(
                "{{" + indicator.code() + "}}",
                indicator.name(),
                indicator.unit(),
                others,
                used.contains(indicator.code()));
    }

    /** Nobody prints 12 cases as 0.0万. */
    private static boolean isTooLarge(String printed) {
        return printed.matches("0(?:\\.0+)?\\D+");
    }

    private static String print(Indicator indicator, Format format, Value.Number number) {
        return format.print(number.amount(), PrintedText.printing(indicator));
    }

    private static List<String> formats(Indicator indicator) {
        boolean change = indicator.formula() != null
                && !indicator.formula().previousCodes().isEmpty();
        if (change) {
            return OF_CHANGES;
        }
        if (indicator.isPercentage()) {
            return OF_SHARES;
        }
        return Unit.of(indicator.unit()).isMoney() ? OF_MONEY : OF_COUNTS;
    }

    private List<ListedPlaceholder> sections() {
        String code = job.indicators().stream()
                .filter(each -> each.kind() == Indicator.Kind.NUMBER && each.hasCountyFigure())
                .findFirst()
                .map(Indicator::code)
                .orElse("code");
        List<ListedPlaceholder> rows = new ArrayList<>();
        job.tables().forEach(table -> rows.add(section("{{table: " + table.name() + "}}", "table")));
        rows.add(section("{{#" + code + "}}……{{/" + code + "}}", "not-zero"));
        rows.add(section("{{^" + code + "}}……{{/" + code + "}}", "zero"));
        rows.add(section("{{?" + code + "}}……{{/" + code + "}}", "known"));
        rows.add(section("{{?" + code + " = 0}}……{{else}}……{{/}}", "wording"));
        rows.add(section("{{top " + code + "}}", "first"));
        String words = messages.text("placeholders.words");
        rows.add(section("{{?" + code + " > 100}}" + words + "{{else}}……{{/}}", "holds"));
        rows.add(section("{{top " + code + "}}", "top"));
        rows.add(section("{{#missing}}……{{missing}}……{{/missing}}", "excused"));
        rows.add(section("{{#departments}}{{department}}{{" + code + "}}……、{{/departments}}", "departments"));
        job.departments().stream()
                .map(Department::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .map(group -> section("{{#departments " + group + "}}……{{/departments}}", "departments"))
                .forEach(rows::add);
        rows.add(section(
                "{{#indicators}}{{indicator}}{{unit}}{{value}}{{previous}}{{change}}{{/indicators}}", "indicators"));
        Stream.of("{{图表：" + code + " 与上年比}}", "{{图表：" + code + " 按部门}}")
                .map(chart -> section(chart, "chart"))
                .forEach(rows::add);
        return rows;
    }

    private ListedPlaceholder section(String written, String what) {
        return new ListedPlaceholder(written, messages.text("placeholders.section." + what), "", List.of(), false);
    }
}
