package org.huibao.definition;

import java.util.List;

/** What came of reading {@code jobs/<job>/}. */
public sealed interface LoadedJob {
    record Valid(ReportJob job) implements LoadedJob {}

    /** @param mistakes of all files, at least one, ordered by file, line and column */
    record Invalid(List<DefinitionMistake> mistakes) implements LoadedJob {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}
