package org.huibao.workbook.part;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that workbooks hold in common, decoded once: the returns of one form repeat the same labels thousands of times, and whoever compares them compares the
 * very same object. A fixed number of short texts, each in a place of its own that the next one takes; for several threads.
 */
final class RepeatedTexts {

    private static final int PLACES = 4096;

    /** In bytes; what is longer is rarely repeated. */
    private static final int LONGEST = 180;

    /** What it holds is immutable: whichever of two threads' texts another one sees is whole. */
    private static final @Nullable Known[] KNOWN = new Known[PLACES];

    private record Known(byte[] written, String text) {}

    private RepeatedTexts() {}

    /** What {@link PlainBytes#text} makes of the bytes. */
    static String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST || length == 0) {
            return PlainBytes.text(bytes, from, to);
        }
        int hash = length;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + bytes[at];
        }
        int place = (hash ^ hash >>> 12 ^ hash >>> 22) & PLACES - 1;
        Known known = KNOWN[place];
        if (known != null && isSame(known.written, bytes, from, length)) {
            return known.text;
        }
        String text = PlainBytes.text(bytes, from, to);
        KNOWN[place] = new Known(Arrays.copyOfRange(bytes, from, to), text);
        return text;
    }

    private static boolean isSame(byte[] written, byte[] bytes, int from, int length) {
        return written.length == length && Arrays.equals(written, 0, length, bytes, from, from + length);
    }
}
