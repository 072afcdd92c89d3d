package org.huibao.definition;

import java.util.List;

/** What came of reading {@code jobs/<job>/}. */
public sealed interface LoadedJob {
    /** @param notices what an administrator should know of the files: rows that nobody sees and that are read all the same */
    record Valid(ReportJob job, List<String> notices) implements LoadedJob {
        public Valid {
            notices = List.copyOf(notices);
        }

        public Valid(ReportJob job) {
            this(job, List.of());
        }
    }

    /** @param mistakes of all files, at least one, ordered by file, line and column */
    record Invalid(List<DefinitionMistake> mistakes) implements LoadedJob {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }
}
