package org.huibao.reading.filter;

import java.util.List;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;

/**
 * What stands in a column that a ledger is filtered by, where it decided that rows do not count.
 *
 * @param at the first of them
 * @param words each with how often it stands there
 * @param wanted what would have counted
 * @param print of the rows; it goes into the id alone
 */
record TalliedWords(Kind rule, IndicatorCell at, String words, String wanted, String print) implements CellFinding {

    enum Kind implements FindingRule {
        /** It may or may not mean what is wanted. */
        UNCLEAR("ledger.unclear-condition", Level.WARNING),
        LEFT_OUT("ledger.left-out", Level.INFO);

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
    public String found() {
        return words;
    }

    @Override
    public String expected() {
        return wanted;
    }

    @Override
    public String identity() {
        return words + " " + print;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("words", words).and("wanted", wanted);
    }
}
