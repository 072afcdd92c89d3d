package org.huibao.report;

import java.math.RoundingMode;
import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.huibao.notation.Format;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of a placeholder.
 *
 * @param indicator null for what is no figure
 * @param passages one, or as many as departments wrote
 * @param missing nothing could be said: it is marked for the editor's eye
 */
record Printed(@Nullable Indicator indicator, List<Passage> passages, boolean missing) {

    private static final String NONE = "无";

    /** Nobody had to give a value, and nobody gave one. */
    private static final String NOTHING = "–";

    /** @param title what Word shows over it when it is clicked */
    record Passage(String text, String title) {}

    static Printed fact(String text) {
        return new Printed(null, List.of(new Passage(text, "")), false);
    }

    static Printed number(Scope scope, Indicator indicator, Format format, Mode mode) {
        Value value = scope.value(indicator);
        return value instanceof Value.Number number
                ? of(indicator, value, List.of(format.print(number.amount(), printing(indicator))), false)
                : absent(scope, indicator, mode);
    }

    static Printed texts(Scope scope, Indicator indicator, Mode mode) {
        return scope.value(indicator) instanceof Value.Text text
                ? of(indicator, text, scope.texts(indicator, text), false)
                : absent(scope, indicator, mode);
    }

    /** What stands in the place of a figure, or of a whole section, that is still owed. */
    static Printed owed(Indicator indicator, Value value, Mode mode) {
        if (mode == Mode.PUBLISHED) {
            throw new IllegalStateException("published without a figure: " + indicator.code());
        }
        return of(indicator, value, List.of("【待补:" + indicator.name() + "】"), true);
    }

    private static Printed absent(Scope scope, Indicator indicator, Mode mode) {
        Value value = scope.value(indicator);
        if (value instanceof Value.None) {
            return of(indicator, value, List.of(NONE), false);
        }
        if (value instanceof Value.Number || value instanceof Value.Text) {
            throw new IllegalStateException("of the wrong kind: the figure of " + indicator.code());
        }
        return scope.isOwed(indicator) ? owed(indicator, value, mode) : of(indicator, value, List.of(NOTHING), false);
    }

    private static Printed of(Indicator indicator, Value value, List<String> texts, boolean missing) {
        List<Passage> passages = texts.stream()
                .map(text -> new Passage(text, ControlTitle.of(indicator, value, text)))
                .toList();
        return new Printed(indicator, passages, missing);
    }

    static Format.Printing printing(Indicator indicator) {
        RoundingMode rounding =
                indicator.rounding() == Indicator.Rounding.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return new Format.Printing(indicator.unit(), indicator.decimals(), rounding, indicator.isPercentage());
    }
}
