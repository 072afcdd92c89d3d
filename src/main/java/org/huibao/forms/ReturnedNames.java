package org.huibao.forms;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** File names made of what people call departments and files; no two are the same on any file system. */
final class ReturnedNames {

    /** A name may have 255 bytes on most file systems, and a Chinese character takes three. */
    private static final int MOST_CHARACTERS = 60;

    private final Set<String> taken = new HashSet<>();

    /** @return without extension; not given before */
    String next(String name) {
        String wanted = safe(name);
        String free = wanted;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    static String safe(String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        int end = safe.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, safe.codePointCount(0, safe.length())));
        return safe.substring(0, end);
    }
}
