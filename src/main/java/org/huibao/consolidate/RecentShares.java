package org.huibao.consolidate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.huibao.definition.Indicator;

/** What departments give to the indicators asked for last: whatever is printed of a figure asks anew, so what fits into memory is kept. */
final class RecentShares {

    /** A share and its contribution take some 200 bytes each, with what they were read from; a thirtieth of the memory is for them. */
    private static final long MEMORY_A_SHARE = 6_000;

    private static final long MOST = 1_000_000;

    private final long most;
    private final Map<Key, List<DepartmentShare>> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    private record Key(String indicator, String period) {}

    RecentShares() {
        this(Math.min(MOST, Runtime.getRuntime().maxMemory() / MEMORY_A_SHARE));
    }

    /** @param most shares and contributions that are kept */
    RecentShares(long most) {
        this.most = most;
    }

    List<DepartmentShare> of(
            Indicator indicator, String period, BiFunction<Indicator, String, List<DepartmentShare>> maker) {
        Key key = new Key(indicator.code(), period);
        List<DepartmentShare> known = recent.get(key);
        if (known == null) {
            known = maker.apply(indicator, period);
            recent.put(key, known);
            kept += size(known);
            Iterator<List<DepartmentShare>> oldest = recent.values().iterator();
            while (kept > most && recent.size() > 1) {
                kept -= size(oldest.next());
                oldest.remove();
            }
        }
        return known;
    }

    private static long size(List<DepartmentShare> shares) {
        return shares.stream()
                .mapToLong(share -> 1 + share.contributions().size())
                .sum();
    }
}
