package org.huibao.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The runs under way in this process, and those that it reads returns for; the steps find theirs by the job parameter {@code run}. */
class PreparedRuns {

    private final Map<String, PreparedRun> byName = new ConcurrentHashMap<>();
    private final Map<String, ReadingRules> rules = new ConcurrentHashMap<>();
    private final Map<String, ConsolidatedRun> consolidated = new ConcurrentHashMap<>();

    void enter(PreparedRun prepared) {
        byName.put(prepared.run().name(), prepared);
        enter(
                prepared.run().name(),
                new ReadingRules(prepared.job(), prepared.shelf(), ReadingRules.CopySource.STAGED));
    }

    /** A run of another process. */
    void enter(String run, ReadingRules its) {
        rules.put(run, its);
    }

    void leave(String run) {
        ReadingRules its = rules.remove(run);
        if (its != null) {
            its.shelf().clear();
        }
    }

    void leave(PreparedRun prepared) {
        byName.remove(prepared.run().name());
        leave(prepared.run().name());
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
        return known(byName.get(name), name);
    }

    ReadingRules rules(String name) {
        return known(rules.get(name), name);
    }

    private static <T> T known(@Nullable T its, String name) {
        if (its == null) {
            throw new IllegalStateException("run " + name + " was not prepared in this process");
        }
        return its;
    }
}
