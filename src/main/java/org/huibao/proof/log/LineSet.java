package org.huibao.proof.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.huibao.model.Sha256;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.VisibleCharacters;

/** Lines of the audit log of which eight bytes each are kept; equal ones are there once. */
public final class LineSet {

    private long[] table = new long[1024];
    private int count;

    /** Of what {@link AuditLine#source} leaves of the line; never 0. */
    public static long fingerprint(AuditLine line, String role) {
        String text = String.join(
                "\u0000",
                line.department(),
                line.file(),
                line.sha256(),
                line.sheet(),
                line.cell(),
                line.raw(),
                line.value(),
                line.conversion(),
                role);
        long hash =
                ByteBuffer.wrap(Sha256.digest().digest(text.getBytes(UTF_8))).getLong();
        return hash == 0 ? 1 : hash;
    }

    /** Of a row, without the ordinal before it. */
    public static long print(SeenRow row) {
        StringBuilder text = new StringBuilder();
        row.cells().stream()
                .filter(cell -> cell.column() > 1 || !cell.number())
                .forEach(cell -> text.append(cell.raw()).append('\t'));
        return print(text.toString());
    }

    /** Of a value that is counted once: '110… and 110101-19900101-1234 are the number 110101199001011234. */
    public static long value(String text) {
        String folded =
                VisibleCharacters.folded(text).replaceFirst("^['’‘`]+", "").replaceFirst("[.;,、。]+$", "");
        String digits = folded.length() > 24 ? folded : folded.replaceAll("[-.·_]", "");
        return print(digits.matches("[0-9]{15}|[0-9]{17}[0-9x]") ? digits : folded);
    }

    public static long print(String text) {
        long hash = 1125899906842597L;
        String folded = VisibleCharacters.folded(text);
        for (int i = 0; i < folded.length(); i++) {
            hash = 31 * hash + folded.charAt(i);
        }
        return hash == 0 ? 1 : hash;
    }

    public void add(long fingerprint) {
        if (put(fingerprint)) {
            count++;
            if (count > table.length / 2) {
                grow();
            }
        }
    }

    public boolean contains(long fingerprint) {
        return table[place(fingerprint)] != 0;
    }

    /** Whether each of its own is in one of the others. */
    public boolean isWithin(List<LineSet> others) {
        for (long each : table) {
            if (each != 0 && others.stream().noneMatch(other -> other.contains(each))) {
                return false;
            }
        }
        return true;
    }

    public boolean containsAll(LineSet other) {
        for (long each : other.table) {
            if (each != 0 && !contains(each)) {
                return false;
            }
        }
        return true;
    }

    private boolean put(long fingerprint) {
        int place = place(fingerprint);
        boolean isNew = table[place] == 0;
        table[place] = fingerprint;
        return isNew;
    }

    /** Its own, or the free one where it would stand. */
    private int place(long fingerprint) {
        int place = (int) fingerprint & table.length - 1;
        while (table[place] != 0 && table[place] != fingerprint) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long each : old) {
            if (each != 0) {
                put(each);
            }
        }
    }
}
