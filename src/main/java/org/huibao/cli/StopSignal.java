package org.huibao.cli;

import org.huibao.job.MainJob;

/**
 * SIGTERM, SIGINT or SIGHUP while runs are under way: Java ends with 128 and the signal's number by itself, and says nothing. What the run does about it is its own,
 * see {@code GracefulStop}.
 */
final class StopSignal implements AutoCloseable {

    private final Thread hook;
    private volatile boolean came;

    private StopSignal(MainJob job, TerminalOutput console) {
        this.hook = new Thread(
                () -> {
                    came = true;
                    job.stops();
                    console.error("cli.stopped");
                },
                "signal");
    }

    static StopSignal watching(MainJob job, TerminalOutput console) {
        StopSignal signal = new StopSignal(job, console);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    boolean came() {
        return came;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It is running.
        }
    }
}
