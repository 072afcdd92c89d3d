package org.huibao.proof.expected;

import java.math.BigDecimal;
import org.huibao.definition.Indicator;
import org.huibao.notation.format.Format;
import org.huibao.notation.format.SeenNumber;

/**
 * A number that the report must print, as whoever adds it up takes it.
 *
 * @param block table or paragraph, with the turn of a loop that repeats paragraphs
 * @param row of a table, with the turn of its loop; empty elsewhere
 * @param department code; empty for the county's
 * @param exact in the indicator's unit
 * @param plain as it would be printed rounded
 * @param printed as it is printed
 */
record ReaderNumber(
        ReadingPlaces.Place place,
        String block,
        String row,
        String department,
        Indicator indicator,
        Format format,
        BigDecimal exact,
        SeenNumber plain,
        BigDecimal printed) {

    String subject() {
        return department + " " + indicator.code();
    }

    BigDecimal step() {
        return plain.step();
    }
}
