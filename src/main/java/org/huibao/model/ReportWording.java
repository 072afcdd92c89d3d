package org.huibao.model;

import java.util.List;

/**
 * What decides a piece of a report's wording.
 *
 * @param tag of the content controls around the words
 * @param expression in codes: {@code closed = cases}, or {@code TOP(cases)} for the name of who is first
 * @param outcome for the county
 * @param numbers the expression with the county's numbers; empty where it cannot be decided
 * @param codes of the indicators whose values of this period decide it
 * @param previous of those whose values of the period before do
 * @param places in which departments stand
 */
public record ReportWording(
        String tag,
        String expression,
        Outcome outcome,
        String numbers,
        List<String> codes,
        List<String> previous,
        List<Ranking> places) {

    public ReportWording {
        codes = List.copyOf(codes);
        previous = List.copyOf(previous);
        places = List.copyOf(places);
    }

    public enum Outcome {
        HOLDS,
        FAILS,
        UNDECIDED
    }

    /**
     * @param code of the indicator
     * @param most whether the largest is the first
     * @param first codes of the departments that are; several share the place, none if it cannot be told
     */
    public record Ranking(String expression, String code, boolean most, List<String> first) {
        public Ranking {
            first = List.copyOf(first);
        }
    }
}
