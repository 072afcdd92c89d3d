package org.huibao.job;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.huibao.office.ProgramSettings;
import org.huibao.store.PartitionLeases;

/** What the manager itself does while a run is offered: it reads partitions as every worker does, says that it lives, and looks for those that have fallen silent. */
class ManagerThreads {

    private static final long MILLIS_BETWEEN = 200;

    private final ProgramSettings settings;
    private final PartitionTaker taker;
    private final SilentWorkers silent;
    private final PartitionLeases leases;
    private final HeldPartitions held;
    private final ProcessName name;
    private final RunLog log;

    ManagerThreads(
            ProgramSettings settings,
            PartitionTaker taker,
            SilentWorkers silent,
            PartitionLeases leases,
            HeldPartitions held,
            ProcessName name,
            RunLog log) {
        this.settings = settings;
        this.taker = taker;
        this.silent = silent;
        this.leases = leases;
        this.held = held;
        this.name = name;
        this.log = log;
    }

    UnderWay at(String run) {
        return new UnderWay(run);
    }

    /** Until it is closed. */
    final class UnderWay implements AutoCloseable {

        private final Set<String> fellSilent = new ConcurrentSkipListSet<>();
        private final LeaseBeat beat = new LeaseBeat(leases, held, name, () -> {});
        private final ExecutorService threads = Executors.newFixedThreadPool(settings.readers() + 1);
        private volatile boolean done;

        private UnderWay(String run) {
            for (int i = 0; i < settings.readers(); i++) {
                threads.execute(() -> untilDone(() -> taker.next(run).ending() != PartitionTaker.Ending.NONE));
            }
            threads.execute(() -> untilDone(() -> {
                List<String> those = silent.takeOver(run, settings.silent());
                those.forEach(worker -> log.info("nothing is heard of worker {}: a partition waits anew", worker));
                fellSilent.addAll(those);
                return false;
            }));
        }

        /** Whose partitions were taken over. */
        Set<String> fellSilent() {
            return fellSilent;
        }

        /** What the database refuses ends the run elsewhere: whoever waits for all partitions asks it, too. */
        private void untilDone(BooleanSupplier busy) {
            while (!done) {
                try {
                    if (!busy.getAsBoolean()) {
                        Thread.sleep(MILLIS_BETWEEN);
                    }
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException failure) {
                    log.info("a partition could not be taken: {}", failure);
                    pause();
                }
            }
        }

        private void pause() {
            try {
                Thread.sleep(5 * MILLIS_BETWEEN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                done = true;
            }
        }

        /** The run cannot go on: what is under way ends at its next commit. */
        void abort() {
            threads.shutdownNow();
        }

        @Override
        public void close() {
            done = true;
            threads.shutdown();
            try {
                threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            beat.close();
        }
    }
}
