package org.huibao.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.ReportJob;
import org.huibao.intake.StagedCopies;
import org.huibao.intake.TakenFiles;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.office.FilingRecords;
import org.huibao.office.OutputFolder;
import org.huibao.office.ProgramSettings;
import org.huibao.office.RunOutcome;
import org.huibao.office.RunSummary;
import org.huibao.report.ReportTemplate;
import org.huibao.store.ReportRun;
import org.huibao.store.RunLocks;
import org.huibao.store.RunRecords;
import org.huibao.store.WorkList;
import org.huibao.workbook.WorkbookShelf;
import org.jspecify.annotations.Nullable;

/** Begins a run or takes it up again, brings it to its end and records it; opens database and Batch when the first one has something to do. */
final class RunLaunch implements AutoCloseable {

    private static final int FILES_TOLD = 10;

    private final ProgramSettings settings;
    private final Messages messages;
    private final RunLocks locks;
    private final ProgramCode code;
    private final FilingRecords records;
    private final RunLog log;
    private final Supplier<RunContext> opening;
    private @Nullable RunContext opened;

    RunLaunch(
            ProgramSettings settings,
            Messages messages,
            RunLocks locks,
            ProgramCode code,
            FilingRecords records,
            RunLog log,
            Supplier<RunContext> opening) {
        this.settings = settings;
        this.messages = messages;
        this.locks = locks;
        this.code = code;
        this.records = records;
        this.log = log;
        this.opening = opening;
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }

    <T> T bean(Class<T> type) {
        if (opened == null) {
            opened = opening.get();
        }
        return opened.bean(type);
    }

    private String description(ReportJob job) {
        return RunDigest.description(job, settings.locale(), code.fingerprint());
    }

    static ReportJob compared(ReportJob job) {
        return ReportTemplate.compared(job);
    }

    /**
     * The run of these inputs, to its end.
     *
     * @param job as it is described for them
     * @param signed whether the period is signed, so that no set may be replaced
     * @param keptBefore where a set is kept that a move replaced which was finished just now
     */
    RunResult.Written run(
            ReportJob job,
            boolean signed,
            RunInputs inputs,
            WorkbookShelf shelf,
            OutputFolder output,
            Optional<String> keptBefore)
            throws Exception {
        TakenFiles taken = inputs.taken();
        Optional<String> damaged = records.sees(job, taken.files(), now())
                .map(kept -> messages.text("job.record-damaged", kept.toString()));
        RunResult.Written written = begun(
                job,
                inputs.digest(),
                () -> NewRun.in(bean(RunRecords.class), job, code, inputs.digest(), taken.files(), inputs.findings()),
                run -> new PreparedRun(
                        run,
                        compared(job),
                        DefinitionWords.of(job, messages),
                        settings.output(job.name(), job.period()),
                        taken.files(),
                        taken.sums(),
                        shelf,
                        inputs.previous(),
                        inputs.published(),
                        signed),
                output,
                keptBefore);
        return damaged.map(written::noticing).orElse(written);
    }

    /** The last run if it is the same and has ended or can be taken up again; else a new one. */
    private RunResult.Written begun(
            ReportJob job,
            String digest,
            Supplier<ReportRun> opened,
            Function<ReportRun, PreparedRun> prepared,
            OutputFolder output,
            Optional<String> keptBefore)
            throws Exception {
        Optional<ReportRun> last = bean(RunRecords.class)
                .last(job.name(), job.period())
                .filter(run -> run.digest().equals(digest));
        Optional<RunEnding> ended =
                last.flatMap(run -> Optional.ofNullable(run.exitCode())).map(RunEnding::of);
        if (ended.isPresent() && output.holds(ended.get().place(), digest)) {
            return recorded(job, last.orElseThrow(), true, output, keptBefore);
        }
        ReportRun run = last.filter(same -> same.exitCode() == null).orElseGet(opened);
        try {
            return launch(prepared.apply(run), output, keptBefore);
        } catch (NotResumable refused) {
            log.info("{} cannot be taken up again ({}): it is begun anew", run.name(), refused.getMessage());
            return launch(prepared.apply(opened.get()), output, keptBefore);
        }
    }

    private RunResult.Written launch(PreparedRun prepared, OutputFolder output, Optional<String> keptBefore)
            throws Exception {
        log.names(prepared.run());
        PreparedRuns preparedRuns = bean(PreparedRuns.class);
        preparedRuns.enter(prepared);
        try {
            Optional<String> kept = bean(BatchRun.class).toItsEnd(prepared);
            ReportRun done = bean(RunRecords.class).named(prepared.run().name());
            if (done.exitCode() == null
                    || !output.holds(RunEnding.of(done.exitCode()).place(), done.digest())) {
                // Steps that had ended were passed over, and what they had made is gone.
                throw new NotResumable("its set is not there");
            }
            RunResult.Written written = recorded(prepared.job(), done, false, output, kept.or(() -> keptBefore));
            for (String notice : bean(PartitionReading.class).notices()) {
                written = written.noticing(notice);
            }
            return tidied(done).map(written::noticing).orElse(written);
        } finally {
            preparedRuns.leave(prepared);
        }
    }

    /** The set stands in its place whatever comes of this; what is left the next run sweeps. */
    private Optional<String> tidied(ReportRun done) {
        try {
            bean(RunRecords.class).forgetBefore(done);
            sweepStaging();
            log.info("swept what older runs have left");
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(messages.text("job.not-tidied", String.valueOf(failure.getMessage())));
        }
    }

    /** A run begins with copying what it reads, so nothing but a run under way depends on a copy. */
    private void sweepStaging() {
        Instant before = locks.coverTheOutput() ? Instant.MAX : Instant.now().minus(Duration.ofDays(1));
        StagedCopies.sweep(settings.staging(), bean(WorkList.class).remembered(), before);
    }

    /** A result that the database holds; the next command finds it without asking there. */
    private RunResult.Written recorded(
            ReportJob job, ReportRun run, boolean upToDate, OutputFolder output, Optional<String> kept) {
        int returns = (int) bean(WorkList.class).all(run.name()).stream()
                .filter(file -> file.verdict() == FiledReturn.Verdict.ACCEPTED)
                .count();
        List<Finding> findings = bean(RunRecords.class).findings(run.name());
        RunOutcome outcome = new RunOutcome(
                run.digest(),
                description(job),
                Optional.ofNullable(run.exitCode()).orElseThrow(),
                RunSummary.of(job, returns, findings, messages));
        records.written(job, outcome, findings, now());
        return written(job, outcome, upToDate, findings, output, kept);
    }

    /** What is said of a set that stands in its place. */
    RunResult.Written written(
            ReportJob job,
            RunOutcome outcome,
            boolean upToDate,
            List<Finding> findings,
            OutputFolder output,
            Optional<String> kept) {
        OutputFolder.Place place = RunEnding.of(outcome.exitCode()).place();
        List<String> notices = new ArrayList<>();
        kept.ifPresent(folder -> notices.add(messages.text("job.edited-set-kept", folder)));
        List<String> altered = upToDate ? output.altered(place) : List.of();
        if (!altered.isEmpty()) {
            String more = altered.size() > FILES_TOLD ? "…" : "";
            List<String> told = altered.subList(0, Math.min(FILES_TOLD, altered.size()));
            notices.add(messages.text("job.edited-files", String.join(", ", told) + more));
        }
        return new RunResult.Written(
                job, outcome.exitCode(), upToDate, output.set(place), findings, outcome.summary(), notices);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
