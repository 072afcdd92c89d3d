package org.huibao.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.huibao.model.FileMarks;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the files of an input folder, one after another: a second thread takes some of them before they are asked for, so while one is
 * judged the next is copied and hashed. Those that are known by their marks, and are to be trusted, are not taken.
 */
final class TakenAhead implements AutoCloseable {

    private static final int MOST = 32;
    private static final long SECONDS_TO_STOP = 25;

    private final FileStaging staging;
    private final @Nullable FileMarks marks;
    private final Map<String, FileStaging.Outcome> known = new HashMap<>();
    private final Iterator<InputFolder.Entry> unknown;
    private final Queue<Future<Taking>> ahead = new ArrayDeque<>();
    private final ExecutorService thread;

    /** @param begun when the file was opened */
    private record Taking(FileStaging.Outcome outcome, Instant begun) {}

    /** @param entries in the order in which they will be asked for */
    TakenAhead(FileStaging staging, List<InputFolder.Entry> entries, @Nullable FileMarks marks, boolean trusting) {
        this.staging = staging;
        this.marks = marks;
        if (marks != null && trusting) {
            for (InputFolder.Entry entry : entries) {
                marks.known(entry.path(), entry.file())
                        .flatMap(staging::known)
                        .ifPresent(outcome -> known.put(entry.path(), outcome));
            }
        }
        this.unknown = entries.stream()
                .filter(entry -> !known.containsKey(entry.path()))
                .iterator();
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread copying = new Thread(work, "intake");
            copying.setDaemon(true);
            return copying;
        });
    }

    /**
     * What came of the next entry.
     *
     * @throws IOException if the staging store cannot be written
     */
    FileStaging.Outcome of(InputFolder.Entry entry) throws IOException {
        FileStaging.Outcome its = known.get(entry.path());
        if (its != null) {
            return its;
        }
        while (ahead.size() < MOST && unknown.hasNext()) {
            Path file = unknown.next().file();
            ahead.add(thread.submit(() -> {
                Instant begun = Instant.now();
                return new Taking(staging.take(file), begun);
            }));
        }
        Taking taking = ended(ahead.remove());
        if (marks != null && taking.outcome() instanceof FileStaging.Outcome.Staged staged) {
            marks.mark(entry.path(), entry.file(), staged.sha256(), taking.begun());
        }
        return taking.outcome();
    }

    private static Taking ended(Future<Taking> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while files were taken");
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

    /** Nothing is copied any more. */
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
