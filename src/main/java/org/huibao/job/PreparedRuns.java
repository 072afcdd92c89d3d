package org.huibao.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The runs under way in this process; the steps find theirs by the job parameter {@code run}. */
class PreparedRuns {

    private final Map<String, PreparedRun> byName = new ConcurrentHashMap<>();

    void enter(PreparedRun prepared) {
        byName.put(prepared.run().name(), prepared);
    }

    void leave(PreparedRun prepared) {
        byName.remove(prepared.run().name());
    }

    PreparedRun get(String name) {
        PreparedRun prepared = byName.get(name);
        if (prepared == null) {
            throw new IllegalStateException("run " + name + " was not prepared in this process");
        }
        return prepared;
    }
}
