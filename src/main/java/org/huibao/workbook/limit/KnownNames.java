package org.huibao.workbook.limit;

import java.util.HashSet;
import java.util.Set;

/** The names of elements and attributes that a part has used: a parser keeps each of them for ever. */
public final class KnownNames {

    private final String[] recent = new String[64];
    private final Set<String> all = new HashSet<>();

    /** Refuses a part with more names than there are in any. */
    public void add(String name) {
        int slot = name.hashCode() & 63;
        // A parser gives the same string for the same name, nearly always.
        if (recent[slot] != name) {
            recent[slot] = name;
            all.add(name);
            if (all.size() > FileLimits.NAMES) {
                throw UnreadableFile.tooLarge();
            }
        }
    }
}
