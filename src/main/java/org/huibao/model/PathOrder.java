package org.huibao.model;

import java.util.Comparator;

/** Code-point order, which is the order of UTF-8 bytes; {@code String.compareTo} puts U+20000 before U+FF01. */
public final class PathOrder {
    public static final Comparator<String> BY_CODE_POINTS = PathOrder::compare;

    private PathOrder() {}

    private static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int at = 0; at < length; at++) {
            char one = a.charAt(at);
            char other = b.charAt(at);
            if (one != other) {
                // Halves of characters beyond U+FFFF come after every whole one.
                boolean half = Character.isSurrogate(one);
                return half == Character.isSurrogate(other) ? Character.compare(one, other) : half ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
