package org.huibao.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huibao.notation.DirectionMarks;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as a set holds it: UTF-8 with BOM, RFC 4180, CRLF, safe to open in a spreadsheet; written line by line. A run of some thousand
 * returns writes some hundred million characters: each is looked at once, and a field that is the one above it is copied from there.
 */
final class CsvFile implements Closeable {

    /** Without it Excel takes UTF-8 for the machine's own code page. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** What a source is found by stands as it is named; all else without marks that turn the direction of writing. */
    private static final Set<String> PLACES = Set.of("file", "sheet");

    private static final int BUFFER = 1 << 16;

    /** Of a character, and of half of a pair less. */
    private static final int MOST_BYTES = 3;

    /** Comma, quotes, and an apostrophe before what could begin a formula. */
    private static final int BESIDE = 8;

    private final OutputStream file;
    private final boolean[] places;
    private final @Nullable String[] above;
    private final int[] from;
    private final int[] to;
    private byte[] buffer = new byte[BUFFER];
    private int at;

    private CsvFile(OutputStream file, List<String> header) {
        this.file = file;
        this.places = new boolean[header.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = PLACES.contains(header.get(i));
        }
        this.above = new String[places.length];
        this.from = new int[places.length];
        this.to = new int[places.length];
    }

    static CsvFile create(Path file, List<String> header) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        bytes.write(BYTE_ORDER_MARK);
        CsvFile created = new CsvFile(bytes, header);
        created.line(header.toArray(new String[0]));
        return created;
    }

    /** @throws UncheckedIOException if the file cannot be written */
    void line(String... fields) {
        if (fields.length != places.length) {
            throw new IllegalArgumentException(fields.length + " fields for " + places.length + " columns");
        }
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i];
            room(MOST_BYTES * field.length() + BESIDE);
            if (i > 0) {
                buffer[at++] = ',';
            }
            int start = at;
            // The same object: equal ones are written as fast as compared.
            if (field == above[i]) {
                int length = to[i] - from[i];
                System.arraycopy(buffer, from[i], buffer, at, length);
                at += length;
            } else {
                field(field, places[i]);
                above[i] = field;
            }
            from[i] = start;
            to[i] = at;
        }
        room(BESIDE);
        buffer[at++] = '\r';
        buffer[at++] = '\n';
    }

    private void field(String field, boolean place) {
        if (field.isEmpty()) {
            return;
        }
        char first = field.charAt(0);
        boolean harmless = !CellText.mayBeginFormula(first) && (place || !DirectionMarks.isOne(first));
        String safe = harmless ? field : CellText.safe(place ? field : DirectionMarks.without(field));
        int start = at;
        if (!plain(safe, place)) {
            at = start;
            quoted(safe, place);
        }
    }

    /** @return false as soon as there is something that has to stand between quotes */
    private boolean plain(String text, boolean place) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                i = beyondAscii(text, i, character, place);
            } else if (character == ',' || character == '"' || character == '\r' || character == '\n') {
                return false;
            } else {
                buffer[at++] = (byte) character;
            }
        }
        return true;
    }

    private void quoted(String text, boolean place) {
        int length = text.length();
        buffer[at++] = '"';
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                i = beyondAscii(text, i, character, place);
            } else {
                if (character == '"') {
                    buffer[at++] = '"';
                }
                buffer[at++] = (byte) character;
            }
        }
        buffer[at++] = '"';
    }

    /** @return where the character ends */
    private int beyondAscii(String text, int i, char character, boolean place) {
        if (!place && DirectionMarks.isOne(character)) {
            return i;
        }
        if (character < 0x800) {
            buffer[at++] = (byte) (0xc0 | character >> 6);
        } else if (!Character.isSurrogate(character)) {
            buffer[at++] = (byte) (0xe0 | character >> 12);
            buffer[at++] = (byte) (0x80 | character >> 6 & 0x3f);
        } else {
            return pair(text.codePointAt(i)) ? i + 1 : i;
        }
        buffer[at++] = (byte) (0x80 | character & 0x3f);
        return i;
    }

    private boolean pair(int character) {
        if (!Character.isSupplementaryCodePoint(character)) {
            // Half of one, from a damaged file.
            buffer[at++] = '?';
            return false;
        }
        buffer[at++] = (byte) (0xf0 | character >> 18);
        buffer[at++] = (byte) (0x80 | character >> 12 & 0x3f);
        buffer[at++] = (byte) (0x80 | character >> 6 & 0x3f);
        buffer[at++] = (byte) (0x80 | character & 0x3f);
        return true;
    }

    private void room(int bytes) {
        if (buffer.length - at >= bytes) {
            return;
        }
        try {
            flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (buffer.length < bytes) {
            buffer = new byte[bytes];
        }
    }

    private void flush() throws IOException {
        file.write(buffer, 0, at);
        at = 0;
        Arrays.fill(above, null);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
