package org.huibao.reading.unit;

import java.util.List;
import org.huibao.notation.Labels;
import org.huibao.notation.Unit;
import org.huibao.reading.sheet.SeenWords;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;

/** The units that a row states itself: in a bracket behind its label, else in the column of units. */
public final class RowUnits {

    private RowUnits() {}

    public static List<Unit> of(SheetIndex sheet, SheetLabel rowLabel, int unitColumn) {
        List<Unit> behind = Labels.unitsBehind(rowLabel.plain());
        if (!behind.isEmpty() || unitColumn == 0) {
            return behind;
        }
        return sheet.shownAt(rowLabel.top(), unitColumn).stream()
                .map(label -> Unit.of(SeenWords.of(label.cell())))
                .filter(Unit::known)
                .toList();
    }

    public static boolean fit(List<Unit> stated, Unit wanted) {
        return stated.stream().anyMatch(unit -> unit.to(wanted).isPresent());
    }
}
