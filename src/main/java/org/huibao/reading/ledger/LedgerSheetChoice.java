package org.huibao.reading.ledger;

import java.util.List;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;

/**
 * A sheet that has the headers of a ledger: it was taken for it, or was not.
 *
 * @param sheet its name, or those of several
 * @param ledger the sheet that was counted, or the name that the ledger should have
 */
record LedgerSheetChoice(Kind rule, Level level, IndicatorCell at, String sheet, String ledger) implements CellFinding {

    enum Kind implements FindingRule {
        /** By its name an example, a note or another year. */
        PASSED_OVER("ledger.passed-over", Level.INFO),
        /** Counted, under another name; a warning where the names are not near to each other. */
        OTHER_SHEET("ledger.other-sheet", Level.INFO, Level.WARNING),
        SAME_HEADERS("ledger.same-headers", Level.WARNING);

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

    LedgerSheetChoice {
        sheet = ReturnSoFar.shortened(sheet);
    }

    LedgerSheetChoice(Kind rule, IndicatorCell at, String sheet, String ledger) {
        this(rule, rule.levels().get(0), at, sheet, ledger);
    }

    @Override
    public String found() {
        return sheet;
    }

    @Override
    public String expected() {
        return ledger;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("sheet", sheet).and("ledger", ledger);
    }
}
