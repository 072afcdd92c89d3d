package org.huibao.office;

/**
 * How a run ended that came to its end.
 *
 * @param digest of all that its set depends on; the set's manifest bears it too
 * @param description digest of what describes the report, found to be without mistakes by this program
 */
public record RunOutcome(String digest, String description, int exitCode, RunSummary summary) {}
