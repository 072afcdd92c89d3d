package org.huibao.reading;

/** Which rows of a ledger stand in it before, cell by cell; of each row 16 bytes are kept. */
final class RepeatedRows {

    private final Fingerprints seen = new Fingerprints();

    /** @return whether it is new; every row is asked about once at most */
    boolean add(RowHash row) {
        return seen.add(row.high(), row.low());
    }
}
