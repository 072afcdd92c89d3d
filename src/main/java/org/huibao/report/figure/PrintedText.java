package org.huibao.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.WordingTag;
import org.huibao.model.Value;
import org.huibao.notation.format.Format;
import org.huibao.report.ReportMode;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of a placeholder.
 *
 * @param indicator null for what is no figure
 * @param tag of its content control; empty for what is no figure
 * @param passages one, or as many as departments wrote
 * @param missing nothing could be said: it is marked for the editor's eye
 */
public record PrintedText(@Nullable Indicator indicator, String tag, List<Passage> passages, boolean missing) {

    private static final String NONE = "无";

    /** Nobody had to give a value, and nobody gave one. */
    private static final String NOTHING = "–";

    private static final String TIE = "（并列）";

    /** @param title what Word shows over it when it is clicked */
    public record Passage(String text, String title) {}

    public static PrintedText fact(String text) {
        return new PrintedText(null, "", List.of(new Passage(text, "")), false);
    }

    public static PrintedText number(FigureScope scope, Indicator indicator, Format format, ReportMode mode) {
        Value value = scope.value(indicator);
        return value instanceof Value.Number number
                ? of(
                        indicator,
                        value,
                        List.of(format.print(shown(scope, indicator, format, number.amount()), printing(indicator))),
                        false)
                : absent(scope, indicator, mode);
    }

    private static BigDecimal shown(FigureScope scope, Indicator indicator, Format format, BigDecimal exact) {
        String department = scope.department() == null ? "" : scope.department().code();
        return format.seen(exact, printing(indicator))
                .flatMap(seen -> scope.figures().balanced(department, indicator.code(), seen.step()))
                .orElse(exact);
    }

    public static PrintedText texts(FigureScope scope, Indicator indicator, ReportMode mode) {
        return scope.value(indicator) instanceof Value.Text text
                ? of(indicator, text, scope.texts(indicator, text), false)
                : absent(scope, indicator, mode);
    }

    /** 甲镇、乙镇（并列）: who shares the first place is named as sharing it. */
    public static PrintedText first(FigureScope scope, FirstPlace place, Indicator indicator, ReportMode mode) {
        ScopeInputs inputs = new ScopeInputs(scope);
        if (!(inputs.first(place) instanceof FirstDepartments.Known known)) {
            return owed(indicator, scope.value(indicator), mode);
        }
        String names = String.join(
                "、", known.codes().stream().map(inputs::departmentName).toList());
        String title =
                ControlTitle.shortened(indicator.name() + " " + ControlTitle.exact(known.amount()) + indicator.unit());
        return new PrintedText(
                indicator,
                WordingTag.of(place.text()),
                List.of(new Passage(known.codes().size() > 1 ? names + TIE : names, title)),
                false);
    }

    /** The same figure in other pieces. */
    public PrintedText with(List<Passage> others) {
        return new PrintedText(indicator, tag, others, missing);
    }

    /** What stands in the place of a figure, or of a whole section, that is still owed. */
    public static PrintedText owed(Indicator indicator, Value value, ReportMode mode) {
        if (mode == ReportMode.PUBLISHED) {
            throw new IllegalStateException("published without a figure: " + indicator.code());
        }
        // A cell of a table has no room for its name, which the labels around it say.
        String words = indicator.isTableCell() ? "【待补】" : "【待补:" + indicator.name() + "】";
        return of(indicator, value, List.of(words), true);
    }

    private static PrintedText absent(FigureScope scope, Indicator indicator, ReportMode mode) {
        Value value = scope.value(indicator);
        if (value instanceof Value.None) {
            return of(indicator, value, List.of(NONE), false);
        }
        if (value instanceof Value.Number || value instanceof Value.Text) {
            throw new IllegalStateException("of the wrong kind: the figure of " + indicator.code());
        }
        return scope.isOwed(indicator) ? owed(indicator, value, mode) : of(indicator, value, List.of(NOTHING), false);
    }

    private static PrintedText of(Indicator indicator, Value value, List<String> texts, boolean missing) {
        List<Passage> passages = texts.stream()
                .map(text -> new Passage(text, ControlTitle.of(indicator, value, text)))
                .toList();
        return new PrintedText(indicator, indicator.code(), passages, missing);
    }

    public static Format.Printing printing(Indicator indicator) {
        RoundingMode rounding =
                indicator.rounding() == Indicator.Rounding.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return new Format.Printing(indicator.unit(), indicator.decimals(), rounding, indicator.isPercentage());
    }
}
