package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** {@code 5–7, 12}. */
final class RowRanges {

    private static final int SHOWN = 8;

    private RowRanges() {}

    static String of(SortedSet<Integer> rows) {
        List<String> ranges = new ArrayList<>();
        int from = rows.first();
        int last = from;
        for (int row : rows) {
            if (row > last + 1) {
                ranges.add(range(from, last));
                from = row;
            }
            last = row;
        }
        ranges.add(range(from, last));
        return String.join(", ", ranges.subList(0, Math.min(SHOWN, ranges.size())))
                + (ranges.size() > SHOWN ? ", …" : "");
    }

    private static String range(int from, int to) {
        return from == to ? String.valueOf(from) : from + "–" + to;
    }
}
