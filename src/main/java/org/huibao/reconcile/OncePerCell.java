package org.huibao.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;

/**
 * What is wrong with one cell that two indicators are read from, a department's own figure and its part of the county's, is told once: whoever puts the
 * cell right answers both.
 */
final class OncePerCell {

    private record AboutCell(
            String code, String period, CellRef place, String found, String expected, Level level, String answer) {}

    private OncePerCell() {}

    /** In the order given; of one cell those of the indicator that comes first. */
    static List<Finding> of(List<Finding> judged) {
        Map<AboutCell, String> told = new HashMap<>();
        return judged.stream().filter(each -> isFirst(each, told)).toList();
    }

    private static boolean isFirst(Finding finding, Map<AboutCell, String> told) {
        CellRef place = finding.place();
        if (place == null || place.address().isEmpty() || finding.indicator().isEmpty()) {
            return true;
        }
        AboutCell about = new AboutCell(
                finding.code(),
                finding.period(),
                place,
                finding.found(),
                finding.expected(),
                finding.level(),
                finding.explanation() + "\n" + finding.acceptedBy());
        String first = told.putIfAbsent(about, finding.indicator());
        return first == null || first.equals(finding.indicator());
    }
}
