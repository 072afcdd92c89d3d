package org.huibao.consolidate;

import java.math.BigDecimal;
import java.util.Map;

/** What each department gave in the period before, as it was published. */
@FunctionalInterface
public interface PublishedShares {

    /** Department code → the number that it gave; of departments that are no longer there, too. */
    Map<String, BigDecimal> numbers(String indicator);

    /** Whether it said that it has nothing to report, which is something else than saying nothing. */
    default boolean none(String department, String indicator) {
        return false;
    }
}
