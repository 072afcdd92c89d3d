package org.huibao.reading.filter;

import org.huibao.model.FindingFields;
import org.huibao.model.Level;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;

/**
 * Rows of a ledger of one kind.
 *
 * @param at the first of them
 * @param rows how many there are
 * @param print of the rows; it goes into the id alone, so that other rows are another finding
 */
record TalliedRows(TalliedRule rule, Level level, IndicatorCell at, int rows, String print) implements CellFinding {

    @Override
    public String found() {
        return String.valueOf(rows);
    }

    @Override
    public String identity() {
        return rows + " " + print;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("rows", String.valueOf(rows));
    }
}
