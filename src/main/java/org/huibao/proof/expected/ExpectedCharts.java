package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Value;
import org.huibao.notation.Period;
import org.huibao.notation.format.Format;
import org.huibao.proof.figure.RecomputedFigures;
import org.huibao.proof.seen.VisibleCharacters;

/** The numbers that the charts of a report must show, worked out anew from what the alternative text of a drawing asks for. */
public final class ExpectedCharts {

    private static final Pattern ASKED =
            Pattern.compile("\\{\\{\\s*(?:chart|图表)\\s*[:：]([^|]*)(?:\\|(.*))?}}", Pattern.DOTALL);
    private static final Pattern EACH =
            Pattern.compile("(?<what>.+?)\\s*(?:\\sby\\s+departments?|按部门)(?:\\s+(?<group>\\S+))?");
    private static final Pattern BEFORE =
            Pattern.compile("(?<what>.+?)\\s*(?:\\sagainst\\s+last\\s+year|与上年(?:相?比|比较)?)");
    private static final Pattern PRINTED = Pattern.compile("(-?[0-9.]*[0-9])\\s*(.*)");

    private final ReportJob job;
    private final RecomputedFigures values;
    private final ExpectedText names;

    public ExpectedCharts(ReportJob job, RecomputedFigures values, ExpectedText names) {
        this.job = job;
        this.values = values;
        this.names = names;
    }

    /** Nothing for the alternative text of a drawing that is no chart to be filled. */
    Optional<ChartBars> of(String alternativeText) {
        String text = VisibleCharacters.of(alternativeText).text().strip();
        Matcher asked = ASKED.matcher(text);
        if (!asked.matches()) {
            return Optional.empty();
        }
        String what = asked.group(1).strip();
        String format = Objects.requireNonNullElse(asked.group(2), "").strip();
        Matcher each = EACH.matcher(what);
        if (each.matches()) {
            String group = Objects.requireNonNullElse(each.group("group"), "");
            return indicators(each.group("what")).map(found -> byDepartment(found.get(0), group, format));
        }
        Matcher before = BEFORE.matcher(what);
        boolean two = before.matches();
        return indicators(two ? before.group("what") : what).map(found -> compared(found, two, format));
    }

    private Optional<List<Indicator>> indicators(String written) {
        List<Indicator> found = new ArrayList<>();
        for (String name : written.split("[,，、]")) {
            Indicator indicator = names.indicator(name.strip());
            if (indicator == null) {
                return Optional.empty();
            }
            found.add(indicator);
        }
        return Optional.of(found);
    }

    private ChartBars byDepartment(Indicator indicator, String group, String format) {
        List<String> codes = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        List<Optional<BigDecimal>> amounts = new ArrayList<>();
        for (Department department : job.departments()) {
            Optional<BigDecimal> amount = group.isEmpty() || department.group().equals(group)
                    ? shown(values.department(department.code(), indicator.code()), indicator, format)
                    : Optional.empty();
            if (amount.isPresent()) {
                codes.add(indicator.code());
                categories.add(department.name());
                amounts.add(amount);
            }
        }
        String title = label(indicator, format);
        return new ChartBars(title, codes, categories, List.of(new ChartBars.Series(title, amounts)));
    }

    private ChartBars compared(List<Indicator> indicators, boolean againstLastYear, String format) {
        Period period = Period.of(job.period()).orElseThrow();
        List<ChartBars.Series> series = new ArrayList<>();
        if (againstLastYear) {
            series.add(new ChartBars.Series(
                    period.previous().inChinese(),
                    indicators.stream()
                            .map(each -> shown(values.before(each.code()), each, format))
                            .toList()));
        }
        series.add(new ChartBars.Series(
                period.inChinese(),
                indicators.stream()
                        .map(each -> shown(values.county(each.code()), each, format))
                        .toList()));
        List<String> categories =
                indicators.stream().map(each -> label(each, format)).toList();
        return new ChartBars(
                String.join("、", categories),
                indicators.stream().map(Indicator::code).toList(),
                categories,
                series);
    }

    private static String label(Indicator indicator, String format) {
        String printed = printed(BigDecimal.ONE, indicator, format)
                .map(matcher -> matcher.group(2))
                .orElse("");
        String unit = printed.isEmpty() ? indicator.unit() : printed;
        return unit.isEmpty() ? indicator.name() : indicator.name() + "（" + unit + "）";
    }

    /** As long as the number that the report would print. */
    private static Optional<BigDecimal> shown(Value value, Indicator indicator, String format) {
        return value instanceof Value.Number number
                ? printed(number.amount(), indicator, format).map(matcher -> new BigDecimal(matcher.group(1)))
                : Optional.empty();
    }

    private static Optional<Matcher> printed(BigDecimal amount, Indicator indicator, String format) {
        Format.Parsed parsed =
                format.isEmpty() ? new Format.Parsed.Good(Format.decimals(indicator.decimals())) : Format.parse(format);
        return parsed instanceof Format.Parsed.Good good
                ? Optional.of(PRINTED.matcher(good.format().print(amount, FigurePrinting.how(indicator))))
                        .filter(Matcher::matches)
                : Optional.empty();
    }
}
