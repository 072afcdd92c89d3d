package org.huibao.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.notation.format.Format;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.PlaceholderMeaning;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.SeenText;

/**
 * What a drawing's alternative text asks for: {@code {{chart: inspections by department 执法部门}}},
 * {@code {{chart: petition_cases, litigation_cases against last year}}}, each with a format behind a {@code |} if need be.
 */
public final class ChartPlaceholder {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*\\{\\{\\s*(?:chart|图表)\\s*[:：](.*)}}\\s*", Pattern.DOTALL);
    private static final Pattern BY_DEPARTMENT =
            Pattern.compile("(.+?)\\s*(?:\\sby\\s+departments?|按部门)(?:\\s+(\\S+))?");
    private static final Pattern AGAINST = Pattern.compile("(.+?)\\s*(?:\\sagainst\\s+last\\s+year|与上年(?:相比|比较|比)?)");

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;

    public ChartPlaceholder(ReportJob job, TemplateVocabulary vocabulary) {
        this.job = job;
        this.vocabulary = vocabulary;
    }

    /** What came of reading an alternative text. */
    public sealed interface Asked {
        /** One bar for each department that has a value, in the order of the definition. */
        record ByDepartment(Indicator indicator, List<Department> departments, Format format) implements Asked {}

        /** One bar for each indicator, or two. */
        record Compared(List<Indicator> indicators, boolean againstLastYear, List<Format> formats) implements Asked {}

        record Wrong(PlaceholderMeaning.Wrong mistake) implements Asked {}
    }

    public static boolean isOne(String alternativeText) {
        return SeenText.of(alternativeText).text().contains("{{");
    }

    public Asked read(String alternativeText) {
        String text = SeenText.of(alternativeText).text();
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return wrong("report.mistake.chart");
        }
        String inside = written.group(1).strip();
        int bar = inside.indexOf('|');
        String format = bar < 0 ? "" : inside.substring(bar + 1).strip();
        String what = bar < 0 ? inside : inside.substring(0, bar).strip();
        Matcher by = BY_DEPARTMENT.matcher(what);
        if (by.matches()) {
            return byDepartment(by.group(1), Optional.ofNullable(by.group(2)).orElse(""), format);
        }
        Matcher against = AGAINST.matcher(what);
        return against.matches() ? compared(against.group(1), true, format) : compared(what, false, format);
    }

    private Asked byDepartment(String name, String group, String format) {
        Indicator indicator = vocabulary.indicator(name.strip());
        if (indicator == null) {
            return new Asked.Wrong(vocabulary.unknown(name.strip()));
        }
        Optional<List<Department>> departments = LoopNames.departments(job, group);
        if (departments.isEmpty()) {
            return wrong("report.mistake.group", group);
        }
        return format(indicator, format)
                .<Asked>map(good -> new Asked.ByDepartment(indicator, departments.get(), good))
                .orElseGet(() -> wrong("report.mistake.chart-format", format, indicator.name()));
    }

    private Asked compared(String names, boolean againstLastYear, String format) {
        List<Indicator> indicators = new ArrayList<>();
        List<Format> formats = new ArrayList<>();
        for (String name : names.split("[,，、]")) {
            Indicator indicator = vocabulary.indicator(name.strip());
            if (indicator == null) {
                return new Asked.Wrong(vocabulary.unknown(name.strip()));
            }
            Optional<Format> good = format(indicator, format);
            if (good.isEmpty()) {
                return wrong("report.mistake.chart-format", format, indicator.name());
            }
            indicators.add(indicator);
            formats.add(good.get());
        }
        return new Asked.Compared(indicators, againstLastYear, formats);
    }

    /** A bar has an exact length: no words. */
    private static Optional<Format> format(Indicator indicator, String written) {
        if (indicator.kind() != Indicator.Kind.NUMBER) {
            return Optional.empty();
        }
        if (written.isEmpty()) {
            return Optional.of(Format.decimals(indicator.decimals()));
        }
        return Format.parse(written) instanceof Format.Parsed.Good good
                        && good.format().isPlain()
                        && good.format().fits(indicator.unit())
                ? Optional.of(good.format())
                : Optional.empty();
    }

    private static Asked wrong(String key, String... arguments) {
        return new Asked.Wrong(new PlaceholderMeaning.Wrong(key, arguments));
    }
}
