package org.huibao.proof.ledger;

import org.huibao.proof.log.LineSet;
import org.huibao.proof.seen.SeenRow;
import org.jspecify.annotations.Nullable;

/** What several ledgers ask of a row: found out once for all of them, and not at all where nobody asks. */
final class RowFacts {

    private final SeenRow row;
    private long print;
    private RowWords.@Nullable Kind kind;
    private int end;

    RowFacts(SeenRow row) {
        this.row = row;
    }

    /** @param last column that belongs to the table */
    RowWords.Kind kind(int last) {
        RowWords.Kind known = kind;
        if (known == null || end != last) {
            known = RowWords.of(row, last);
            kind = known;
            end = last;
        }
        return known;
    }

    /** Its fingerprint. */
    long get() {
        if (print == 0) {
            print = LineSet.print(row);
        }
        return print;
    }
}
