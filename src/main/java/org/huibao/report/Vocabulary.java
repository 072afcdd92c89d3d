package org.huibao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Comparison;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.notation.Format;
import org.huibao.notation.Labels;
import org.huibao.notation.Nearest;
import org.huibao.notation.Period;
import org.jspecify.annotations.Nullable;

/** The names that a template may use in one report; the check and the filling ask it alike. */
final class Vocabulary {

    private static final String DEPARTMENT = "department";
    private static final String PERIOD = "period";
    private static final String INDICATOR = "indicator";
    private static final String UNIT = "unit";

    /** What a loop over indicators prints of each as a figure. */
    private static final Set<String> TURN_FIGURES = Set.of("value", "previous", "change");

    private final ReportJob job;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Indicator> foldedNames = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final ReportDate date;

    Vocabulary(ReportJob job) {
        this.job = job;
        date = new ReportDate(job.date());
        facts.put("county", job.county());
        facts.put("title", job.title());
        facts.put(PERIOD, Period.of(job.period()).orElseThrow().inChinese());
        names.addAll(List.of("county", "title", PERIOD, "date", DEPARTMENT));
        for (Indicator indicator : job.indicators()) {
            indicators.put(indicator.code(), indicator);
            foldedNames.put(Labels.fold(indicator.name()), indicator);
            names.add(indicator.code());
            names.add(indicator.name());
        }
        names.addAll(List.of(INDICATOR, UNIT));
        TURN_FIGURES.stream().sorted().forEach(names::add);
    }

    @Nullable
    Indicator indicator(String name) {
        return indicators.getOrDefault(name, foldedNames.get(Labels.fold(name)));
    }

    /** Whether a template may use the name somewhere. */
    boolean knows(String name) {
        return names.contains(name) || Loop.isLoop(name) || !name.isEmpty() && indicator(name) != null;
    }

    /**
     * @param alone whether nothing but the placeholder stands in its paragraph
     * @param turn the loop in which it stands
     */
    Meaning of(Placeholder.Named placeholder, boolean alone, Turn turn) {
        String name = placeholder.name();
        String fact = facts.get(name);
        if (fact != null) {
            return placeholder.format().isEmpty()
                    ? new Meaning.Fact(fact(name, fact, placeholder.beforeYear()))
                    : new Meaning.Wrong("report.mistake.no-format", name, placeholder.format());
        }
        if (name.equals("date")) {
            return date.printed(placeholder.format());
        }
        boolean looped = turn instanceof Turn.OfDepartment;
        if (name.equals(DEPARTMENT)) {
            return looped ? new Meaning.DepartmentName() : new Meaning.Wrong("report.mistake.no-department");
        }
        if (isOfTurn(name)) {
            return turn instanceof Turn.OfIndicator its
                    ? ofTurn(placeholder, its.indicator())
                    : new Meaning.Wrong("report.mistake.no-indicator", name);
        }
        Indicator indicator = indicator(name);
        if (indicator == null) {
            return unknown(name);
        }
        if (!looped && !indicator.hasCountyFigure()) {
            return new Meaning.Wrong("report.mistake.no-county-figure", name);
        }
        return indicator.kind() == Indicator.Kind.TEXT
                ? texts(indicator, placeholder, alone || looped)
                : number(indicator, placeholder);
    }

    private static boolean isOfTurn(String name) {
        return name.equals(INDICATOR) || name.equals(UNIT) || TURN_FIGURES.contains(name);
    }

    private Meaning ofTurn(Placeholder.Named placeholder, Indicator turn) {
        String name = placeholder.name();
        String written = placeholder.format();
        if (!TURN_FIGURES.contains(name)) {
            return written.isEmpty()
                    ? new Meaning.Fact(name.equals(UNIT) ? turn.loop().unit() : turn.name())
                    : new Meaning.Wrong("report.mistake.no-format", name, written);
        }
        Indicator figure = figureOfTurn(name, turn);
        if (Comparison.isChange(figure)) {
            return Comparison.format(written, figure)
                    .<Meaning>map(format -> new Meaning.Number(figure, format))
                    .orElseGet(() -> new Meaning.Wrong("report.mistake.change-format", written));
        }
        Meaning meaning = number(figure, placeholder);
        if (meaning instanceof Meaning.Number number) {
            return new Meaning.Number(figure, number.format().under(turn.loop().unit()));
        }
        return meaning instanceof Meaning.Wrong wrong && wrong.key().equals("report.mistake.unit")
                ? new Meaning.Wrong("report.mistake.turn-unit", name, written, turn.name(), turn.unit())
                : meaning;
    }

    private Indicator figureOfTurn(String name, Indicator turn) {
        return switch (name) {
            case "previous" -> comparison(Comparison.previousCode(turn));
            case "change" -> comparison(Comparison.changeCode(turn));
            default -> turn;
        };
    }

    private Indicator comparison(String code) {
        return job.indicator(code).orElseThrow(() -> new IllegalStateException("nothing is compared: " + code));
    }

    /** 2020年 has its 年 already; templates written as {@code {{period}}年} are meant well. */
    private static String fact(String name, String fact, boolean beforeYear) {
        return name.equals(PERIOD) && beforeYear && fact.endsWith("年") ? fact.substring(0, fact.length() - 1) : fact;
    }

    /** @param turn the loop in which the section itself stands */
    Meaning of(Placeholder.Opening opening, Turn turn) {
        String name = opening.name();
        if (Loop.isLoop(name) && opening.condition() == Placeholder.Condition.NOT_ZERO) {
            return loop(name, turn);
        }
        if (TURN_FIGURES.contains(name)) {
            return turn instanceof Turn.OfIndicator its
                    ? new Meaning.Conditional(figureOfTurn(name, its.indicator()), opening.condition())
                    : new Meaning.Wrong("report.mistake.no-indicator", name);
        }
        Indicator indicator = indicator(name);
        if (indicator == null) {
            return unknown(name);
        }
        return !(turn instanceof Turn.OfDepartment) && !indicator.hasCountyFigure()
                ? new Meaning.Wrong("report.mistake.no-county-figure", name)
                : new Meaning.Conditional(indicator, opening.condition());
    }

    private Meaning loop(String name, Turn turn) {
        if (!(turn instanceof Turn.Outside)) {
            String around = turn instanceof Turn.OfIndicator ? Loop.INDICATORS : Loop.DEPARTMENTS;
            return new Meaning.Wrong("report.mistake.loop-in-loop", around);
        }
        String group = Loop.group(name);
        if (Loop.isOver(Loop.INDICATORS, name)) {
            return group.isEmpty()
                    ? new Meaning.RepeatedIndicators(job.loopedNumbers())
                    : new Meaning.Wrong("report.mistake.indicators-group", group);
        }
        return Loop.departments(job, group).<Meaning>map(Meaning.Repeated::new).orElseGet(() -> noGroup(group));
    }

    private Meaning noGroup(String group) {
        return Nearest.to(group, Loop.groups(job))
                .<Meaning>map(near -> new Meaning.Wrong("report.mistake.group.nearest", group, near))
                .orElseGet(() -> new Meaning.Wrong("report.mistake.group", group));
    }

    Meaning.Wrong unknown(String name) {
        if (name.isEmpty()) {
            return new Meaning.Wrong("report.mistake.empty");
        }
        Optional<String> nearest = Nearest.to(name, names);
        return nearest.map(near -> new Meaning.Wrong("report.mistake.unknown.nearest", name, near))
                .orElseGet(() -> new Meaning.Wrong("report.mistake.unknown", name));
    }

    private static Meaning texts(Indicator indicator, Placeholder.Named placeholder, boolean single) {
        if (!placeholder.format().isEmpty()) {
            return new Meaning.Wrong("report.mistake.text-format", placeholder.name(), placeholder.format());
        }
        boolean several = indicator.combine() == Indicator.Combine.LIST
                && indicator.from().size() > 1;
        return several && !single
                ? new Meaning.Wrong("report.mistake.not-alone", placeholder.name())
                : new Meaning.Texts(indicator);
    }

    private static Meaning number(Indicator indicator, Placeholder.Named placeholder) {
        String written = placeholder.format();
        if (written.isEmpty()) {
            return new Meaning.Number(indicator, Format.decimals(indicator.decimals()));
        }
        Format.Parsed parsed = Format.parse(written);
        if (parsed instanceof Format.Parsed.Good good) {
            return good.format().fits(indicator.unit())
                    ? new Meaning.Number(indicator, good.format())
                    : new Meaning.Wrong(
                            "report.mistake.unit",
                            placeholder.name(),
                            written,
                            indicator.unit(),
                            "0.0" + indicator.unit());
        }
        String example = ((Format.Parsed.Bad) parsed).example();
        return new Meaning.Wrong("report.mistake.format", placeholder.name(), written, example);
    }
}
