package org.huibao.proof.expected;

import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Whose values the names mean: the county's, a department's, or those of the indicator whose turn it is.
 *
 * @param wording tag of the expression that decided the words; empty where none did
 * @param copy which of the copies of a repeated paragraph or row it is; empty where nothing is repeated
 */
record ReadingTurn(
        @Nullable Department department, @Nullable Indicator indicator, String wording, String copy) {

    static final ReadingTurn COUNTY = new ReadingTurn(null, null, "", "");

    static ReadingTurn of(Department department) {
        return new ReadingTurn(department, null, "", "");
    }

    static ReadingTurn of(Indicator indicator) {
        return new ReadingTurn(null, indicator, "", "");
    }

    ReadingTurn worded(String tag) {
        return new ReadingTurn(department, indicator, tag, copy);
    }

    ReadingTurn copied(String which) {
        return new ReadingTurn(department, indicator, wording, which);
    }
}
