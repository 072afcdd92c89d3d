package org.huibao.learn.match;

import java.util.List;
import org.huibao.learn.prose.PrintedNumber.Printed;

/**
 * Something that a number may be, and what speaks for it.
 *
 * @param share of the labels that the words around the number speak of
 * @param bits what they tell
 * @param explained share of the clause that the labels explain
 * @param own share of the labels that the clause itself speaks of
 * @param named share of the department's name that is spoken of
 * @param unit 1 for the same unit, 0 where one is not said, -1 for another measure word
 */
public record QuantityCandidate(
        OfferedQuantity quantity,
        Printed printed,
        double share,
        double bits,
        double explained,
        double own,
        double named,
        int unit,
        double score) {

    /** The better first; equal ones in the order of the returns. */
    static List<QuantityCandidate> sorted(List<QuantityCandidate> candidates) {
        return candidates.stream()
                .sorted((one, other) -> Double.compare(other.score, one.score))
                .toList();
    }
}
