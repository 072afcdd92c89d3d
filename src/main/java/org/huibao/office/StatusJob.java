package org.huibao.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

    private final ProgramSettings settings;
    private final Messages messages;
    private final FilingRecords records;
    private final RunLocks locks;

    public StatusJob(ProgramSettings settings, Messages messages, FilingRecords records, RunLocks locks) {
        this.settings = settings;
        this.messages = messages;
        this.records = records;
        this.locks = locks;
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
        LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(jobName, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        FilingRecord kept = records.of(jobName, period);
        return new Result.Known(new FilingStatus(
                jobName,
                job.title(),
                period,
                job.deadline(),
                ((SignedPeriod.Loaded.Valid) signed).signed(),
                lastRun(job, kept),
                kept.exitCode(),
                instant(kept.at()),
                job.departments().stream()
                        .filter(department -> owes(job, department))
                        .map(department -> row(job, department, kept))
                        .toList(),
                kept.unassigned()));
    }

    private FilingStatus.LastRun lastRun(ReportJob job, FilingRecord kept) {
        return switch (kept.state()) {
            case NONE -> FilingStatus.LastRun.NONE;
            case ENDED -> FilingStatus.LastRun.ENDED;
            case RUNNING ->
                // It says that it runs, and nobody holds its lock: it was killed.
                locks.taken(job.name(), job.period()) ? FilingStatus.LastRun.RUNNING : FilingStatus.LastRun.INTERRUPTED;
        };
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

    private static FilingStatus.Row row(ReportJob job, Department department, FilingRecord kept) {
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
                filed.files());
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
