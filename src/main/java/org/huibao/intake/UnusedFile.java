package org.huibao.intake;

import java.util.List;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/** A file of which nothing is read, for what it is, is called, or is in the middle of. */
record UnusedFile(Kind rule, FindingSubject about) implements FileFinding {

    enum Kind implements FindingRule {
        SYMLINK("file.symlink", Level.INFO),
        /** What a program left of the file of that name beside it. */
        TEMPORARY("file.temporary", Level.INFO),
        PASSED_OVER("file.passed-over", Level.INFO),
        CHANGING("file.changing", Level.ERROR),
        BAD_NAME("file.bad-name", Level.ERROR),
        UNREADABLE("file.unreadable", Level.ERROR),
        /** 作废 by its name, and no other one was filed. */
        SET_ASIDE("file.set-aside", Level.ERROR);

        private final String code;
        private final Level level;

        Kind(String code, Level level) {
            this.code = code;
            this.level = level;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return List.of(level);
        }
    }
}
