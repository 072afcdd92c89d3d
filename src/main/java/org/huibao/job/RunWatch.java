package org.huibao.job;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.WorkProgress;
import org.huibao.office.MetricsFile;
import org.huibao.office.PastRun;
import org.huibao.office.ProgramSettings;
import org.huibao.office.RunBook;
import org.huibao.office.RunBooks;
import org.huibao.office.RunUnderWay;
import org.huibao.office.ToldDraft;
import org.jspecify.annotations.Nullable;

/**
 * Watches a run for people who do not: how far it is, for a terminal, for {@code status} and once a minute for the log; and at its end how it ended, for {@code status},
 * for the next mail and for monitoring. None of it can make a run fail.
 */
final class RunWatch implements WorkProgress {

    /** A run that has nothing to do has ended by then. */
    private static final long FIRST_LOOK_MILLIS = 500;

    private static final long LOOK_MILLIS = 250;
    private static final long LOOKS_BETWEEN_FILES = 8;
    private static final long LOOKS_BETWEEN_LINES = 240;
    private static final int STOPPED = 143;

    private final ProgramSettings settings;
    private final RunBooks books;
    private final ProgressView view;
    private final Consumer<RunUnderWay> minute;
    private volatile @Nullable WatchedRun run;
    private @Nullable Thread looking;
    private boolean shown;

    /** @param minute is told once a minute how far the run is */
    RunWatch(ProgramSettings settings, ProgressView view, Consumer<RunUnderWay> minute) {
        this.settings = settings;
        this.books = new RunBooks(settings);
        this.view = view;
        this.minute = minute;
    }

    synchronized void begins(String job, String period) {
        run = new WatchedRun(job, period);
        Thread thread = new Thread(this::look, "progress");
        thread.setDaemon(true);
        looking = thread;
        thread.start();
    }

    /** The lock is ours: whatever another run has left here is left by a dead one. */
    synchronized void locks() {
        if (run != null) {
            run.locks();
            books.begins(run.job(), run.period(), run.now());
        }
    }

    synchronized void names(String name) {
        if (run != null) {
            run.names(name);
        }
    }

    synchronized void takes(List<FiledReturn> files) {
        Map<String, Integer> verdicts = new HashMap<>();
        for (FiledReturn file : files) {
            verdicts.merge(RunLog.label(file.verdict()), 1, Integer::sum);
        }
        if (run != null) {
            run.takes(verdicts);
        }
    }

    synchronized void beginsStep(String name) {
        if (run != null) {
            run.begins(name, name.equals("read") ? run.returns(RunLog.label(Verdict.ACCEPTED)) : 0);
        }
    }

    synchronized void endsStep() {
        WatchedRun its = run;
        if (its != null) {
            if (shown) {
                view.show(its.now(), its.millis());
            }
            its.endsStep();
        }
    }

    /** A part of the run has failed; what follows from it comes later. */
    synchronized void fails(Throwable failure) {
        if (run != null) {
            run.fails(failure);
        }
    }

    /** What the run failed with first. */
    synchronized Throwable cause(Throwable failure) {
        WatchedRun its = run;
        Throwable first = its == null ? null : its.failure();
        return first == null ? failure : first;
    }

    synchronized void moves() {
        if (run != null) {
            run.moves();
        }
    }

    /** Whether a set was moved into its place, however the run went on. */
    synchronized boolean moved() {
        return run != null && run.moved();
    }

    @Override
    public void begins(int pieces) {
        WatchedRun its = run;
        if (its != null) {
            its.hasPieces(pieces);
        }
    }

    @Override
    public void one() {
        WatchedRun its = run;
        if (its != null) {
            its.one();
        }
    }

    /** A run that another one keeps away has not been. */
    synchronized void ends(RunResult result) {
        WatchedRun its = run;
        if (its == null) {
            return;
        }
        rest();
        if (result instanceof RunResult.Busy) {
            return;
        }
        boolean same = false;
        Map<String, Integer> findings = new HashMap<>();
        ToldDraft told = null;
        if (result instanceof RunResult.Written written) {
            same = written.upToDate();
            findings.put("error", written.summary().errors());
            findings.put("warning", written.summary().warnings());
            findings.put("info", written.summary().notes());
            told = told(written);
        } else if (result instanceof RunResult.Signed signed) {
            same = true;
            told = new ToldDraft(Instant.now().toString(), signed.exitCode(), List.of(), signed.notices());
        }
        keep(its, its.ended(result.exitCode(), same, findings), told);
    }

    /** Nobody has been told anything else since, if nothing has changed. */
    private ToldDraft told(RunResult.Written written) {
        ToldDraft before = books.of(written.job(), written.period()).told();
        List<String> blocking = written.upToDate() && before != null && before.exitCode() == written.exitCode()
                ? before.blocking()
                : ToldDraft.blocking(written.findings());
        boolean same = before != null
                && before.exitCode() == written.exitCode()
                && before.blocking().equals(blocking);
        String since = same ? before.at() : Instant.now().toString();
        return new ToldDraft(since, written.exitCode(), blocking, written.notices());
    }

    /** A signal stops the process; the run may go on to its next commit, and then no further. */
    synchronized void stops() {
        WatchedRun its = run;
        if (its != null) {
            rest();
            keep(its, its.ended(STOPPED, false, Map.of()), null);
        }
    }

    private void keep(WatchedRun its, PastRun past, @Nullable ToldDraft told) {
        RunBook book = books.ends(its.job(), its.period(), past, told);
        if (its.locked()) {
            books.leaves(its.job(), its.period());
        }
        MetricsFile.write(settings, books, its.job(), its.period(), book);
    }

    private void rest() {
        run = null;
        shown = false;
        if (looking != null) {
            looking.interrupt();
            looking = null;
        }
        view.clear();
    }

    private void look() {
        long millis = FIRST_LOOK_MILLIS;
        for (long looks = 1; ; looks++) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException ended) {
                return;
            }
            millis = LOOK_MILLIS;
            if (!look(looks)) {
                return;
            }
        }
    }

    private synchronized boolean look(long looks) {
        WatchedRun its = run;
        if (its == null || looking != Thread.currentThread()) {
            return false;
        }
        RunUnderWay now = its.now();
        view.show(now, its.millis());
        shown = true;
        if (its.locked() && looks % LOOKS_BETWEEN_FILES == 1) {
            books.goesOn(its.job(), its.period(), now);
        }
        if (looks % LOOKS_BETWEEN_LINES == 0) {
            minute.accept(now);
        }
        return true;
    }
}
