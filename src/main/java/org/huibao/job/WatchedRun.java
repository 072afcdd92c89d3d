package org.huibao.job;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huibao.office.PastRun;
import org.huibao.office.RunUnderWay;
import org.jspecify.annotations.Nullable;

/** How far the run of one job and period is; the run writes it, and another thread looks at it. */
final class WatchedRun {

    /** How far one step is. */
    private static final class Step {
        private final String name;
        private final Instant begun = Instant.now();
        private final long began = System.nanoTime();
        private final AtomicInteger done = new AtomicInteger();
        private volatile int total;
        private boolean ended;

        Step(String name, int total) {
            this.name = name;
            this.total = total;
        }
    }

    private final String job;
    private final String period;
    private final Instant begun = Instant.now();
    private final Map<String, Long> steps = new HashMap<>();
    private volatile Map<String, Integer> returns = Map.of();
    private volatile RunUnderWay underWay = RunUnderWay.begun(begun);
    private volatile Step step = new Step("", 0);
    private volatile boolean locked;
    private volatile boolean moved;
    private volatile @Nullable Throwable failure;

    WatchedRun(String job, String period) {
        this.job = job;
        this.period = period;
    }

    String job() {
        return job;
    }

    String period() {
        return period;
    }

    void locks() {
        locked = true;
    }

    boolean locked() {
        return locked;
    }

    void fails(Throwable with) {
        if (failure == null) {
            failure = with;
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** A set was moved into its place. */
    void moves() {
        moved = true;
    }

    boolean moved() {
        return moved;
    }

    void names(String name) {
        underWay = underWay.named(name);
    }

    /** @param verdicts files by verdict */
    void takes(Map<String, Integer> verdicts) {
        returns = verdicts;
    }

    int returns(String verdict) {
        return returns.getOrDefault(verdict, 0);
    }

    /** @param total pieces that it has; 0 where it is one piece, or nobody knows */
    void begins(String name, int total) {
        endsStep();
        step = new Step(name, total);
    }

    void hasPieces(int total) {
        step.total = total;
    }

    void one() {
        step.done.incrementAndGet();
    }

    /** At the latest when another one begins. */
    void endsStep() {
        if (!step.name.isEmpty() && !step.ended) {
            step.ended = true;
            steps.merge(step.name, millis(), Long::sum);
        }
    }

    /** Since the step began. */
    long millis() {
        return RunLog.millisecondsSince(step.began);
    }

    RunUnderWay now() {
        Step its = step;
        return underWay.at(its.name, its.done.get(), its.total, its.begun, Instant.now());
    }

    PastRun ended(int exitCode, boolean unchanged, Map<String, Integer> findings) {
        return new PastRun(
                begun.toString(),
                Instant.now().toString(),
                exitCode,
                unchanged,
                underWay.run(),
                new HashMap<>(steps),
                returns,
                findings);
    }
}
