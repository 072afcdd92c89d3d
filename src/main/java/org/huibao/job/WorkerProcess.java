package org.huibao.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huibao.message.Messages;
import org.huibao.office.ProgramSettings;
import org.huibao.office.SettingSources;
import org.huibao.store.PartitionLeases;
import org.huibao.store.RunLocks;
import org.huibao.store.RunOffer;
import org.huibao.store.RunOffers;
import org.huibao.store.WorkList;
import org.huibao.store.WorkerRegister;
import org.jspecify.annotations.Nullable;

/**
 * A process that reads partitions for runs on other machines, until a signal stops it. It never ends by itself: where the database is away it waits and says
 * so.
 */
public final class WorkerProcess {

    private static final long MILLIS_BETWEEN = 1_000;
    private static final long MILLIS_AFTER_FAULT = 5_000;

    private final SettingSources surroundings;
    private final ProgramSettings settings;
    private final Messages messages;
    private final WorkerTalk talk;
    private final RunLog log;
    private final ProgramCode code = new ProgramCode();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean stopping;

    private WorkerProcess(SettingSources surroundings, Messages messages, WorkerTalk talk) {
        this.surroundings = surroundings;
        this.settings = surroundings.settings();
        this.messages = messages;
        this.talk = talk;
        this.log = RunLog.of(surroundings, ProgressView.NONE);
    }

    /** Nothing with the embedded database: it belongs to one process. */
    public static Optional<WorkerProcess> in(SettingSources surroundings, Messages messages, WorkerTalk talk) {
        return surroundings.database().isMySql()
                ? Optional.of(new WorkerProcess(surroundings, messages, talk))
                : Optional.empty();
    }

    /** Returns once a signal has stopped it. */
    public void work() throws Exception {
        RunContext context = null;
        while (context == null) {
            context = opened();
            if (context == null) {
                Thread.sleep(MILLIS_AFTER_FAULT);
            }
        }
        try (RunContext open = context) {
            WorkerThread thread = new WorkerThread(open);
            open.bean(GracefulStop.class).during(thread::work, thread::stop);
        }
    }

    private @Nullable RunContext opened() {
        RunContext context = null;
        try {
            context = RunContext.open(surroundings, new RunLocks(surroundings.database()), code, log);
            context.bean(WorkerRegister.class)
                    .beat(context.bean(ProcessName.class).text(), settings.version(), code.fingerprint());
            back();
            return context;
        } catch (RuntimeException failure) {
            if (context != null) {
                context.close();
            }
            away(failure);
            return null;
        }
    }

    /** Told once, until it is there again. */
    private void away(Throwable failure) {
        log.info("the worker waits: {}", failure);
        if (!away.getAndSet(true)) {
            talk.warn(
                    "worker.database-away",
                    surroundings
                            .database()
                            .blamed(failure)
                            .orElse(surroundings.database().toString()),
                    reason(failure));
        }
    }

    private void back() {
        if (away.getAndSet(false)) {
            talk.say("worker.database-back");
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass() == IOException.class ? message : root.getClass().getSimpleName() + ": " + message;
    }

    /** What the threads of an opened worker do. */
    private final class WorkerThread {

        private final RunOffers offers;
        private final PartitionTaker taker;
        private final HeldPartitions held;
        private final WorkerRegister register;
        private final PartitionLeases leases;
        private final ProcessName name;
        private final WorkerRuns runs;

        private WorkerThread(RunContext context) {
            this.offers = context.bean(RunOffers.class);
            this.taker = context.bean(PartitionTaker.class);
            this.held = context.bean(HeldPartitions.class);
            this.register = context.bean(WorkerRegister.class);
            this.leases = context.bean(PartitionLeases.class);
            this.name = context.bean(ProcessName.class);
            this.runs = new WorkerRuns(
                    settings,
                    messages,
                    code,
                    register,
                    context.bean(WorkList.class),
                    context.bean(PreparedRuns.class),
                    name,
                    talk);
        }

        @Nullable
        Void work() throws InterruptedException {
            talk.say(
                    "worker.waits",
                    name,
                    settings.readers(),
                    surroundings.database().toString().replaceAll("[?;].*$", ""));
            ExecutorService threads = Executors.newFixedThreadPool(settings.readers());
            LeaseBeat beat = new LeaseBeat(leases, held, name, this::beat);
            try {
                for (int i = 0; i < settings.readers(); i++) {
                    threads.execute(this::untilStopped);
                }
                threads.shutdown();
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.MILLISECONDS);
            } finally {
                beat.close();
            }
            leave();
            talk.warn("worker.stopped");
            return null;
        }

        private void beat() {
            register.beat(name.text(), settings.version(), code.fingerprint());
        }

        private void leave() {
            try {
                register.leave(name.text());
            } catch (RuntimeException unreachable) {
                // Its silence says the same.
            }
        }

        void stop() {
            stopping = true;
            held.stop();
        }

        private void untilStopped() {
            while (!stopping) {
                try {
                    boolean took = takeOne();
                    if (away.get()) {
                        // A run that begins now shall find it.
                        beat();
                    }
                    back();
                    if (!took) {
                        Thread.sleep(MILLIS_BETWEEN);
                    }
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException failure) {
                    away(failure);
                    pause();
                }
            }
        }

        private boolean takeOne() {
            List<RunOffer> all = offers.all();
            runs.offered(all);
            for (RunOffer offer : all) {
                if (!stopping && runs.takesPart(offer) && take(offer)) {
                    return true;
                }
            }
            return false;
        }

        private boolean take(RunOffer offer) {
            long began = System.nanoTime();
            PartitionTaker.Taken taken = taker.next(offer.run());
            if (taken.ending() == PartitionTaker.Ending.NONE) {
                return false;
            }
            log.info(
                    "partition {} of run {}: {} after {} ms",
                    taken.partition(),
                    offer.run(),
                    taken.ending(),
                    RunLog.millisecondsSince(began));
            if (taken.ending() == PartitionTaker.Ending.READ) {
                runs.read(offer.run());
            } else if (taken.ending() == PartitionTaker.Ending.LOST) {
                talk.warn("worker.lost", offer.job(), offer.period());
            } else if (taken.ending() == PartitionTaker.Ending.FAILED) {
                runs.failed(offer, taken.failure() == null ? "" : reason(taken.failure()));
            }
            return true;
        }

        private void pause() {
            for (long waited = 0; waited < MILLIS_AFTER_FAULT && !stopping; waited += MILLIS_BETWEEN) {
                try {
                    Thread.sleep(MILLIS_BETWEEN);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }
}
