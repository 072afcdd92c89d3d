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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.huibao.model.FileMarks;
import org.huibao.model.SecondThread;
import org.huibao.workbook.NotEnoughMemory;
import org.huibao.workbook.OneFile;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the files of an input folder, one after another: a second thread takes some of them before they are asked for, so while one is
 * judged the next is copied and hashed, and opened if there is time. Those that are known by their marks, and are to be trusted, are not taken.
 */
final class TakenAhead implements AutoCloseable {

    private static final int MOST = 32;

    /** So many wait for whoever judges them before the second thread opens one for him as well: else he would wait for it. */
    private static final int ENOUGH = 4;

    private final FileStaging staging;
    private final @Nullable FileMarks marks;
    private final Map<String, FileStaging.Outcome> known = new HashMap<>();
    private final Consumer<Path> opening;
    private final Iterator<InputFolder.Entry> unknown;
    private final Queue<Future<Taking>> ahead = new ArrayDeque<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final SecondThread thread = new SecondThread("intake");

    /** @param begun when the file was opened */
    private record Taking(FileStaging.Outcome outcome, Instant begun) {}

    /**
     * @param entries in the order in which they will be asked for
     * @param opening makes a copy known to whoever judges it
     */
    TakenAhead(
            FileStaging staging,
            List<InputFolder.Entry> entries,
            @Nullable FileMarks marks,
            boolean trusting,
            Consumer<Path> opening) {
        this.staging = staging;
        this.opening = opening;
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
            InputFolder.Entry next = unknown.next();
            ahead.add(thread.begin(() -> take(next)));
        }
        Taking taking = SecondThread.ended(ahead.remove());
        waiting.decrementAndGet();
        if (marks != null && taking.outcome() instanceof FileStaging.Outcome.Staged staged) {
            marks.mark(entry.path(), entry.file(), staged.sha256(), taking.begun());
        }
        return taking.outcome();
    }

    private Taking take(InputFolder.Entry entry) throws IOException {
        Instant begun = Instant.now();
        FileStaging.Outcome outcome = staging.take(entry.file());
        if (waiting.getAndIncrement() >= ENOUGH && outcome instanceof FileStaging.Outcome.Staged staged) {
            try {
                OneFile.work(
                        () -> {
                            opening.accept(staged.copy());
                            return true;
                        },
                        // Who judges the file comes to the same fault, and names it.
                        failure -> false);
            } catch (OutOfMemoryError error) {
                throw new NotEnoughMemory(entry.path(), error);
            }
        }
        return new Taking(outcome, begun);
    }

    /** Nothing is copied any more. */
    @Override
    public void close() {
        thread.close();
    }
}
