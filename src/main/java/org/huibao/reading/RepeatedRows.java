package org.huibao.reading;

import java.util.List;
import org.huibao.workbook.Cell;

/** Which rows of a ledger stand in it before, cell by cell; of each row 16 bytes are kept. */
final class RepeatedRows {

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

    private final Fingerprints seen = new Fingerprints();

    /** @return whether it is new; every row is asked about once at most */
    boolean add(List<Cell> filled) {
        // Whoever contrives two rows of one hash earns a question about them, and nothing else.
        long high = 1;
        long low = 1;
        for (Cell cell : filled) {
            high = (high ^ cell.column()) * ODD;
            low = (low + cell.column()) * OTHER;
            String raw = cell.raw();
            for (int i = 0; i < raw.length(); i++) {
                high = (high ^ raw.charAt(i)) * ODD;
                low = (low + raw.charAt(i)) * OTHER;
            }
        }
        return seen.add(mixed(high), mixed(low));
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * ODD;
        return mixed ^ mixed >>> 29;
    }
}
