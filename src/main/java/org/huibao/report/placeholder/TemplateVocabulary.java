package org.huibao.report.placeholder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.FixedTable;
import org.huibao.definition.Indicator;
import org.huibao.definition.PeriodComparison;
import org.huibao.definition.ReportJob;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodWording;
import org.huibao.notation.format.Format;
import org.jspecify.annotations.Nullable;

/** The names that a template may use in one report; the check and the filling ask it alike. */
public final class TemplateVocabulary {

    private static final String DEPARTMENT = "department";
    private static final String MISSING = "missing";
    private static final String PERIOD = "period";
    private static final String INDICATOR = "indicator";
    private static final String UNIT = "unit";

    /** What a loop over indicators prints of each as a figure. */
    private static final Set<String> LOOP_FIGURES = Set.of("value", "previous", "change");

    private final ReportJob job;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Indicator> foldedNames = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final WordedMeanings worded;
    private final ReportDate date;

    public TemplateVocabulary(ReportJob job) {
        this.job = job;
        this.worded = new WordedMeanings(job, this);
        date = new ReportDate(job.date());
        facts.put("county", job.county());
        facts.put("title", job.title());
        facts.put(PERIOD, Period.of(job.period()).orElseThrow().inChinese());
        names.addAll(List.of("county", "title", PERIOD, "date", DEPARTMENT, MISSING, RoundingMark.NAME));
        for (Indicator indicator : job.indicators()) {
            indicators.put(indicator.code(), indicator);
            foldedNames.put(LabelFolding.fold(indicator.name()), indicator);
            names.add(indicator.code());
            names.add(indicator.name());
        }
        names.addAll(List.of(INDICATOR, UNIT));
        LOOP_FIGURES.stream().sorted().forEach(names::add);
    }

    @Nullable
    public Indicator indicator(String name) {
        return indicators.getOrDefault(name, foldedNames.get(LabelFolding.fold(name)));
    }

    /** The indicators that say whether a department has something to show where this stands. */
    public List<Indicator> used(TemplatePlaceholder placeholder) {
        if (placeholder instanceof TemplatePlaceholder.Opening opening
                && indicator(opening.name()) == null
                && of(opening, EnclosingLoop.DEPARTMENT) instanceof PlaceholderMeaning.Worded worded) {
            return worded.condition().codes().stream()
                    .map(indicators::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
        Indicator its = placeholder instanceof TemplatePlaceholder.Named named ? indicator(named.name()) : null;
        return its == null ? List.of() : List.of(its);
    }

    Set<String> codes() {
        return indicators.keySet();
    }

    /** What a section over an expression asks, in whatever loop it may stand; nothing for any other section. */
    public Optional<PlaceholderMeaning.Worded> worded(TemplatePlaceholder.Opening opening) {
        if (indicator(opening.name()) != null || !ExpressionSpelling.isExpression(opening.name())) {
            return Optional.empty();
        }
        List<EnclosingLoop> loops = new ArrayList<>(List.of(EnclosingLoop.NONE, EnclosingLoop.DEPARTMENT));
        job.loopedNumbers().stream()
                .findFirst()
                .map(EnclosingLoop.OfIndicator::new)
                .ifPresent(loops::add);
        return loops.stream()
                .map(loop -> of(opening, loop))
                .filter(PlaceholderMeaning.Worded.class::isInstance)
                .map(PlaceholderMeaning.Worded.class::cast)
                .findFirst();
    }

    /** Whether the name prints a number somewhere: an indicator's, or that of the indicator whose turn it is. */
    public boolean isNumber(String name) {
        Indicator its = indicator(name);
        return its == null ? LOOP_FIGURES.contains(name) : its.kind() == Indicator.Kind.NUMBER;
    }

    /** Whether a template may use the name somewhere. */
    public boolean knows(String name) {
        return names.contains(name) || LoopNames.isLoop(name) || !name.isEmpty() && indicator(name) != null;
    }

    /**
     * @param alone whether nothing but the placeholder stands in its paragraph
     * @param around the loop in which it stands
     */
    public PlaceholderMeaning of(TemplatePlaceholder.Named placeholder, boolean alone, EnclosingLoop around) {
        String name = placeholder.name();
        Optional<String> table = TableName.of(placeholder);
        if (table.isPresent()) {
            return leftTable(table.get());
        }
        String fact = facts.get(name);
        if (name.equals(PERIOD) && !placeholder.format().isEmpty()) {
            return PeriodWording.of(Period.of(job.period()).orElseThrow(), placeholder.format())
                    .<PlaceholderMeaning>map(PlaceholderMeaning.Fact::new)
                    .orElseGet(
                            () -> new PlaceholderMeaning.Wrong("report.mistake.period-format", placeholder.format()));
        }
        if (fact != null) {
            return placeholder.format().isEmpty()
                    ? new PlaceholderMeaning.Fact(fact(name, fact, placeholder.beforeYear()))
                    : new PlaceholderMeaning.Wrong("report.mistake.no-format", name, placeholder.format());
        }
        if (name.equals("date")) {
            return date.printed(placeholder.format());
        }
        if (name.equals(MISSING)) {
            return placeholder.format().isEmpty()
                    ? new PlaceholderMeaning.MissingNames()
                    : new PlaceholderMeaning.Wrong("report.mistake.no-format", name, placeholder.format());
        }
        if (RoundingMark.isOne(name)) {
            return placeholder.format().isEmpty()
                    ? RoundingMark.note(name, around)
                    : new PlaceholderMeaning.Wrong("report.mistake.no-format", name, placeholder.format());
        }
        boolean looped = around instanceof EnclosingLoop.OfDepartment;
        if (name.equals(DEPARTMENT)) {
            return looped
                    ? new PlaceholderMeaning.DepartmentName()
                    : new PlaceholderMeaning.Wrong("report.mistake.no-department");
        }
        if (isOfIndicator(name)) {
            return around instanceof EnclosingLoop.OfIndicator its
                    ? ofIndicator(placeholder, its.indicator())
                    : new PlaceholderMeaning.Wrong("report.mistake.no-indicator", name);
        }
        Indicator indicator = indicator(name);
        if (indicator == null) {
            return placeholder.isElse()
                    ? new PlaceholderMeaning.Wrong("report.mistake.else")
                    : new WordingVocabulary(job, this, around)
                            .first(placeholder)
                            .orElseGet(() -> unknown(name));
        }
        if (!looped && !indicator.hasCountyFigure()) {
            return new PlaceholderMeaning.Wrong("report.mistake.no-county-figure", name);
        }
        return indicator.kind() == Indicator.Kind.TEXT
                ? texts(indicator, placeholder, alone || looped)
                : number(indicator, placeholder);
    }

    /** A table that could be printed where it stands has been put there. */
    private PlaceholderMeaning leftTable(String name) {
        if (job.table(name).isPresent()) {
            return new PlaceholderMeaning.Wrong("report.mistake.table-place", name);
        }
        List<String> known = job.tables().stream().map(FixedTable::name).toList();
        return NearestName.to(name, known)
                .map(near -> new PlaceholderMeaning.Wrong("report.mistake.table.nearest", name, near))
                .orElseGet(() -> new PlaceholderMeaning.Wrong("report.mistake.table", name));
    }

    private static boolean isOfIndicator(String name) {
        return name.equals(INDICATOR) || name.equals(UNIT) || LOOP_FIGURES.contains(name);
    }

    private PlaceholderMeaning ofIndicator(TemplatePlaceholder.Named placeholder, Indicator looped) {
        String name = placeholder.name();
        String written = placeholder.format();
        if (!LOOP_FIGURES.contains(name)) {
            return written.isEmpty()
                    ? new PlaceholderMeaning.Fact(
                            name.equals(UNIT) ? looped.loop().unit() : looped.name())
                    : new PlaceholderMeaning.Wrong("report.mistake.no-format", name, written);
        }
        Indicator figure = figureInLoop(name, looped);
        if (PeriodComparison.isChange(figure)) {
            return PeriodComparison.format(written, figure)
                    .<PlaceholderMeaning>map(format -> new PlaceholderMeaning.Number(figure, format))
                    .orElseGet(() -> new PlaceholderMeaning.Wrong("report.mistake.change-format", written));
        }
        PlaceholderMeaning meaning = number(figure, placeholder);
        if (meaning instanceof PlaceholderMeaning.Number number) {
            return new PlaceholderMeaning.Number(
                    figure, number.format().under(looped.loop().unit()));
        }
        return meaning instanceof PlaceholderMeaning.Wrong wrong && wrong.key().equals("report.mistake.unit")
                ? new PlaceholderMeaning.Wrong("report.mistake.turn-unit", name, written, looped.name(), looped.unit())
                : meaning;
    }

    private Indicator figureInLoop(String name, Indicator looped) {
        return switch (name) {
            case "previous" -> comparison(PeriodComparison.previousCode(looped));
            case "change" -> comparison(PeriodComparison.changeCode(looped));
            default -> looped;
        };
    }

    private Indicator comparison(String code) {
        return job.indicator(code).orElseThrow(() -> new IllegalStateException("nothing is compared: " + code));
    }

    /** 2020年 has its 年 already; templates written as {@code {{period}}年} are meant well. */
    private static String fact(String name, String fact, boolean beforeYear) {
        return name.equals(PERIOD) && beforeYear && fact.endsWith("年") ? fact.substring(0, fact.length() - 1) : fact;
    }

    /** @param around the loop in which the section itself stands */
    public PlaceholderMeaning of(TemplatePlaceholder.Opening opening, EnclosingLoop around) {
        String name = opening.name();
        if (LoopNames.isLoop(name) && opening.condition() == TemplatePlaceholder.Condition.NOT_ZERO) {
            return loop(name, around);
        }
        if (LOOP_FIGURES.contains(name)) {
            return around instanceof EnclosingLoop.OfIndicator its
                    ? new PlaceholderMeaning.Conditional(figureInLoop(name, its.indicator()), opening.condition())
                    : new PlaceholderMeaning.Wrong("report.mistake.no-indicator", name);
        }
        if (name.equals(MISSING)) {
            return new PlaceholderMeaning.WhereMissing(opening.condition());
        }
        if (RoundingMark.isOne(name)) {
            return RoundingMark.section(opening, around);
        }
        Indicator indicator = indicator(name);
        if (indicator == null) {
            return ExpressionSpelling.isExpression(name) ? worded.of(opening, around) : unknown(name);
        }
        return !(around instanceof EnclosingLoop.OfDepartment) && !indicator.hasCountyFigure()
                ? new PlaceholderMeaning.Wrong("report.mistake.no-county-figure", name)
                : new PlaceholderMeaning.Conditional(indicator, opening.condition());
    }

    private PlaceholderMeaning loop(String name, EnclosingLoop around) {
        if (!(around instanceof EnclosingLoop.Outside)) {
            String outer = around instanceof EnclosingLoop.OfIndicator ? LoopNames.INDICATORS : LoopNames.DEPARTMENTS;
            return new PlaceholderMeaning.Wrong("report.mistake.loop-in-loop", outer);
        }
        String group = LoopNames.group(name);
        if (LoopNames.isOver(LoopNames.INDICATORS, name)) {
            return group.isEmpty()
                    ? new PlaceholderMeaning.RepeatedIndicators(job.loopedNumbers())
                    : new PlaceholderMeaning.Wrong("report.mistake.indicators-group", group);
        }
        return LoopNames.departments(job, group)
                .<PlaceholderMeaning>map(PlaceholderMeaning.Repeated::new)
                .orElseGet(() -> noGroup(group));
    }

    private PlaceholderMeaning noGroup(String group) {
        return NearestName.to(group, LoopNames.groups(job))
                .<PlaceholderMeaning>map(
                        near -> new PlaceholderMeaning.Wrong("report.mistake.group.nearest", group, near))
                .orElseGet(() -> new PlaceholderMeaning.Wrong("report.mistake.group", group));
    }

    public PlaceholderMeaning.Wrong unknown(String name) {
        if (name.isEmpty()) {
            return new PlaceholderMeaning.Wrong("report.mistake.empty");
        }
        Optional<String> nearest = NearestName.to(name, names);
        return nearest.map(near -> new PlaceholderMeaning.Wrong("report.mistake.unknown.nearest", name, near))
                .orElseGet(() -> new PlaceholderMeaning.Wrong("report.mistake.unknown", name));
    }

    private static PlaceholderMeaning texts(
            Indicator indicator, TemplatePlaceholder.Named placeholder, boolean single) {
        if (!placeholder.format().isEmpty()) {
            return new PlaceholderMeaning.Wrong("report.mistake.text-format", placeholder.name(), placeholder.format());
        }
        boolean several = indicator.combine() == Indicator.Combine.LIST
                && indicator.from().size() > 1;
        return several && !single
                ? new PlaceholderMeaning.Wrong("report.mistake.not-alone", placeholder.name())
                : new PlaceholderMeaning.Texts(indicator);
    }

    private static PlaceholderMeaning number(Indicator indicator, TemplatePlaceholder.Named placeholder) {
        String written = placeholder.format();
        if (written.isEmpty()) {
            return new PlaceholderMeaning.Number(indicator, Format.decimals(indicator.decimals()));
        }
        Format.Parsed parsed = Format.parse(written);
        if (parsed instanceof Format.Parsed.Good good) {
            return good.format().fits(indicator.unit())
                    ? new PlaceholderMeaning.Number(indicator, good.format())
                    : new PlaceholderMeaning.Wrong(
                            "report.mistake.unit",
                            placeholder.name(),
                            written,
                            indicator.unit(),
                            Format.inUnit(written, indicator.unit()));
        }
        String example = ((Format.Parsed.Bad) parsed).example();
        return new PlaceholderMeaning.Wrong("report.mistake.format", placeholder.name(), written, example);
    }
}
