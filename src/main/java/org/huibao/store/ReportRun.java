package org.huibao.store;

import org.jspecify.annotations.Nullable;

/**
 * One run of one job and period.
 *
 * @param name the digest's first twelve digits, a hyphen, the generation
 * @param ordinal counts the runs of a job and period, from 1
 * @param generation counts the runs of one digest, from 1: the same returns can come back after others
 * @param digest SHA-256 of all that the result depends on
 * @param exitCode null while it has not ended
 */
public record ReportRun(
        String name,
        String job,
        String period,
        int ordinal,
        int generation,
        String digest,
        @Nullable Integer exitCode) {

    private static final int DIGITS = 12;

    static ReportRun fresh(String job, String period, int ordinal, int generation, String digest) {
        return new ReportRun(
                digest.substring(0, DIGITS) + "-" + generation, job, period, ordinal, generation, digest, null);
    }
}
