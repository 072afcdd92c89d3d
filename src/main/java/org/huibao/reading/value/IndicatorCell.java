package org.huibao.reading.value;

import org.huibao.definition.Indicator;
import org.huibao.model.CellRef;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingSubject;

/**
 * Where a return says something of an indicator.
 *
 * @param department code
 * @param period that the value is of: the report's, or the one before
 * @param place a cell, or a sheet
 */
public record IndicatorCell(String department, Indicator indicator, String period, CellRef place) {

    FindingSubject subject() {
        return new FindingSubject(department, indicator.code(), period, place);
    }

    /** {@code place} and {@code indicator} */
    public FindingFields fields() {
        return FindingFields.of("place", shown(place)).and("indicator", indicator.name());
    }

    /** {@code 表!C7}, the name of the sheet, or that of the file. */
    static String shown(CellRef place) {
        if (place.sheet().isEmpty()) {
            return place.file();
        }
        return place.address().isEmpty() ? place.sheet() : place.sheet() + "!" + place.address();
    }
}
