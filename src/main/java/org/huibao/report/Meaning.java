package org.huibao.report;

import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.notation.Format;

/** What a placeholder stands for in one report. */
sealed interface Meaning {

    /** Known from the definition alone: county, period, title, date. */
    record Fact(String text) implements Meaning {}

    /** The name of the department whose turn it is. */
    record DepartmentName() implements Meaning {}

    record Number(Indicator indicator, Format format) implements Meaning {}

    /** What departments wrote. */
    record Texts(Indicator indicator) implements Meaning {}

    /** The section of an indicator. */
    record Conditional(Indicator indicator, Placeholder.Condition condition) implements Meaning {}

    /** The section repeated for each of these indicators. */
    record RepeatedIndicators(List<Indicator> indicators) implements Meaning {
        public RepeatedIndicators {
            indicators = List.copyOf(indicators);
        }
    }

    /** The section repeated for each of these departments that has data. */
    record Repeated(List<Department> departments) implements Meaning {
        public Repeated {
            departments = List.copyOf(departments);
        }
    }

    /** @param key of the sentence that says what is expected */
    record Wrong(String key, List<String> arguments) implements Meaning {
        Wrong(String key, String... arguments) {
            this(key, List.of(arguments));
        }
    }
}
