package org.huibao.model;

import java.util.Optional;

/**
 * What cumulative and stock figures go on from.
 *
 * @param inYear the latest part of the same year that was published
 * @param rightBefore the published period that ends where this one begins
 */
public record PastFigures(Optional<EarlierFigures> inYear, Optional<EarlierFigures> rightBefore) {

    public static final PastFigures NONE = new PastFigures(Optional.empty(), Optional.empty());
}
