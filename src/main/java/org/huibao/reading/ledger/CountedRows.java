package org.huibao.reading.ledger;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.huibao.model.LedgerRows;
import org.huibao.reading.row.RowFingerprints;
import org.huibao.reading.row.RowHash;
import org.jspecify.annotations.Nullable;

/** Which rows of a ledger count, as far as it takes to tell them from those of another sheet or file. */
final class CountedRows {

    /** So many different rows are hardly another ledger's by chance, though none of them has a number or a name. */
    private static final int ENOUGH = 3;

    private final boolean marked;
    private final @Nullable RowFingerprints all;
    private final PriorityQueue<Long> marks = new PriorityQueue<>((a, b) -> Long.compare(b, a));
    private final Set<RowHash> first = new HashSet<>();
    private long high;
    private long low;
    private int rows;
    private boolean anyTelling;
    private boolean allTelling = true;

    /**
     * @param marked whether single rows are looked for in other files
     * @param beside whether other sheets of the file may hold the same rows
     */
    CountedRows(boolean marked, boolean beside) {
        this.marked = marked;
        this.all = beside ? new RowFingerprints() : null;
    }

    /** @param telling whether no other case says the same */
    void add(RowHash row, boolean telling) {
        rows++;
        high += row.high();
        low += row.low();
        anyTelling |= telling;
        allTelling &= telling;
        if (first.size() < ENOUGH) {
            first.add(row);
        }
        if (all != null) {
            all.add(row.high(), row.low());
        }
        if (marked) {
            mark(row.high());
        }
    }

    private void mark(long mark) {
        if (marks.size() < LedgerRows.MOST_MARKS) {
            marks.add(mark);
        } else if (mark < marks.element()) {
            marks.remove();
            marks.add(mark);
        }
    }

    int number() {
        return rows;
    }

    /** Whether every row of these stands in the others, and could not be another case there. */
    boolean isWithin(CountedRows other) {
        return rows <= other.rows && allTelling && all != null && other.all != null && all.allIn(other.all);
    }

    String text() {
        return LedgerRows.text(
                high,
                low,
                rows,
                anyTelling || first.size() >= ENOUGH,
                marks.stream().mapToLong(Long::longValue).sorted().toArray());
    }
}
