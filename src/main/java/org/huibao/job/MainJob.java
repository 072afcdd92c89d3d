package org.huibao.job;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.definition.SignedPeriod;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.office.EarlyDates;
import org.huibao.office.FilingRecords;
import org.huibao.office.OutputFolder;
import org.huibao.office.OutputRights;
import org.huibao.office.ProgramSettings;
import org.huibao.office.RunOutcome;
import org.huibao.office.RunTargets;
import org.huibao.office.SettingSources;
import org.huibao.office.UnreadPlaces;
import org.huibao.report.ReportTemplate;
import org.huibao.store.RunLocks;
import org.huibao.workbook.WorkbookShelf;

/** The main job on one job and period: prepared, identified, run or taken up again. */
public final class MainJob implements AutoCloseable {

    private static final long MILLIS_BETWEEN_LOOKS = 1000;

    private final ProgramSettings settings;
    private final Messages messages;
    private final RunLocks locks;
    private final ProgramCode code;
    private final FilingRecords records;
    private final RunLog log;
    private final RunLaunch launch;

    private MainJob(
            ProgramSettings settings,
            Messages messages,
            RunLocks locks,
            ProgramCode code,
            FilingRecords records,
            RunLog log,
            RunLaunch launch) {
        this.settings = settings;
        this.messages = messages;
        this.locks = locks;
        this.code = code;
        this.records = records;
        this.log = log;
        this.launch = launch;
    }

    /** With nobody who looks. */
    public static MainJob in(SettingSources surroundings, Messages messages) {
        return in(surroundings, messages, ProgressView.NONE);
    }

    /** Opens nothing yet. */
    public static MainJob in(SettingSources surroundings, Messages messages, ProgressView view) {
        ProgramSettings settings = surroundings.settings();
        RunLocks locks = new RunLocks(surroundings.database());
        RunLog log = RunLog.of(surroundings, view);
        ProgramCode code = new ProgramCode();
        FilingRecords records = new FilingRecords(settings, messages);
        RunLaunch launch = new RunLaunch(
                settings, messages, locks, code, records, log, () -> RunContext.open(surroundings, locks, code, log));
        return new MainJob(settings, messages, locks, code, records, log, launch);
    }

    /** The database is closed before its lock is let go. */
    @Override
    public void close() {
        launch.close();
        locks.close();
    }

    /** Opened by the first run that has something to do. */
    <T> T bean(Class<T> type) {
        return launch.bean(type);
    }

    /** A signal ends the process: what is known of the run under way is written down; called by another thread than the run's. */
    public void stops() {
        log.watch().stops();
    }

    /**
     * Waits until no other run is under way on the job and period.
     *
     * @param millis how long at most
     * @return false if that time has gone by
     */
    public boolean waits(String job, String period, long millis) {
        long began = System.nanoTime();
        try {
            while (locks.taken(job, period)) {
                long left = millis - RunLog.millisecondsSince(began);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(Math.min(left, MILLIS_BETWEEN_LOOKS));
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Never throws: what fails is an answer, so that one job never stops another. */
    public RunResult run(String job, String period) {
        log.begins(job, period);
        RunResult result = named(attempt(job, period));
        log.ends(result);
        if (result instanceof RunResult.Mistaken || result instanceof RunResult.Failed) {
            records.stopped(job, period, result.exitCode(), RunLaunch.now());
        }
        return result;
    }

    /** With what lies where no run looks, told with the job's latest period. */
    private RunResult named(RunResult result) {
        if (!(result instanceof RunResult.Written written)) {
            return result;
        }
        try {
            return new RunTargets(settings)
                            .latestPeriod(result.job())
                            .filter(result.period()::equals)
                            .isPresent()
                    ? written.noticing(new UnreadPlaces(settings, messages).of(result.job()))
                    : written;
        } catch (UncheckedIOException vanishing) {
            // The folders are looked through again the next time.
            log.info("input could not be looked through: {}", vanishing.getMessage());
            return written;
        }
    }

    private RunResult attempt(String job, String period) {
        try {
            SignedPeriod.Loaded kept = SignedPeriod.read(settings.jobs(), job, period, messages);
            if (kept instanceof SignedPeriod.Loaded.Invalid invalid) {
                return new RunResult.Mistaken(job, period, invalid.mistakes());
            }
            SignedPeriod signed = ((SignedPeriod.Loaded.Valid) kept).signed();
            if (signed.closing().isPresent()) {
                Optional<FileSystemException> refused = OutputRights.refused(settings, job, period);
                if (refused.isPresent()) {
                    throw refused.get();
                }
                SignedRun run = new SignedRun(settings, messages, code, records, log, launch);
                return locked(
                        job, period, () -> run.of(job, period, signed.closing().get()));
            }
            List<Finding> reopened = ReopenedPeriod.findings(signed, period);
            LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(job, period);
            if (!(loaded instanceof LoadedJob.Valid today)) {
                return new RunResult.Mistaken(job, period, ((LoadedJob.Invalid) loaded).mistakes());
            }
            RunResult result = open(KeptDefinition.of(today.job(), settings, messages), job, period, reopened);
            return result instanceof RunResult.Written written ? written.noticing(today.notices()) : result;
        } catch (Exception | OutOfMemoryError failure) {
            return new RunResult.Failed(
                    job, period, log.watch().cause(failure), log.watch().moved());
        }
    }

    /** As if the period had never been published or signed, and by the definition of today. */
    RunResult anew(String job, String period) {
        try {
            LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(job, period);
            return open(new KeptDefinition(loaded, List.of()), job, period, List.of());
        } catch (Exception | OutOfMemoryError failure) {
            return new RunResult.Failed(
                    job, period, log.watch().cause(failure), log.watch().moved());
        }
    }

    private RunResult open(KeptDefinition definition, String job, String period, List<Finding> reopened)
            throws Exception {
        if (definition.loaded() instanceof LoadedJob.Invalid invalid) {
            return new RunResult.Mistaken(job, period, invalid.mistakes());
        }
        ReportJob described = ((LoadedJob.Valid) definition.loaded()).job();
        List<DefinitionMistake> mistakes = isChecked(described) ? List.of() : ReportTemplate.check(described, messages);
        RunResult result =
                mistakes.isEmpty() ? run(described, reopened) : new RunResult.Mistaken(job, period, mistakes);
        return result instanceof RunResult.Written written
                ? written.noticing(definition.notices()).noticing(EarlyDates.of(described, messages))
                : result;
    }

    /** Looking through the template takes a sixth of the time of a run that has nothing to do. */
    private boolean isChecked(ReportJob job) {
        return records.outcome(job.name(), job.period())
                .filter(outcome -> description(job).equals(outcome.description()))
                .isPresent();
    }

    private String description(ReportJob job) {
        return RunDigest.description(job, settings.locale(), code.fingerprint());
    }

    private RunResult locked(String job, String period, Callable<RunResult> run) throws Exception {
        Optional<RunLocks.Held> lock = locks.take(job, period);
        if (lock.isEmpty()) {
            return new RunResult.Busy(job, period);
        }
        log.watch().locks();
        try {
            return run.call();
        } finally {
            lock.get().close();
        }
    }

    private RunResult run(ReportJob job, List<Finding> reopened) throws Exception {
        Optional<FileSystemException> refused = OutputRights.refused(settings, job.name(), job.period());
        if (refused.isEmpty()) {
            return locked(job.name(), job.period(), () -> runAlone(job, reopened));
        }
        // Nothing can be written there; that nothing has changed can be told all the same.
        OutputFolder output = new OutputFolder(settings.output(job.name(), job.period()));
        Optional<RunOutcome> known = knownInputs(job, reopened).digest().flatMap(digest -> ended(job, digest, output));
        if (known.isEmpty()) {
            throw refused.get();
        }
        return launch.written(job, known.get(), true, List.of(), output, Optional.empty());
    }

    private KnownInputs knownInputs(ReportJob job, List<Finding> reopened) {
        return new KnownInputs(
                job,
                settings,
                description(job) + reopened.stream().map(Finding::id).collect(Collectors.joining()));
    }

    private RunResult runAlone(ReportJob job, List<Finding> reopened) throws Exception {
        OutputFolder output = new OutputFolder(settings.output(job.name(), job.period()));
        Optional<String> keptBefore = output.finishMoves().map(Path::toString);
        KnownInputs knownInputs = knownInputs(job, reopened);
        Optional<RunOutcome> known = knownInputs.digest().flatMap(digest -> ended(job, digest, output));
        if (known.isPresent()) {
            log.info("intake: all files are known");
        } else {
            WorkbookShelf shelf = new WorkbookShelf();
            log.watch().beginsStep("intake");
            RunInputs inputs = RunInputs.of(job, settings, code, reopened, shelf, true, log.watch());
            known = ended(job, inputs.digest(), output);
            if (known.isEmpty() && !inputs.taken().hashed()) {
                inputs = RunInputs.of(job, settings, code, reopened, shelf, false, log.watch());
                known = ended(job, inputs.digest(), output);
            }
            log.watch().takes(inputs.taken().files());
            log.watch().endsStep();
            knownInputs.keep(inputs);
            log.info(
                    "intake: {} files, {} findings",
                    inputs.taken().files().size(),
                    inputs.findings().size());
            if (known.isEmpty()) {
                log.watch().beginsStep("prepare");
                return launch.run(job, false, inputs, shelf, output, keptBefore);
            }
        }
        records.unchanged(job.name(), job.period(), known.get(), RunLaunch.now());
        return launch.written(job, known.get(), true, List.of(), output, keptBefore);
    }

    /** How the run ended whose set stands in its place, if nothing has changed since. */
    private Optional<RunOutcome> ended(ReportJob job, String digest, OutputFolder output) {
        return records.outcome(job.name(), job.period())
                .filter(outcome -> outcome.digest().equals(digest))
                .filter(outcome -> output.holds(RunEnding.of(outcome.exitCode()).place(), digest));
    }
}
