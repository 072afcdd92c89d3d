package org.huibao.definition;

import java.util.List;

/** What came of reading {@code jobs/<job>/}. */
public sealed interface Loaded {
    record Valid(ReportJob job) implements Loaded {}

    /** @param mistakes of all files, at least one, ordered by file, line and column */
    record Invalid(List<Mistake> mistakes) implements Loaded {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}
