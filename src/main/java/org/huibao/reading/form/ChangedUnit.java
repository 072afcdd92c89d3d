package org.huibao.reading.form;

import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.notation.Unit;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.workbook.Cell;

/**
 * {@code unit.other-than-form}: a form that was sent out says another unit in the row than the definition. The value is converted, as anybody would read it; but in
 * such a form the unit is locked, and one letter of it is a thousandfold. So it is in the form of a table, which says its unit once for all cells.
 *
 * @param stated what the row says
 * @param wanted the indicator's
 */
record ChangedUnit(IndicatorCell at, String value, String stated, String wanted) implements CellFinding {

    static final FindingRule RULE = FindingRule.of("unit.other-than-form", Level.WARNING);

    /** The unit of a row that bears the indicator's code, where it is of the same kind and another size. */
    static Optional<String> of(Indicator indicator, ValuePlace place) {
        if (indicator.isTableCell() && CodedCells.in(place.sheet()).isTable()) {
            return ofTable(place, Unit.of(indicator.unit()));
        }
        if (place.unitColumn() == 0
                || place.rowLabel() == null
                || !place.rowLabel().cell().raw().strip().equals(indicator.code())) {
            return Optional.empty();
        }
        Unit wanted = Unit.of(indicator.unit());
        return place.sheet()
                .grid()
                .shown(place.row(), place.unitColumn())
                .map(Cell::raw)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .filter(text -> Unit.of(text).isOf(wanted) && Unit.of(text).power() != wanted.power());
    }

    /** A table's form says its unit over the table, and that of a row or column behind its label. */
    private static Optional<String> ofTable(ValuePlace place, Unit wanted) {
        return StatedUnit.of(place, wanted) instanceof StatedUnit.Clear clear
                        && clear.unit().isOf(wanted)
                        && clear.unit().power() != wanted.power()
                ? Optional.of(clear.unit().text())
                : Optional.empty();
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return value + " " + stated;
    }

    @Override
    public String expected() {
        return wanted;
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("value", value).and("stated", stated).and("wanted", wanted);
    }
}
