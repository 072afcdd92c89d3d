package org.huibao.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.forms.FormCode;
import org.huibao.intake.TakenFiles;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.model.UnreadNumber;
import org.huibao.notation.Period;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;
import org.jspecify.annotations.Nullable;

/** What a run would find in some returns before they are filed; opens no database and leaves nothing behind. */
public class CheckJob {

    private final ProgramSettings settings;
    private final Messages messages;
    private final RunTargets targets;

    public CheckJob(ProgramSettings settings, Messages messages, RunTargets targets) {
        this.settings = settings;
        this.messages = messages;
        this.targets = targets;
    }

    /** A report and period that returns are for. */
    public record Target(String job, String period) {}

    /** What came of it. */
    public sealed interface Result {
        record Mistaken(Target target, List<DefinitionMistake> mistakes) implements Result {}

        /** @param findings none of a file that is not among {@code files} */
        record Checked(ReportJob job, List<CheckedFile> files, List<Finding> findings) implements Result {}
    }

    /**
     * @param path as the findings name it
     * @param given as it was given
     * @param department code, empty where it was not recognised
     * @param recognisedBy see {@link FiledReturn#recognisedBy}
     * @param found values found
     * @param owed values that the department owes
     * @param optional values that it owes, does not give and need not give
     * @param unread numbers in it that somebody may take for a value, and that no figure uses
     * @param code 校核码 of a form
     */
    public record CheckedFile(
            String path,
            Path given,
            boolean accepted,
            String department,
            String recognisedBy,
            int found,
            int owed,
            int optional,
            List<UnreadNumber> unread,
            Optional<FormCode> code) {}

    /**
     * @param job as asked for; null to be told by the file
     * @param period as asked for; null to be told by the file
     * @return nothing if it cannot be said what the file is for
     */
    public Optional<Target> target(Path file, @Nullable String job, @Nullable String period) {
        Map<String, String> says = properties(file);
        Optional<Path> filed = belowInput(file);
        Optional<String> itsJob = Optional.ofNullable(job)
                .or(() -> filed.map(path -> path.getName(0).toString()).filter(targets.jobs()::contains))
                .or(() -> Optional.ofNullable(says.get("huibao.job")).filter(targets.jobs()::contains))
                .or(() -> targets.jobs().size() == 1 ? targets.jobs().stream().findFirst() : Optional.empty());
        return itsJob.flatMap(known -> Optional.ofNullable(period)
                .or(() -> filed.filter(path -> path.getNameCount() > 2)
                        .flatMap(path -> Period.of(path.getName(1).toString()))
                        .map(Period::code))
                // A run takes the latest; a form of an earlier period is told to be one.
                .or(() -> Stream.concat(
                                targets.latestPeriod(known).stream(),
                                Optional.ofNullable(says.get("huibao.period")).stream())
                        .flatMap(each -> Period.of(each).stream())
                        .max(Period::compareTo)
                        .map(Period::code))
                .map(its -> new Target(known, its)));
    }

    /** @throws IOException if a file cannot be read, or its copy not be written */
    public Result check(Target target, List<Path> files) throws IOException {
        LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(target.job(), target.period());
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(target, invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        try (AsIfFiled folder = new AsIfFiled()) {
            for (Path file : files) {
                Optional<Path> filed = belowInput(file).filter(path -> path.getNameCount() > 2);
                folder.put(file, filed.map(path -> path.subpath(2, path.getNameCount())));
            }
            TakenFiles taken = folder.collect(job);
            ReturnCheck check = new ReturnCheck(
                    job,
                    taken,
                    previous(job),
                    new EarlierPeriods(job, its -> settings.output(job.name(), its))
                            .read()
                            .figures());
            Map<String, FiledReturn> byPath = new LinkedHashMap<>();
            taken.files().forEach(file -> byPath.put(file.path(), file));
            List<CheckedFile> checked = new ArrayList<>();
            folder.given().forEach((path, given) -> checked.add(checked(job, check, path, given, byPath.get(path))));
            return new Result.Checked(job, checked, check.findings());
        }
    }

    private static CheckedFile checked(
            ReportJob job, ReturnCheck check, String path, Path given, @Nullable FiledReturn file) {
        if (file == null) {
            return new CheckedFile(path, given, false, "", "", 0, 0, 0, List.of(), Optional.empty());
        }
        return new CheckedFile(
                path,
                given,
                file.verdict() == Verdict.ACCEPTED,
                file.department(),
                file.recognisedBy(),
                check.found(file),
                check.owed(file.department()),
                check.optional(file),
                check.unread(file),
                FormCode.of(given, job));
    }

    private PublishedFigures previous(ReportJob job) {
        String before = Period.of(job.period()).orElseThrow().previous().code();
        Path set = new OutputFolder(settings.output(job.name(), before)).set(OutputFolder.Place.PUBLISHED);
        return PublishedFigures.read(set, before, job.period()).standingFor(job);
    }

    private static Map<String, String> properties(Path file) {
        Opened<Map<String, String>> opened = OneFile.work(
                () -> Workbooks.read(file, List.of(), Workbook::properties),
                failure -> new Opened.Unreadable<>("failed", List.of(failure)));
        return opened instanceof Opened.Readable<Map<String, String>> readable ? readable.result() : Map.of();
    }

    private Optional<Path> belowInput(Path file) {
        Path input = settings.input().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(input) && !absolute.equals(input)
                ? Optional.of(input.relativize(absolute))
                : Optional.empty();
    }
}
