package org.huibao.forms;

import java.util.List;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * What is to be told of the return for the level above.
 *
 * @param found what the form says
 * @param expected what there is here, or should be; may be empty
 * @param name of the item, or the names of several
 */
record UpwardFinding(Kind rule, FindingSubject about, String name, String found, String expected)
        implements FindingFacts {

    enum Kind implements FindingRule {
        /** {@code upward.xlsx} is not there. */
        NO_FORM("upward.no-form", Level.INFO),
        /** It is no form of this program. */
        NOT_A_FORM("upward.not-a-form", Level.WARNING),
        OTHER_PERIOD("upward.other-period", Level.INFO),
        /** It was made for another county. */
        OTHER_COUNTY("upward.other-county", Level.WARNING),
        /** Its cells are left blank. */
        NOT_GIVEN("upward.not-given", Level.INFO),
        OTHER_UNIT("upward.other-unit", Level.WARNING),
        /** Somebody has filled in another value. */
        FILLED_IN("upward.filled-in", Level.WARNING),
        /** {@code upward} names an item that the form does not have. */
        UNKNOWN_ITEM("upward.unknown-item", Level.WARNING);

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

    @Override
    public String identity() {
        return String.join("; ", name, found, expected);
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("name", name).and("found", found).and("expected", expected);
    }
}
