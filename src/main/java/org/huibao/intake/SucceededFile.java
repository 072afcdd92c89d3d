package org.huibao.intake;

import java.util.List;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * A return for which another one stands.
 *
 * @param by the path of that one
 */
record SucceededFile(Kind rule, FindingSubject about, String by) implements FileFinding {

    enum Kind implements FindingRule {
        REPLACED("file.replaced", Level.INFO),
        /** The same bytes. */
        DUPLICATE("file.duplicate", Level.INFO),
        /** The same bytes under the names of different parts of the report. */
        DUPLICATE_PART("file.duplicate-part", Level.WARNING);

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

    @Override
    public String expected() {
        return by;
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("file", file()).and("by", by);
    }
}
