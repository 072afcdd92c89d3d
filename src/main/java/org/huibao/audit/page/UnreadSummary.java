package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;

/** What no figure uses of a sheet, one line for each reason and header: of a ledger of many rows the lines of {@code unread.csv} would fill the page. */
final class UnreadSummary {

    private static final int RANGES = 4;

    private final List<String> ranges = new ArrayList<>();
    private long number;
    private boolean more;

    private UnreadSummary() {}

    /**
     * @param cells the first ranges, and an ellipsis where there are more
     * @param number of numbers, or of rows of a ledger
     */
    record Line(String cells, long number, String header, UnreadReason reason) {}

    private record Kind(UnreadReason reason, String header) {}

    /** In the order in which the sheet begins to have them. */
    static List<Line> of(List<UnreadNumber> unread) {
        Map<Kind, UnreadSummary> kinds = new LinkedHashMap<>();
        for (UnreadNumber each : unread) {
            // Of single cells the row's label would make each a kind of its own.
            String header = each.shown().isEmpty() ? each.nearest() : "";
            kinds.computeIfAbsent(new Kind(each.reason(), header), any -> new UnreadSummary())
                    .add(each);
        }
        List<Line> lines = new ArrayList<>();
        kinds.forEach((kind, its) -> lines.add(new Line(its.cells(), its.number, kind.header(), kind.reason())));
        return lines;
    }

    private void add(UnreadNumber each) {
        number += each.shown().isEmpty() ? many(each.raw()) : 1;
        if (ranges.size() < RANGES) {
            ranges.add(each.cells());
        } else {
            more = true;
        }
    }

    /** Of a range how many it stands for. */
    private static long many(String raw) {
        return raw.matches("[0-9]{1,9}") ? Long.parseLong(raw) : 1;
    }

    private String cells() {
        return String.join(", ", ranges) + (more ? ", …" : "");
    }
}
