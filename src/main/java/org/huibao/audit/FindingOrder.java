package org.huibao.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.PathOrder;

/** The order of findings in every list: heaviest first, alike ones together, then as the administrator listed departments and indicators. */
public final class FindingOrder {

    private static final int MOST_DIGITS = 9;
    private static final CellRef NOWHERE = CellRef.file("", "");

    private FindingOrder() {}

    public static Comparator<Finding> of(ReportJob job) {
        Map<String, Integer> departments =
                places(job.departments().stream().map(Department::code).toList());
        Map<String, Integer> indicators =
                places(job.indicators().stream().map(Indicator::code).toList());
        return Comparator.comparing(Finding::level)
                .thenComparing(Finding::code)
                .thenComparing(finding -> departments.getOrDefault(finding.department(), Integer.MAX_VALUE))
                .thenComparing(finding -> indicators.getOrDefault(finding.indicator(), Integer.MAX_VALUE))
                .thenComparing(finding -> place(finding).file(), PathOrder.BY_CODE_POINTS)
                .thenComparing(finding -> place(finding).sheet(), PathOrder.BY_CODE_POINTS)
                .thenComparing(finding -> row(place(finding).address()))
                .thenComparing(finding -> place(finding).address().length())
                .thenComparing(finding -> place(finding).address())
                .thenComparing(Finding::id);
    }

    private static CellRef place(Finding finding) {
        return finding.place() == null ? NOWHERE : finding.place();
    }

    private static Map<String, Integer> places(List<String> codes) {
        Map<String, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        return places;
    }

    /** Of an A1 address; 0 where it names no row. */
    private static int row(String address) {
        int first = 0;
        while (first < address.length() && address.charAt(first) >= 'A' && address.charAt(first) <= 'Z') {
            first++;
        }
        int row = 0;
        for (int at = first; at < address.length(); at++) {
            int digit = address.charAt(at) - '0';
            if (digit < 0 || digit > 9 || at - first == MOST_DIGITS) {
                return 0;
            }
            row = 10 * row + digit;
        }
        return row;
    }
}
