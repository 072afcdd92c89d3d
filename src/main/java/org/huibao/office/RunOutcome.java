package org.huibao.office;

/**
 * How a run ended that came to its end.
 *
 * @param digest of all that its set depends on; the set's manifest bears it too
 */
public record RunOutcome(String digest, int exitCode, RunSummary summary) {}
