package org.huibao.report.placeholder;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.formula.FirstPlace;
import org.huibao.formula.WordingCondition;
import org.huibao.message.Messages;
import org.huibao.notation.format.Format;

/** What a placeholder stands for in one report. */
public sealed interface PlaceholderMeaning {

    /** Known from the definition alone: county, period, title, date. */
    record Fact(String text) implements PlaceholderMeaning {}

    /** The name of the department at which the loop is. */
    record DepartmentName() implements PlaceholderMeaning {}

    /** The names of the departments whose missing return was accepted. */
    record MissingNames() implements PlaceholderMeaning {}

    /**
     * What a note says of sums whose rounded parts miss the rounded total.
     *
     * @param number of the mark; negative for one that stands where no sums are
     */
    record RoundingNote(int number) implements PlaceholderMeaning {}

    record Number(Indicator indicator, Format format) implements PlaceholderMeaning {}

    /** What departments wrote. */
    record Texts(Indicator indicator) implements PlaceholderMeaning {}

    /** The section of an indicator. */
    record Conditional(Indicator indicator, TemplatePlaceholder.Condition condition) implements PlaceholderMeaning {}

    /** The section that an expression shows where it holds, or where it fails. */
    record Worded(WordingCondition condition, boolean holds) implements PlaceholderMeaning {}

    /** The names of the departments that come first. */
    record FirstNames(FirstPlace place, Indicator indicator) implements PlaceholderMeaning {}

    /** The section about departments whose missing return was accepted. */
    record WhereMissing(TemplatePlaceholder.Condition condition) implements PlaceholderMeaning {}

    /** The section about such sums. */
    record WhereRounded(TemplatePlaceholder.Condition condition, int number) implements PlaceholderMeaning {}

    /** The section repeated for each of these indicators. */
    record RepeatedIndicators(List<Indicator> indicators) implements PlaceholderMeaning {
        public RepeatedIndicators {
            indicators = List.copyOf(indicators);
        }
    }

    /** The section repeated for each of these departments that has data. */
    record Repeated(List<Department> departments) implements PlaceholderMeaning {
        public Repeated {
            departments = List.copyOf(departments);
        }
    }

    /**
     * @param key of the sentence that says what is expected
     * @param expression in which it stands; empty elsewhere
     * @param piece of the expression that is meant
     */
    record Wrong(String key, List<String> arguments, String expression, String piece) implements PlaceholderMeaning {
        public Wrong(String key, String... arguments) {
            this(key, List.of(arguments), "", "");
        }

        public String message(Messages messages) {
            String said = messages.text(key, arguments.toArray());
            return expression.isEmpty() ? said : messages.text("report.mistake.expression", expression, piece, said);
        }
    }
}
