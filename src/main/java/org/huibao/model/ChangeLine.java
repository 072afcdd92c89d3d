package org.huibao.model;

import java.util.List;

/**
 * What one figure or one sentence says otherwise than in the set published before, for people.
 *
 * @param kind {@code figure} or {@code sentence}
 * @param codes of the figure, or of those printed in the sentence
 * @param name of the figure
 * @param before its value, rounded for the eye, or the sentence; empty for none
 * @param difference of two numbers, else empty
 * @param printedBefore what the report printed of the figure; empty for a sentence, and for what was not printed
 * @param departments codes of those whose values differ, in the order of the definition
 * @param returns new or changed files from which differing values come
 * @param causes what else made it differ: lines of the definition, returns that are gone, last year's figures, the program
 */
public record ChangeLine(
        String kind,
        List<String> codes,
        String name,
        String before,
        String after,
        String difference,
        String printedBefore,
        String printedAfter,
        List<String> departments,
        List<String> returns,
        List<String> causes) {

    public ChangeLine {
        codes = List.copyOf(codes);
        departments = List.copyOf(departments);
        returns = List.copyOf(returns);
        causes = List.copyOf(causes);
    }
}
