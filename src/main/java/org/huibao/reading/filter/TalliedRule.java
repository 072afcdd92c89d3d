package org.huibao.reading.filter;

import java.util.List;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/** Kinds of rows of a ledger of which the first is told, and how many there are. */
public enum TalliedRule implements FindingRule {
    /** Cases without an amount. */
    BLANK_AMOUNT("ledger.blank-amount", Level.WARNING),
    /** Rows filled in but for the counted column. */
    BLANK_CASE("ledger.blank-case", Level.WARNING),
    /** The same as an earlier one in every cell. */
    REPEATED("ledger.repeated-row", Level.WARNING),
    /** Such as half a case. */
    ODD_AMOUNT("ledger.odd-amounts", Level.WARNING),
    HIDDEN("ledger.hidden-rows", Level.INFO),
    /** Nothing but the cell that would count. */
    DOUBTFUL("ledger.doubtful-rows", Level.ERROR),
    /** Cases, or something else. */
    UNSURE("ledger.unsure-rows", Level.WARNING),
    /** Cases whose remark says that they are none. */
    TAKEN_OUT("ledger.taken-out", Level.WARNING),
    /** Cells that do not tell which value they hold. */
    UNSURE_VALUE("ledger.distinct-unsure", Level.ERROR),
    /** Cells of which no value can be made, beyond the first ones. */
    MORE_DOUBTFUL("ledger.more-doubtful", Level.ERROR),
    FOOTER("ledger.footer-rows", Level.INFO),
    PREPARED("ledger.prepared-rows", Level.INFO),
    EXAMPLE("ledger.example-row", Level.WARNING),
    /** Cells that say no. */
    MARKED_NO("ledger.marked-no", Level.INFO, Level.WARNING),
    OUTSIDE_PERIOD("ledger.outside-period", Level.INFO),
    /** Nothing in a column that is filtered by. */
    BLANK_CONDITION("ledger.blank-condition", Level.WARNING),
    /** Most cases of the ledger, though they count. */
    OTHER_DAYS("ledger.other-days", Level.WARNING),
    /** One row that stands for several cases. */
    SEVERAL_CASES("ledger.several-cases", Level.WARNING);

    private final String code;
    private final List<Level> levels;

    TalliedRule(String code, Level... levels) {
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
