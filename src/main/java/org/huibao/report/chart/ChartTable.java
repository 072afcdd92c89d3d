package org.huibao.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Value;
import org.huibao.notation.Period;
import org.huibao.notation.format.Format;
import org.huibao.report.ReportFigures;
import org.huibao.report.figure.PrintedText;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.WorkbookWriter;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.WrittenWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart as they lie in its workbook: categories in the first column, one further column a series.
 *
 * @param title what the chart is of, for those who cannot see it
 */
record ChartTable(String title, List<String> categories, List<Series> series) {

    static final String SHEET = "Sheet1";

    private static final Pattern PRINTED = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)\\s*(.*)");

    /** @param amounts null where there is nothing to show */
    record Series(String name, List<@Nullable BigDecimal> amounts) {}

    static ChartTable of(ChartPlaceholder.Asked asked, ReportJob job, ReportFigures figures) {
        if (asked instanceof ChartPlaceholder.Asked.ByDepartment by) {
            return byDepartment(by, figures);
        }
        if (asked instanceof ChartPlaceholder.Asked.Compared compared) {
            return compared(compared, job, figures);
        }
        throw new IllegalStateException("a template that was not checked is filled");
    }

    private static ChartTable byDepartment(ChartPlaceholder.Asked.ByDepartment asked, ReportFigures figures) {
        Indicator indicator = asked.indicator();
        List<String> names = new ArrayList<>();
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        for (Department department : asked.departments()) {
            BigDecimal amount =
                    amount(figures.department(department.code(), indicator.code()), indicator, asked.format());
            if (amount != null) {
                names.add(department.name());
                amounts.add(amount);
            }
        }
        String title = withUnit(indicator, asked.format());
        return new ChartTable(title, names, List.of(new Series(title, amounts)));
    }

    private static ChartTable compared(ChartPlaceholder.Asked.Compared asked, ReportJob job, ReportFigures figures) {
        List<String> names = new ArrayList<>();
        List<@Nullable BigDecimal> now = new ArrayList<>();
        List<@Nullable BigDecimal> before = new ArrayList<>();
        for (int i = 0; i < asked.indicators().size(); i++) {
            Indicator indicator = asked.indicators().get(i);
            Format format = asked.formats().get(i);
            names.add(withUnit(indicator, format));
            now.add(amount(figures.value(indicator.code()), indicator, format));
            before.add(asked.againstLastYear() ? amount(figures.previous(indicator.code()), indicator, format) : null);
        }
        Period period = Period.of(job.period()).orElseThrow();
        Series thisYear = new Series(period.inChinese(), now);
        Series lastYear = new Series(period.previous().inChinese(), before);
        return new ChartTable(
                String.join("、", names),
                names,
                asked.againstLastYear() ? List.of(lastYear, thisYear) : List.of(thisYear));
    }

    private static String withUnit(Indicator indicator, Format format) {
        Matcher printed = printed(BigDecimal.ONE, indicator, format);
        String unit = printed.group(2).isEmpty() ? indicator.unit() : printed.group(2);
        return unit.isEmpty() ? indicator.name() : indicator.name() + "（" + unit + "）";
    }

    /** As it would be printed, without the unit. */
    private static @Nullable BigDecimal amount(Value value, Indicator indicator, Format format) {
        return value instanceof Value.Number number
                ? new BigDecimal(printed(number.amount(), indicator, format).group(1))
                : null;
    }

    private static Matcher printed(BigDecimal amount, Indicator indicator, Format format) {
        Matcher matcher = PRINTED.matcher(format.print(amount, PrintedText.printing(indicator)));
        if (!matcher.matches()) {
            throw new IllegalStateException("a plain format prints digits first");
        }
        return matcher;
    }

    /** Whether not one bar has a length. */
    boolean isEmpty() {
        return series.stream().allMatch(each -> each.amounts().stream().allMatch(Objects::isNull));
    }

    /** {@code Sheet1!$B$2:$B$9}, column from 1. */
    String rangeOf(int column) {
        String letters = Addresses.letters(column);
        return SHEET + "!$" + letters + "$2:$" + letters + "$" + (categories.size() + 1);
    }

    /** {@code Sheet1!$B$1}. */
    static String headOf(int column) {
        return SHEET + "!$" + Addresses.letters(column) + "$1";
    }

    /** The workbook that Word opens when somebody edits the chart's data. */
    byte[] workbook() {
        List<WrittenSheet.Line> lines = new ArrayList<>();
        List<Entry> head = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            head.add(Entry.text(i + 2, series.get(i).name(), Look.HEADER));
        }
        lines.add(new WrittenSheet.Line(20, head));
        for (int row = 0; row < categories.size(); row++) {
            List<Entry> entries = new ArrayList<>(List.of(Entry.text(1, categories.get(row), Look.TEXT)));
            for (int i = 0; i < series.size(); i++) {
                BigDecimal amount = series.get(i).amounts().get(row);
                if (amount != null) {
                    entries.add(Entry.number(i + 2, amount, Look.NUMBER));
                }
            }
            lines.add(new WrittenSheet.Line(18, entries));
        }
        List<WrittenSheet.Column> columns = Stream.concat(
                        Stream.of(new WrittenSheet.Column(30, false)),
                        series.stream().map(each -> new WrittenSheet.Column(16, false)))
                .toList();
        WrittenSheet sheet = new WrittenSheet(SHEET, columns, lines, 1, 0, false, false, List.of());
        return WorkbookWriter.bytes(new WrittenWorkbook(List.of(sheet), java.util.Map.of()));
    }
}
