package org.huibao.report.figure;

import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.formula.WordingOutcome;
import org.huibao.report.placeholder.PlaceholderMeaning;

/** How often a section is printed, and whose values it shows each time. */
public sealed interface SectionRepeats {

    /** @param scopes none for a hidden section, one for a shown one, one for each department or indicator of a repeated one */
    record Printing(List<FigureScope> scopes) implements SectionRepeats {}

    /** It cannot be told, because this indicator's value is still to be supplied. */
    record Owed(Indicator indicator) implements SectionRepeats {}

    /** @param printed the indicators whose values the section prints */
    static SectionRepeats of(PlaceholderMeaning meaning, FigureScope scope, List<Indicator> printed) {
        if (meaning instanceof PlaceholderMeaning.Repeated repeated) {
            return new Printing(repeated.departments().stream()
                    .filter(department -> scope.hasData(department, printed))
                    .map(scope::of)
                    .toList());
        }
        if (meaning instanceof PlaceholderMeaning.RepeatedIndicators repeated) {
            return new Printing(repeated.indicators().stream().map(scope::of).toList());
        }
        if (meaning instanceof PlaceholderMeaning.Conditional conditional) {
            return switch (SectionVisibility.of(scope, conditional.indicator(), conditional.condition())) {
                case SHOWN -> new Printing(List.of(scope));
                case HIDDEN -> new Printing(List.of());
                case OWED -> new Owed(conditional.indicator());
            };
        }
        if (meaning instanceof PlaceholderMeaning.Worded worded) {
            ShownWording wording = ShownWording.of(worded.condition(), scope);
            if (wording.outcome() instanceof WordingOutcome.Undecided) {
                return new Owed(wording.lacking());
            }
            return new Printing(wording.holds() == worded.holds() ? List.of(scope) : List.of());
        }
        if (meaning instanceof PlaceholderMeaning.WhereMissing section) {
            boolean wanted = section.condition().isThere();
            return new Printing(scope.figures().missing().isEmpty() == wanted ? List.of() : List.of(scope));
        }
        if (meaning instanceof PlaceholderMeaning.WhereRounded section) {
            boolean wanted = section.condition().isThere();
            return new Printing(
                    scope.figures().roundingNote(section.number()).isEmpty() == wanted ? List.of() : List.of(scope));
        }
        throw new IllegalStateException("a template that was not checked is filled: " + meaning);
    }
}
