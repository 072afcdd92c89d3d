package org.huibao.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The runs under way in this process; the steps find theirs by the job parameter {@code run}. */
class PreparedRuns {

    private final Map<String, PreparedRun> byName = new ConcurrentHashMap<>();
    private final Map<String, ConsolidatedRun> consolidated = new ConcurrentHashMap<>();

    void enter(PreparedRun prepared) {
        byName.put(prepared.run().name(), prepared);
    }

    void leave(PreparedRun prepared) {
        byName.remove(prepared.run().name());
        prepared.shelf().clear();
        ConsolidatedRun its = consolidated.remove(prepared.run().name());
        if (its != null) {
            its.close();
        }
    }

    /** What one step has made of a run the next ones use. */
    ConsolidatedRun consolidated(PreparedRun prepared, Supplier<ConsolidatedRun> made) {
        return consolidated.computeIfAbsent(prepared.run().name(), name -> made.get());
    }

    PreparedRun get(String name) {
        PreparedRun prepared = byName.get(name);
        if (prepared == null) {
            throw new IllegalStateException("run " + name + " was not prepared in this process");
        }
        return prepared;
    }
}
