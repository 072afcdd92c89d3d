package org.huibao.forms;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pieces of work of which none knows another, a few at a time. */
final class SideBySide {

    private SideBySide() {}

    /** Ends when all are done; the first failure, in the order of the pieces, comes out of here. */
    static void run(Collection<? extends Callable<?>> pieces, int threads) throws IOException {
        if (pieces.isEmpty()) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, pieces.size())));
        try {
            for (Future<?> done : pool.invokeAll(
                    pieces.stream().map(piece -> (Callable<Object>) piece::call).toList())) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            rethrow(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void rethrow(Throwable cause) throws IOException {
        if (cause instanceof IOException failure) {
            throw failure;
        }
        if (cause instanceof UncheckedIOException failure) {
            throw failure.getCause();
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
        throw new IllegalStateException(cause);
    }
}
