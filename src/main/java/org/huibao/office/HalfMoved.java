package org.huibao.office;

import java.util.Optional;
import org.huibao.store.RunLocks;

/** What a killed run left half moved, finished by whatever command comes next, if no run is under way. */
public final class HalfMoved {

    private HalfMoved() {}

    /** Asks for the lock where there is something to finish alone: a database server that is down keeps nobody from looking. */
    public static void finish(ProgramSettings settings, RunLocks locks, String job, String period) {
        OutputFolder output = new OutputFolder(settings.output(job, period));
        if (!output.isHalfMoved()) {
            return;
        }
        Optional<RunLocks.Held> lock = locks.take(job, period);
        if (lock.isPresent()) {
            try {
                output.finishMoves();
            } finally {
                lock.get().close();
                locks.close();
            }
        }
    }
}
