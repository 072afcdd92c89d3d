package org.huibao.proof.log;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows of one ledger that the audit log counts for one figure. Of what it says of them only the sum of their fingerprints is kept: a
 * ledger may have a million rows.
 */
public final class LoggedRows {

    /** What a format shows of each row; it changes nothing in the value. */
    private static final Pattern SHOWN = Pattern.compile("(?:^|; )shown [^;]*");

    private final BitSet rows = new BitSet();
    private final Set<String> sayings = new HashSet<>();
    private int lines;
    private int column;
    private String conversion = "";
    private String written = "";
    private BigDecimal sum = BigDecimal.ZERO;
    private long prints;

    void add(AuditLine line, int row, int its) {
        column = its;
        rows.set(row);
        lines++;
        sum = sum.add(ExactAmounts.of(line.value()).orElse(BigDecimal.ZERO));
        prints += print(row, CsvRows.withoutApostrophe(line.raw()), line.value());
        if (!line.conversion().equals(written) || lines == 1) {
            written = line.conversion();
            conversion = SHOWN.matcher(written).replaceAll("").replaceFirst("^; ", "");
        }
        if (sayings.size() < 2) {
            sayings.add(String.join("\u0000", line.department(), line.sha256(), line.role(), conversion, "" + its));
        }
    }

    public BitSet rows() {
        return rows;
    }

    public int column() {
        return column;
    }

    public BigDecimal sum() {
        return sum;
    }

    /** The steps by which each row's value was made of its cell, but for what formats show. */
    public String conversion() {
        return conversion;
    }

    /**
     * Whether each line says of its row what a reader of the sheet made of it.
     *
     * @param seen sum of the fingerprints of the rows that were read
     */
    public boolean areProved(AuditLine first, String sha256, int read, long seen) {
        return sayings.size() == 1
                && read == lines
                && lines == rows.cardinality()
                && first.sha256().equals(sha256)
                && seen == prints;
    }

    public static long print(int row, String raw, String value) {
        long hash = row * 0x9E3779B97F4A7C15L + text(raw) * 0xC2B2AE3D27D4EB4FL + text(value);
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }

    private static long text(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 0x100000001B3L * hash + text.charAt(i);
        }
        return hash;
    }
}
