package org.huibao.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a ledger were counted, as a short text: what all of them are together, and marks of single rows. It tells the same ledger
 * filed twice from another that happens to add up to as much.
 */
public final class LedgerRows {

    /** Of a longer ledger so many rows are marked, the same ones wherever they stand. */
    public static final int MOST_MARKS = 4096;

    /** Begins the text of a few rows that any two departments' ledgers might hold. */
    private static final String LIKE_ANY = "?";

    private static final String MARKS = ":";

    private LedgerRows() {}

    /**
     * @param high with {@code low} the hash of all rows, in whatever order they stand
     * @param telling whether no other ledger holds the same rows by chance
     * @param marks of rows, the smallest {@value #MOST_MARKS}; empty if nobody will ask
     */
    public static String text(long high, long low, int rows, boolean telling, long[] marks) {
        ByteBuffer bytes = ByteBuffer.allocate(marks.length * Long.BYTES);
        for (long mark : marks) {
            bytes.putLong(mark);
        }
        String together = (telling ? "" : LIKE_ANY) + hex(high) + hex(low) + "x" + rows;
        return marks.length == 0
                ? together
                : together + MARKS + Base64.getEncoder().encodeToString(bytes.array());
    }

    private static String hex(long hash) {
        String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** Whether an equal text says that the rows are the same. */
    static boolean tells(String text) {
        return !text.isEmpty() && !text.startsWith(LIKE_ANY);
    }

    /** The same for the same rows. */
    static String together(String text) {
        int marks = text.indexOf(MARKS);
        return marks < 0 ? text : text.substring(0, marks);
    }

    /** The marks that stand in more than one of the texts, in ascending order. */
    static long[] inSeveral(List<String> texts) {
        Map<Long, Integer> seen = new HashMap<>();
        for (String text : texts) {
            Set<Long> own = new HashSet<>();
            int marks = text.indexOf(MARKS);
            if (marks >= 0) {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(marks + 1)));
                while (bytes.remaining() >= Long.BYTES) {
                    own.add(bytes.getLong());
                }
            }
            own.forEach(mark -> seen.merge(mark, 1, Integer::sum));
        }
        return seen.entrySet().stream()
                .filter(mark -> mark.getValue() > 1)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    /** What several rows are together, as a finding's id takes it. */
    static String fingerprint(long[] marks) {
        return Long.toHexString(Arrays.hashCode(marks) & 0xffffffffL);
    }
}
