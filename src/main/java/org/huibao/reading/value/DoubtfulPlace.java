package org.huibao.reading.value;

import org.huibao.model.FindingFields;
import org.huibao.reading.sheet.PlaceDoubt;

/**
 * A return speaks of an indicator, and where its value stands cannot be pinned down.
 *
 * @param found the places, labels or headings that were found, shortened
 * @param expected how many there should be, or which row or column; may be empty
 */
public record DoubtfulPlace(PlaceDoubt rule, IndicatorCell at, String found, String expected) implements CellFinding {

    public DoubtfulPlace {
        found = ReturnSoFar.shortened(found);
    }

    @Override
    public FindingFields fields() {
        return at.fields().and("found", found);
    }
}
