package org.huibao.reading.unit;

import java.util.List;
import java.util.Optional;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.reading.sheet.SeenWords;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;

/** The units that a row states itself: in a bracket behind its label, else in the column of units. */
public final class RowUnits {

    private RowUnits() {}

    public static List<Unit> of(SheetIndex sheet, SheetLabel rowLabel, int unitColumn) {
        List<Unit> behind = LabelFolding.unitsBehind(rowLabel.plain());
        if (!behind.isEmpty() || unitColumn == 0) {
            return behind;
        }
        Optional<SheetLabel> label = sheet.shownAt(rowLabel.top(), unitColumn);
        if (label.isEmpty()) {
            return List.of();
        }
        Unit unit = Unit.of(SeenWords.of(label.get().cell()));
        return unit.known() ? List.of(unit) : List.of();
    }

    public static boolean fit(List<Unit> stated, Unit wanted) {
        for (Unit unit : stated) {
            if (unit.isOf(wanted)) {
                return true;
            }
        }
        return false;
    }
}
