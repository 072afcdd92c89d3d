package org.huibao.intake;

import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells files that somebody was still copying when they were taken. A copy over a network comes in pieces with pauses, so a file that
 * cannot be read is looked at once more when it has been left alone for a while; one that can be read is whole.
 */
final class StillCopied {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Set<String> HALF = Set.of("file.damaged", "file.failed", "file.empty");

    private record Taking(Path file, FileStaging.Outcome.Staged taken) {}

    private final Map<String, Taking> takings = new LinkedHashMap<>();
    private Instant settled = Instant.EPOCH;

    /** @param code of what was found wrong with the file; empty for nothing */
    void add(String path, Path file, FileStaging.Outcome.Staged taken, String code) {
        takings.put(path, new Taking(file, taken));
        Instant quiet = taken.modified().toInstant().plus(PAUSE);
        if (HALF.contains(code) && quiet.isAfter(settled)) {
            settled = quiet;
        }
    }

    /** Paths of the files that are no longer as they were taken. */
    List<String> paths() throws InterruptedIOException {
        long wait = Instant.now().until(settled, ChronoUnit.MILLIS);
        // A clock that runs ahead on the clerk's machine must not stop ours.
        if (wait > 0 && wait <= PAUSE.toMillis()) {
            pause(wait);
        }
        List<String> changed = new ArrayList<>();
        takings.forEach((path, taking) -> {
            if (!FileStaging.isStill(taking.file(), taking.taken())) {
                changed.add(path);
            }
        });
        return changed;
    }

    private static void pause(long milliseconds) throws InterruptedIOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while files were taken");
        }
    }
}
