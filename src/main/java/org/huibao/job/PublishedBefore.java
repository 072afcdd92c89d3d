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

/**
 * What was published for the period before, as far as it can enter the result; so the digest holds all of it.
 *
 * @param figures the county's, by indicator code
 * @param shares indicator code → department code → what the department gave
 */
record PublishedBefore(Map<String, BigDecimal> figures, Map<String, Map<String, BigDecimal>> shares) {

    static PublishedBefore of(ReportJob job, PublishedFigures previous) {
        Set<String> comparing = job.indicators().stream()
                .filter(indicator -> indicator.previous().equals("published"))
                .map(Indicator::code)
                .collect(Collectors.toSet());
        Map<String, BigDecimal> figures = new TreeMap<>(previous.byCode());
        figures.keySet().retainAll(comparing);
        Map<String, Map<String, BigDecimal>> shares = new HashMap<>();
        comparing.forEach(indicator -> shares.put(indicator, previous.numbers(indicator)));
        return new PublishedBefore(figures, shares);
    }

    /** In the order of the departments' codes. */
    Map<String, BigDecimal> shares(String indicator) {
        return Collections.unmodifiableMap(shares.getOrDefault(indicator, Map.of()));
    }
}
