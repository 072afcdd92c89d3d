package org.huibao.office;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one job and period.
 *
 * @param runs the last ones, the latest first
 * @param success when one ended with 0 last, ISO 8601 in UTC; null if none has
 * @param told of the last set; null if there was none
 */
public record RunBook(
        List<PastRun> runs,
        @Nullable String success,
        @Nullable ToldDraft told) {

    static final RunBook EMPTY = new RunBook(List.of(), null, null);

    /** A filing season of nights. */
    private static final int KEPT = 60;

    public RunBook {
        runs = List.copyOf(runs);
    }

    RunBook with(PastRun run, @Nullable ToldDraft newlyTold) {
        List<PastRun> all = new ArrayList<>();
        all.add(run);
        runs.stream().limit(KEPT - 1).forEach(all::add);
        boolean succeeded = run.exitCode() != null && run.exitCode() == 0;
        return new RunBook(all, succeeded ? run.ended() : success, newlyTold == null ? told : newlyTold);
    }
}
