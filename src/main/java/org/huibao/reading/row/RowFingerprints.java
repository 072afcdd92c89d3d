package org.huibao.reading.row;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.huibao.model.Sha256;

/** A set of texts of which 16 bytes each are kept: names and numbers of a ledger may be long, and they are nobody's business. */
public final class RowFingerprints {

    private final MessageDigest digest = Sha256.digest();

    /** Two for each place; both are 0 where it is free. */
    private long[] table = new long[2 * 1024];

    private int count;

    /** @return whether it is new */
    public boolean add(String text) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return add(hash.getLong(), hash.getLong());
    }

    /** @return whether it is new */
    public boolean add(long high, long low) {
        if (!put(high, low)) {
            return false;
        }
        count++;
        if (count > table.length / 4) {
            grow();
        }
        return true;
    }

    /** Whether all of these are among the others. */
    public boolean allIn(RowFingerprints other) {
        for (int i = 0; i < table.length; i += 2) {
            boolean free = table[i] == 0 && table[i + 1] == 0;
            if (!free && !other.holds(table[i], table[i + 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(long high, long low) {
        int places = table.length / 2;
        int place = (int) (low & places - 1);
        while (table[2 * place] != 0 || table[2 * place + 1] != 0) {
            if (table[2 * place] == high && table[2 * place + 1] == low) {
                return true;
            }
            place = place + 1 & places - 1;
        }
        return false;
    }

    private boolean put(long high, long low) {
        int places = table.length / 2;
        int place = (int) (low & places - 1);
        while (table[2 * place] != 0 || table[2 * place + 1] != 0) {
            if (table[2 * place] == high && table[2 * place + 1] == low) {
                return false;
            }
            place = place + 1 & places - 1;
        }
        table[2 * place] = high;
        table[2 * place + 1] = low;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                put(old[i], old[i + 1]);
            }
        }
    }
}
