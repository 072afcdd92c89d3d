package org.huibao.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.huibao.model.SecondThread;
import org.huibao.model.Sha256;

/**
 * What a second thread does for a set, one thing after another, while the first one writes: most machines have a core for it once the returns are
 * read. What comes of it does not depend on who is faster.
 */
final class SideWork implements AutoCloseable {

    private final Path set;
    private final SecondThread thread = new SecondThread("writer");
    private final Queue<Future<Map<String, String>>> begun = new ArrayDeque<>();

    /** @param set the folder whose files are written */
    SideWork(Path set) {
        this.set = set;
    }

    /** Something that writes. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /** @param work gives path below the set → SHA-256 of what it wrote */
    void begin(Callable<Map<String, String>> work) {
        begun.add(thread.begin(work));
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
            hashes.putAll(SecondThread.ended(each));
        }
        return hashes;
    }

    /** Whoever goes on may write the same folder anew: nothing is under way any more. */
    @Override
    public void close() {
        thread.close();
    }
}
