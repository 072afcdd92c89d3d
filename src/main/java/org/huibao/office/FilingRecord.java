package org.huibao.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of one job and period have seen so far. Instants are ISO 8601 in UTC.
 *
 * @param state of the last run
 * @param exitCode with which it ended; null while it has not
 * @param at when it began, or ended
 * @param judged whether {@code departments} tells what is wrong, and not only what is there
 * @param bytes SHA-256 of a return → when a run first saw it
 * @param places department and path, a line break between them → when a run first saw a return there
 * @param departments by code, as the last run saw them
 * @param unassigned findings that block and belong to no department
 * @param outcome of the last run that came to its end, unless another has begun since
 */
record FilingRecord(
        State state,
        @Nullable Integer exitCode,
        @Nullable String at,
        boolean judged,
        Map<String, String> bytes,
        Map<String, String> places,
        Map<String, Filed> departments,
        int unassigned,
        @Nullable RunOutcome outcome) {

    static final FilingRecord NONE =
            new FilingRecord(State.NONE, null, null, false, Map.of(), Map.of(), Map.of(), 0, null);

    enum State {
        NONE,
        RUNNING,
        ENDED
    }

    FilingRecord {
        bytes = new TreeMap<>(bytes);
        places = new TreeMap<>(places);
        departments = new TreeMap<>(departments);
    }

    /**
     * @param files returns in use
     * @param first when a run first saw the earliest of them, or what they replace
     * @param errors that block
     * @param warnings that block
     * @param finding the first of them as a sentence; empty if there is none
     * @param slip how far it has come in confirming its numbers; null if it has said nothing
     */
    record Filed(
            List<String> files,
            @Nullable String first,
            int errors,
            int warnings,
            String finding,
            @Nullable String slip) {
        static final Filed NOTHING = new Filed(List.of(), null, 0, 0, "", null);
    }
}
