package org.huibao.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.huibao.model.Sha256;

/**
 * What a second thread does for a set, one thing after another, while the first one writes: most machines have a core for it once the returns are
 * read. What comes of it does not depend on who is faster.
 */
final class SideWork implements AutoCloseable {

    private static final long SECONDS_TO_STOP = 25;

    private final Path set;
    private final ExecutorService thread;
    private final Queue<Future<Map<String, String>>> begun = new ArrayDeque<>();

    /** @param set the folder whose files are written */
    SideWork(Path set) {
        this.set = set;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread writer = new Thread(work, "writer");
            writer.setDaemon(true);
            return writer;
        });
    }

    /** Something that writes. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /** @param work gives path below the set → SHA-256 of what it wrote */
    void begin(Callable<Map<String, String>> work) {
        begun.add(thread.submit(work));
    }

    /** @param name of a file of the set */
    void write(String name, Writing writing) {
        begin(() -> {
            writing.run();
            return Map.of(name, Sha256.hex(set.resolve(name)));
        });
    }

    /**
     * Waits for all of it.
     *
     * @return path below the set → SHA-256
     * @throws IOException that the work ended with
     */
    Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new HashMap<>();
        for (Future<Map<String, String>> each = begun.poll(); each != null; each = begun.poll()) {
            hashes.putAll(ended(each));
        }
        return hashes;
    }

    private static Map<String, String> ended(Future<Map<String, String>> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a set was written", stopped);
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

    /** Whoever goes on may write the same folder anew: nothing is under way any more. */
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
