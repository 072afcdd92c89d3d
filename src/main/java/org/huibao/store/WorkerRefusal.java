package org.huibao.store;

/**
 * A worker that took no part in a run, or no part any more.
 *
 * @param version of its program
 */
public record WorkerRefusal(String worker, String version, Reason reason) {

    public enum Reason {
        /** Its program is another. */
        PROGRAM,
        /** What stands in its {@code jobs/} is another definition, or none that can be used. */
        DEFINITION,
        /** It could not read a partition. */
        FAILED
    }
}
