package org.huibao.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * On a signal the work under way is asked to stop and waited for, before the database is closed under it. Knows nothing of the database, so
 * that commands that need none do not open it.
 */
class GracefulStop implements SmartLifecycle {

    private static final long SECONDS_TO_STOP = 25;

    private record Work(Runnable stop, CountDownLatch ended) {}

    private volatile @Nullable Work underWay;
    private volatile boolean started;

    /** @param stop asks the work to end early */
    <T> T during(Callable<T> work, Runnable stop) throws Exception {
        Work entered = new Work(stop, new CountDownLatch(1));
        underWay = entered;
        try {
            return work.call();
        } finally {
            underWay = null;
            entered.ended().countDown();
        }
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        Work work = underWay;
        if (work == null) {
            return;
        }
        work.stop().run();
        try {
            work.ended().await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Stopped first of all. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
