package org.huibao.job;

import org.huibao.office.RunUnderWay;

/** Shows people how far a run is. Called by a thread of its own, one call at a time. */
public interface ProgressView {

    /** Nobody looks. */
    ProgressView NONE = new ProgressView() {
        @Override
        public void show(RunUnderWay run, long millis) {}

        @Override
        public void clear() {}
    };

    /**
     * Several times a second, from half a second after the run has begun.
     *
     * @param millis since the step began
     */
    void show(RunUnderWay run, long millis);

    /** Something else will be shown in its place. */
    void clear();
}
