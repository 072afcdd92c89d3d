package org.huibao.reading.row;

/** Which rows of a ledger stand in it before, cell by cell; of each row 16 bytes are kept. */
public final class RepeatedRows {

    private final RowFingerprints seen = new RowFingerprints();

    /** @return whether it is new; every row is asked about once at most */
    boolean add(RowHash row) {
        return seen.add(row.high(), row.low());
    }
}
