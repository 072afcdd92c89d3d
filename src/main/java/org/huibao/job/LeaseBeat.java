package org.huibao.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huibao.store.PartitionLeases;

/** Says every few seconds that this process lives and is at its partitions. */
final class LeaseBeat implements AutoCloseable {

    static final Duration EVERY = Duration.ofSeconds(2);

    private final PartitionLeases leases;
    private final HeldPartitions held;
    private final ProcessName name;
    private final Runnable besides;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heart");
        thread.setDaemon(true);
        return thread;
    });

    /** @param besides also done at each beat */
    LeaseBeat(PartitionLeases leases, HeldPartitions held, ProcessName name, Runnable besides) {
        this.leases = leases;
        this.held = held;
        this.name = name;
        this.besides = besides;
        heart.scheduleWithFixedDelay(this::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            besides.run();
            Set<Long> before = held.all();
            if (!before.isEmpty()) {
                Set<Long> lost = new HashSet<>(before);
                lost.removeAll(leases.beat(name.text(), before));
                lost.forEach(held::lose);
            }
        } catch (RuntimeException away) {
            // The database is away: those at work say so, and others take over if it lasts.
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
