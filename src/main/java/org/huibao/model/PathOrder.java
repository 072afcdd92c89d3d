package org.huibao.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/** Code-point order, which is the order of UTF-8 bytes; {@code String.compareTo} puts U+20000 before U+FF01. */
public final class PathOrder {
    public static final Comparator<String> BY_CODE_POINTS =
            Comparator.comparing(path -> path.getBytes(UTF_8), Arrays::compareUnsigned);

    private PathOrder() {}
}
