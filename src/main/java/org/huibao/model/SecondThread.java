package org.huibao.model;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A thread beside the first one that does one thing after another; most machines have a core for it. */
public final class SecondThread implements AutoCloseable {

    private static final long SECONDS_TO_STOP = 25;

    private final ExecutorService thread;

    /** @param name as stack traces show it */
    public SecondThread(String name) {
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread second = new Thread(work, name);
            second.setDaemon(true);
            return second;
        });
    }

    public <T> Future<T> begin(Callable<T> work) {
        return thread.submit(work);
    }

    /**
     * Waits for work that was begun.
     *
     * @throws IOException that it ended with; {@link InterruptedIOException} if whoever waits is to stop
     */
    public static <T> T ended(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while another thread worked");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            }
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** Nothing is under way any more. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
