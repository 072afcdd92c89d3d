package org.huibao.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Future;
import org.huibao.model.FileMarks;
import org.huibao.model.SecondThread;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the files of an input folder, one after another: a second thread takes some of them before they are asked for, so while one is
 * judged the next is copied and hashed. Those that are known by their marks, and are to be trusted, are not taken.
 */
final class TakenAhead implements AutoCloseable {

    private static final int MOST = 32;

    private final FileStaging staging;
    private final @Nullable FileMarks marks;
    private final Map<String, FileStaging.Outcome> known = new HashMap<>();
    private final Iterator<InputFolder.Entry> unknown;
    private final Queue<Future<Taking>> ahead = new ArrayDeque<>();
    private final SecondThread thread = new SecondThread("intake");

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
            ahead.add(thread.begin(() -> {
                Instant begun = Instant.now();
                return new Taking(staging.take(file), begun);
            }));
        }
        Taking taking = SecondThread.ended(ahead.remove());
        if (marks != null && taking.outcome() instanceof FileStaging.Outcome.Staged staged) {
            marks.mark(entry.path(), entry.file(), staged.sha256(), taking.begun());
        }
        return taking.outcome();
    }

    /** Nothing is copied any more. */
    @Override
    public void close() {
        thread.close();
    }
}
