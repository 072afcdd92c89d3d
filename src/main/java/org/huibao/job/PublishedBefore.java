package org.huibao.job;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.PastFigures;

/**
 * What was published for the period before, as far as it can enter the result; so the digest holds all of it.
 *
 * @param figures the county's, by indicator code
 * @param shares indicator code → department code → what the department gave, or those for which it stands
 * @param given the same by the departments that there were
 * @param past what cumulative and stock figures go on from
 */
record PublishedBefore(
        Map<String, BigDecimal> figures,
        Map<String, Map<String, BigDecimal>> shares,
        Map<String, Map<String, BigDecimal>> given,
        PastFigures past) {

    /** @param given by the departments that there were; {@code previous} itself where none stands for others */
    static PublishedBefore of(ReportJob job, PublishedFigures previous, PublishedFigures given, PastFigures past) {
        Set<String> comparing = job.indicators().stream()
                .filter(indicator -> indicator.previous().equals("published"))
                .map(Indicator::code)
                .collect(Collectors.toSet());
        Map<String, BigDecimal> figures = new TreeMap<>(previous.byCode());
        figures.keySet().retainAll(comparing);
        Map<String, Map<String, BigDecimal>> shares = numbers(previous, comparing);
        return new PublishedBefore(figures, shares, given == previous ? shares : numbers(given, comparing), past);
    }

    private static Map<String, Map<String, BigDecimal>> numbers(PublishedFigures published, Set<String> indicators) {
        Map<String, Map<String, BigDecimal>> numbers = new HashMap<>();
        indicators.forEach(indicator -> numbers.put(indicator, published.numbers(indicator)));
        return numbers;
    }

    /** In the order of the departments' codes. */
    Map<String, BigDecimal> given(String indicator) {
        return Collections.unmodifiableMap(given.getOrDefault(indicator, Map.of()));
    }

    /** In the order of the departments' codes. */
    Map<String, BigDecimal> shares(String indicator) {
        return Collections.unmodifiableMap(shares.getOrDefault(indicator, Map.of()));
    }
}
