package org.huibao.office;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job and period, as it is remembered. Instants are ISO 8601 in UTC.
 *
 * @param begun when its lock was taken, or when it stopped for a mistake
 * @param ended null if nobody knows: its process was killed
 * @param exitCode 143 if a signal stopped it; null if it was killed
 * @param unchanged whether it had nothing to do
 * @param run its name; empty where it came to none
 * @param steps milliseconds by step; none of those that it did not come to
 * @param returns files by verdict; none where it did not look
 * @param findings by level; none where it came to no set
 */
public record PastRun(
        String begun,
        @Nullable String ended,
        @Nullable Integer exitCode,
        boolean unchanged,
        String run,
        Map<String, Long> steps,
        Map<String, Integer> returns,
        Map<String, Integer> findings) {

    public PastRun {
        steps = new TreeMap<>(steps);
        returns = new TreeMap<>(returns);
        findings = new TreeMap<>(findings);
    }

    static PastRun killed(RunUnderWay left) {
        return new PastRun(left.since(), null, null, false, left.run(), Map.of(), Map.of(), Map.of());
    }
}
