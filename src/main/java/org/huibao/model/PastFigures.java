package org.huibao.model;

import java.util.Optional;

/**
 * What cumulative and stock figures go on from.
 *
 * @param inYear the latest part of the same year that was published
 * @param rightBefore the published period that ends where this one begins
 * @param wholeYear of a part of a year the whole year before, where that was published and the same part of it was not: nothing may be compared
 *     with it
 */
public record PastFigures(
        Optional<EarlierFigures> inYear, Optional<EarlierFigures> rightBefore, Optional<EarlierFigures> wholeYear) {

    public static final PastFigures NONE = new PastFigures(Optional.empty(), Optional.empty(), Optional.empty());
}
