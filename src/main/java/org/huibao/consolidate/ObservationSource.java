package org.huibao.consolidate;

import java.util.List;
import org.huibao.model.Observation;

/** Where the observations lie; asked for one indicator at a time, so that all of them never stand in memory. */
@FunctionalInterface
public interface ObservationSource {
    /**
     * @param period the report's, or the one before
     * @return in the order of the work list
     */
    List<Observation> of(String indicator, String period);
}
