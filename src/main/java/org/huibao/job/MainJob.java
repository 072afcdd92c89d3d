package org.huibao.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.Definitions;
import org.huibao.definition.Loaded;
import org.huibao.definition.Mistake;
import org.huibao.definition.ReportJob;
import org.huibao.intake.Intake;
import org.huibao.intake.StagedCopies;
import org.huibao.intake.Taken;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.notation.Period;
import org.huibao.office.FilingRecords;
import org.huibao.office.OutputFolder;
import org.huibao.office.Settings;
import org.huibao.office.Surroundings;
import org.huibao.report.Template;
import org.huibao.store.Run;
import org.huibao.store.RunLocks;
import org.huibao.store.Runs;
import org.huibao.store.WorkItem;
import org.huibao.store.WorkList;
import org.jspecify.annotations.Nullable;

/** The main job on one job and period: prepared, identified, run or taken up again. */
public final class MainJob implements AutoCloseable {

    private final Settings settings;
    private final Messages messages;
    private final RunLocks locks;
    private final ProgramCode code;
    private final FilingRecords records;
    private final Supplier<RunContext> opening;
    private @Nullable RunContext opened;

    private MainJob(
            Settings settings,
            Messages messages,
            RunLocks locks,
            ProgramCode code,
            FilingRecords records,
            Supplier<RunContext> opening) {
        this.settings = settings;
        this.messages = messages;
        this.locks = locks;
        this.code = code;
        this.records = records;
        this.opening = opening;
    }

    /** Opens nothing yet. */
    public static MainJob in(Surroundings surroundings, Messages messages) {
        RunLog.start(surroundings.environment());
        Settings settings = surroundings.settings();
        RunLocks locks = new RunLocks(surroundings.database());
        return new MainJob(
                settings,
                messages,
                locks,
                new ProgramCode(),
                new FilingRecords(settings, messages),
                () -> RunContext.open(surroundings, locks));
    }

    /** The database is closed before its lock is let go. */
    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
        locks.close();
    }

    /** Opened by the first run that has something to do. */
    <T> T bean(Class<T> type) {
        if (opened == null) {
            opened = opening.get();
        }
        return opened.bean(type);
    }

    /** Never throws: what fails is an answer, so that one job never stops another. */
    public RunResult run(String job, String period) {
        RunResult result = attempt(job, period);
        if (!(result instanceof RunResult.Busy)) {
            List<Finding> findings = result instanceof RunResult.Written written ? written.findings() : null;
            records.ended(job, period, result.exitCode(), findings, now());
        }
        return result;
    }

    private RunResult attempt(String job, String period) {
        try {
            Loaded loaded = new Definitions(settings.jobs(), messages).load(job, period);
            if (loaded instanceof Loaded.Valid valid) {
                List<Mistake> mistakes = Template.check(valid.job(), messages);
                return mistakes.isEmpty()
                        ? runLocked(compared(valid.job()))
                        : new RunResult.Mistaken(job, period, mistakes);
            }
            return new RunResult.Mistaken(job, period, ((Loaded.Invalid) loaded).mistakes());
        } catch (Exception | OutOfMemoryError failure) {
            return new RunResult.Failed(job, period, failure);
        }
    }

    private static ReportJob compared(ReportJob job) {
        return Template.comparesIndicators(job) ? job.withComparisons() : job;
    }

    private RunResult runLocked(ReportJob job) throws Exception {
        Optional<RunLocks.Held> lock = locks.take(job.name(), job.period());
        if (lock.isEmpty()) {
            return new RunResult.Busy(job.name(), job.period());
        }
        try {
            return runAlone(job);
        } finally {
            lock.get().close();
        }
    }

    private RunResult runAlone(ReportJob job) throws Exception {
        OutputFolder output = new OutputFolder(settings.output(job.name(), job.period()));
        Optional<String> keptBefore = output.finishMoves().map(Path::toString);
        Taken taken = new Intake(job, settings.input(job.name(), job.period()), settings.staging()).collect();
        records.sees(job, taken.files(), now());
        String before = Period.of(job.period()).orElseThrow().previous().code();
        PublishedFigures previous = PublishedFigures.read(
                new OutputFolder(settings.output(job.name(), before)).set(OutputFolder.Place.PUBLISHED),
                before,
                job.period());
        List<Finding> findings = new ArrayList<>(taken.findings());
        findings.addAll(previous.findings());
        PublishedBefore published = PublishedBefore.of(job, previous);
        // Blank forms show what each department gave, of every indicator.
        String digest = RunDigest.of(
                job,
                taken.files(),
                findings,
                published.figures(),
                previous.byDepartment(),
                settings.locale(),
                code.fingerprint());

        Optional<Run> last = bean(Runs.class)
                .last(job.name(), job.period())
                .filter(run -> run.digest().equals(digest));
        Optional<Ending> ended =
                last.flatMap(run -> Optional.ofNullable(run.exitCode())).map(Ending::of);
        if (ended.isPresent() && output.holds(ended.get().place(), digest)) {
            return written(job, last.orElseThrow(), true, output.set(ended.get().place()), keptBefore);
        }
        Run run = last.filter(same -> same.exitCode() == null)
                .orElseGet(() ->
                        bean(Runs.class).open(job.name(), job.period(), digest, items(job, taken.files()), findings));
        return launch(
                new PreparedRun(run, job, messages, settings.output(job.name(), job.period()), previous, published),
                output,
                keptBefore);
    }

    private RunResult launch(PreparedRun prepared, OutputFolder output, Optional<String> keptBefore) throws Exception {
        PreparedRuns preparedRuns = bean(PreparedRuns.class);
        preparedRuns.enter(prepared);
        try {
            Optional<String> kept = bean(BatchRun.class).toItsEnd(prepared);
            Run done = bean(Runs.class).named(prepared.run().name());
            bean(Runs.class).forgetBefore(done);
            sweepStaging();
            OutputFolder.Place place = Ending.of(
                            Optional.ofNullable(done.exitCode()).orElseThrow())
                    .place();
            return written(prepared.job(), done, false, output.set(place), kept.or(() -> keptBefore));
        } finally {
            preparedRuns.leave(prepared);
        }
    }

    /** A run begins with copying what it reads, so nothing but a run under way depends on a copy. */
    private void sweepStaging() {
        Instant before = locks.coverTheOutput() ? Instant.MAX : Instant.now().minus(Duration.ofDays(1));
        StagedCopies.sweep(settings.staging(), bean(WorkList.class).remembered(), before);
    }

    private RunResult written(ReportJob job, Run run, boolean upToDate, Path set, Optional<String> kept) {
        int exitCode = Optional.ofNullable(run.exitCode()).orElseThrow();
        long returns = bean(WorkList.class).all(run.name()).stream()
                .filter(file -> file.verdict() == FiledReturn.Verdict.ACCEPTED)
                .count();
        List<String> notices = kept.map(place -> List.of(messages.text("job.edited-set-kept", place)))
                .orElse(List.of());
        return new RunResult.Written(
                job, exitCode, upToDate, set, bean(Runs.class).findings(run.name()), (int) returns, notices);
    }

    private List<WorkItem> items(ReportJob job, List<FiledReturn> files) {
        List<WorkItem> items = new ArrayList<>();
        for (FiledReturn file : files) {
            items.add(new WorkItem(items.size(), file, RunDigest.reading(file, job, code.fingerprint()), false));
        }
        return items;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
