package org.huibao.reading;

import java.util.List;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;
import org.huibao.reading.value.ReturnSoFar;

/** A sheet that was not searched, or not preferred, or not by choice. */
record SheetAside(Kind rule, Level level, FindingSubject about) implements ReturnFinding {

    enum Kind implements FindingRule {
        /** More rows than a form has; nobody need know where it is hidden or nothing is owed but ledgers. */
        TOO_LARGE("sheet.too-large", Level.WARNING, Level.INFO),
        /** It holds what a visible one holds too. */
        HIDDEN_COPY("sheet.hidden-copy", Level.INFO),
        /** By its name an example, a plan or void, and values stand nowhere else. */
        EXAMPLE("sheet.example", Level.WARNING);

        private final String code;
        private final List<Level> levels;

        Kind(String code, Level... levels) {
            this.code = code;
            this.levels = List.of(levels);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return levels;
        }
    }

    SheetAside(Kind rule, FindingSubject about) {
        this(rule, rule.levels().get(0), about);
    }

    String sheet() {
        return ReturnSoFar.shortened(place().sheet());
    }

    @Override
    public String found() {
        return sheet();
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super.fields().and("sheet", sheet());
    }
}
