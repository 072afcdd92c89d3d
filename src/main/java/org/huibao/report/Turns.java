package org.huibao.report;

import java.util.List;
import org.huibao.definition.Indicator;

/** How often a section is printed, and whose values it shows each time. */
sealed interface Turns {

    /** @param scopes none for a hidden section, one for a shown one, one for each department or indicator of a repeated one */
    record Printing(List<Scope> scopes) implements Turns {}

    /** It cannot be told, because this indicator's value is still to be supplied. */
    record Owed(Indicator indicator) implements Turns {}

    /** @param printed the indicators whose values the section prints */
    static Turns of(Meaning meaning, Scope scope, List<Indicator> printed) {
        if (meaning instanceof Meaning.Repeated repeated) {
            return new Printing(repeated.departments().stream()
                    .filter(department -> scope.hasData(department, printed))
                    .map(scope::of)
                    .toList());
        }
        if (meaning instanceof Meaning.RepeatedIndicators repeated) {
            return new Printing(repeated.indicators().stream().map(scope::of).toList());
        }
        if (meaning instanceof Meaning.Conditional conditional) {
            return switch (Visibility.of(scope, conditional.indicator(), conditional.condition())) {
                case SHOWN -> new Printing(List.of(scope));
                case HIDDEN -> new Printing(List.of());
                case OWED -> new Owed(conditional.indicator());
            };
        }
        throw new IllegalStateException("a template that was not checked is filled: " + meaning);
    }
}
