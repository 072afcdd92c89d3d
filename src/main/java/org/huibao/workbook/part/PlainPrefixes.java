package org.huibao.workbook.part;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The prefixes of names that are declared where one stands. */
final class PlainPrefixes {

    private static final int MOST = 60;

    /** What XML itself keeps: it may be declared for {@code xml} and nothing else. */
    private static final byte[] RESERVED = "http://www.w3.org/".getBytes(StandardCharsets.US_ASCII);

    private String[] declared = new String[8];
    private int[] depths = new int[8];
    private int count;

    /** False for a declaration that may be wrong. */
    boolean declare(XmlName name, byte[] bytes, int from, int to, int depth) {
        String prefix = name.prefix().isEmpty() ? "" : name.local();
        boolean strange = prefix.startsWith("xml")
                || !prefix.isEmpty() && from == to
                || count == MOST
                || Arrays.equals(RESERVED, 0, RESERVED.length, bytes, from, Math.min(to, from + RESERVED.length));
        for (int i = count - 1; i >= 0 && depths[i] == depth; i--) {
            strange |= declared[i] == prefix;
        }
        for (int i = from; i < to; i++) {
            strange |= bytes[i] == '&';
        }
        if (strange) {
            return false;
        }
        if (count == declared.length) {
            declared = Arrays.copyOf(declared, 2 * count);
            depths = Arrays.copyOf(depths, 2 * count);
        }
        declared[count] = prefix;
        depths[count++] = depth;
        return true;
    }

    /** @param depth elements that are open outside the one that is left */
    void leave(int depth) {
        while (count > 0 && depths[count - 1] >= depth) {
            count--;
        }
    }

    boolean has(String prefix) {
        if (prefix.isEmpty() || prefix.equals("xml")) {
            return true;
        }
        for (int i = count - 1; i >= 0; i--) {
            if (declared[i] == prefix) {
                return true;
            }
        }
        return false;
    }
}
