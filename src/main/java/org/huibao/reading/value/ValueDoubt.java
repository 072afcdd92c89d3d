package org.huibao.reading.value;

import java.util.List;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/** Why no value is made of what a cell holds. */
public enum ValueDoubt implements FindingRule {
    NOT_A_NUMBER("value.not-a-number"),
    /** #REF! and the like. */
    ERROR_CELL("value.error-cell"),
    DATE("value.date"),
    OUT_OF_RANGE("value.out-of-range"),
    /** A formula without a result. */
    UNCALCULATED("formula.uncalculated"),
    /** Its number format shows another value than it holds. */
    SHOWN_DIFFERS("value.shown-differs"),
    /** White on white and the like. */
    UNSEEN("value.unseen"),
    STRUCK("value.struck"),
    /** 71², which may be a footnote. */
    RAISED("value.raised"),
    UNIT_UNCLEAR("unit.unclear"),
    /** A day of a ledger that decides whether a row counts. */
    LEDGER_DATE("ledger.date"),
    LOOKS_LIKE_TOTAL("ledger.looks-like-total"),
    /** Merged over rows of which some count. */
    MERGED_AMOUNT("ledger.merged-amount");

    private final String code;

    ValueDoubt(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.ERROR);
    }

    /** Whether any number would do, if anything is said of what should stand there. */
    boolean wantsNumber() {
        return switch (this) {
            case NOT_A_NUMBER, ERROR_CELL, DATE, OUT_OF_RANGE, UNCALCULATED -> true;
            default -> false;
        };
    }
}
