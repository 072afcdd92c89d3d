package org.huibao.reading.row;

import java.util.List;
import org.huibao.workbook.Cell;

/** What stands in a row, cell by cell, in 16 bytes. Whoever contrives two rows of one hash earns a question about them, and nothing else. */
public record RowHash(long high, long low) {

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

    public static RowHash of(List<Cell> filled) {
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
        return new RowHash(mixed(high), mixed(low));
    }

    public static RowHash of(String text) {
        long high = 1;
        long low = 1;
        for (int i = 0; i < text.length(); i++) {
            high = (high ^ text.charAt(i)) * ODD;
            low = (low + text.charAt(i)) * OTHER;
        }
        return new RowHash(mixed(high), mixed(low));
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * ODD;
        return mixed ^ mixed >>> 29;
    }
}
