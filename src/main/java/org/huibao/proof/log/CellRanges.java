package org.huibao.proof.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/** The cells that a text names: {@code C3}, {@code C3:C1200}, {@code B19 小计; B35 小计}. */
final class CellRanges {

    private static final Pattern RANGE = Pattern.compile(
            "(?<![A-Za-z0-9])([A-Z]{1,3}[1-9][0-9]{0,6})(?::([A-Z]{1,3}[1-9][0-9]{0,6}))?(?![A-Za-z0-9])");

    private static final int MOST = 10_000;

    private CellRanges() {}

    static List<CellRangeAddress> in(String text) {
        List<CellRangeAddress> ranges = new ArrayList<>();
        Matcher matcher = RANGE.matcher(text);
        while (matcher.find() && ranges.size() < MOST) {
            String from = matcher.group(1);
            String to = matcher.group(2) == null ? from : matcher.group(2);
            ranges.add(CellRangeAddress.valueOf(from + ":" + to));
        }
        return ranges;
    }

    static boolean holds(List<CellRangeAddress> ranges, int row, int column) {
        for (CellRangeAddress each : ranges) {
            if (each.isInRange(row - 1, column - 1)) {
                return true;
            }
        }
        return false;
    }
}
