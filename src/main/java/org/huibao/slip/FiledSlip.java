package org.huibao.slip;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a filed slip says.
 *
 * @param number the one that is printed on it
 * @param confirmed by indicator code, in the order of its table, see {@link SlipValues}
 * @param reason what was written as one, beside the boxes or as a comment; empty where nothing was
 * @param signed who signed by typing; empty on paper
 * @param altered numbers of its table that are no longer those that were printed
 * @param retyped whether other printed words were changed
 */
public record FiledSlip(
        String job,
        String period,
        String department,
        String number,
        Map<String, String> confirmed,
        SlipAnswer answer,
        String reason,
        String signed,
        String day,
        List<Altered> altered,
        boolean retyped) {

    public FiledSlip {
        confirmed = Collections.unmodifiableMap(new LinkedHashMap<>(confirmed));
        altered = List.copyOf(altered);
    }

    /**
     * @param code of the indicator
     * @param printed as it was written
     * @param now as it stands there
     */
    public record Altered(String code, String printed, String now) {}
}
