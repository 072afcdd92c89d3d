package org.huibao.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.Department;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.definition.SignedPeriod;
import org.huibao.message.Messages;
import org.huibao.office.FilingRecord.Filed;
import org.huibao.store.RunLocks;
import org.jspecify.annotations.Nullable;

/** Looks at what runs have left; opens no embedded database, and works while a run is under way. */
public class StatusJob {

    /** Beside the labels of what departments have said since. */
    private static final String SENT = "sent";

    private final ProgramSettings settings;
    private final Messages messages;
    private final FilingRecords records;
    private final RunLocks locks;
    private final RunBooks books;

    public StatusJob(ProgramSettings settings, Messages messages, FilingRecords records, RunLocks locks) {
        this.settings = settings;
        this.messages = messages;
        this.records = records;
        this.locks = locks;
        this.books = new RunBooks(settings);
    }

    /** What came of it. */
    public sealed interface Result {
        record Mistaken(List<DefinitionMistake> mistakes) implements Result {}

        record Known(FilingStatus status) implements Result {}
    }

    public Result look(String jobName, String period) {
        SignedPeriod.Loaded signed = SignedPeriod.read(settings.jobs(), jobName, period, messages);
        if (signed instanceof SignedPeriod.Loaded.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        SignedPeriod closed = ((SignedPeriod.Loaded.Valid) signed).signed();
        LoadedJob loaded = closed.closing().isPresent()
                ? new JobDefinitions(settings.jobs(), messages).load(jobName, period)
                : new DefinitionCheck(settings, messages).loadAgain(jobName, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        HalfMoved.finish(settings, locks, jobName, period);
        FilingRecord kept = records.of(jobName, period);
        Optional<RunUnderWay> underWay = books.underWay(jobName, period);
        FilingStatus.LastRun lastRun = lastRun(jobName, period, kept, underWay);
        Map<String, String> sent = SlipFolder.sent(settings.output(jobName, period));
        boolean running = lastRun == FilingStatus.LastRun.RUNNING;
        return new Result.Known(new FilingStatus(
                jobName,
                job.title(),
                period,
                job.deadline(),
                closed,
                lastRun,
                running ? null : kept.exitCode(),
                instant(running ? underWay.map(RunUnderWay::since).orElse(kept.at()) : kept.at()),
                job.departments().stream()
                        .filter(department -> owes(job, department))
                        .map(department -> row(job, department, kept, sent.containsKey(department.code())))
                        .toList(),
                kept.unassigned()));
    }

    /** A run says of itself that it is under way; its lock tells whether it was killed since. */
    private FilingStatus.LastRun lastRun(String job, String period, FilingRecord kept, Optional<RunUnderWay> underWay) {
        boolean begun = kept.state() == FilingRecord.State.RUNNING;
        if (!begun && underWay.isEmpty()) {
            return kept.state() == FilingRecord.State.NONE ? FilingStatus.LastRun.NONE : FilingStatus.LastRun.ENDED;
        }
        if (underWay.isPresent()
                ? taken(job, period, true)
                : !books.wasKilled(job, period) && taken(job, period, false)) {
            return FilingStatus.LastRun.RUNNING;
        }
        return begun ? FilingStatus.LastRun.INTERRUPTED : FilingStatus.LastRun.ENDED;
    }

    /** @param otherwise the answer where the database does not give one: who has filed can be told without it */
    private boolean taken(String job, String period, boolean otherwise) {
        try {
            return locks.taken(job, period);
        } catch (IllegalStateException noAnswer) {
            return otherwise;
        }
    }

    private static boolean owes(ReportJob job, Department department) {
        return job.indicators().stream()
                .anyMatch(indicator ->
                        indicator.formula() == null && indicator.from().contains(department.code()));
    }

    private static boolean mustFile(ReportJob job, Department department) {
        return department.required()
                && job.indicators().stream()
                        .anyMatch(indicator ->
                                indicator.required() && indicator.from().contains(department.code()));
    }

    private static FilingStatus.Row row(ReportJob job, Department department, FilingRecord kept, boolean sent) {
        Filed filed = kept.departments().getOrDefault(department.code(), Filed.NOTHING);
        boolean required = mustFile(job, department);
        boolean received = !filed.files().isEmpty();
        FilingStatus.State state;
        if (!received) {
            state = required ? FilingStatus.State.MISSING : FilingStatus.State.NOT_REQUIRED;
        } else if (!kept.judged()) {
            state = FilingStatus.State.RECEIVED;
        } else {
            state = filed.errors() + filed.warnings() > 0 ? FilingStatus.State.BLOCKED : FilingStatus.State.CLEAN;
        }
        Instant first = received ? instant(filed.first()) : null;
        return new FilingStatus.Row(
                department.code(),
                department.name(),
                required,
                state,
                first,
                late(job.deadline(), first),
                filed.errors(),
                filed.warnings(),
                filed.finding(),
                filed.files(),
                filed.slip() != null ? filed.slip() : sent ? SENT : "");
    }

    /** The whole day of the deadline is in time, where the program runs. */
    private static @Nullable Boolean late(@Nullable LocalDate deadline, @Nullable Instant first) {
        return deadline == null || first == null
                ? null
                : LocalDate.ofInstant(first, ZoneId.systemDefault()).isAfter(deadline);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
