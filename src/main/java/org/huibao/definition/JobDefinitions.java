package org.huibao.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.message.Messages;
import org.huibao.notation.Period;

/** The jobs folder: what jobs there are, and each as an administrator describes it. */
public final class JobDefinitions {

    private final Path jobsFolder;
    private final Messages messages;
    private final Set<String> findingCodes;

    /** @param messages for mistakes; the codes of their findings are those that {@code levels} may name */
    public JobDefinitions(Path jobsFolder, Messages messages) {
        this(jobsFolder, messages, messages.findingCodes());
    }

    JobDefinitions(Path jobsFolder, Messages messages, Set<String> findingCodes) {
        this.jobsFolder = jobsFolder;
        this.messages = messages;
        this.findingCodes = Set.copyOf(findingCodes);
    }

    /** Names of the folders below {@code jobs/} that are no copies, sorted; empty where there is no such folder. */
    public List<String> jobs() {
        if (!Files.isDirectory(jobsFolder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(jobsFolder)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !CopiedFolder.isOne(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param period 2020, 2021Q3 or 2021-11 */
    public LoadedJob load(String job, String period) {
        MistakeList mistakes = new MistakeList(messages);
        if (!jobs().contains(job)) {
            mistakes.in(job).unknown(TextPlace.FILE, job, "no-job", jobs());
        }
        if (Period.of(period).isEmpty()) {
            mistakes.in(job).add(TextPlace.FILE, period, "no-period");
        }
        if (!mistakes.isEmpty()) {
            return new LoadedJob.Invalid(mistakes.sorted());
        }
        LoadedJob.Valid read = read(JobFolder.read(jobsFolder, job, period, mistakes), job, period);
        return mistakes.isEmpty() ? read : new LoadedJob.Invalid(mistakes.sorted());
    }

    /** Names of the files that describe a report, acceptances aside, in the order in which people think of them. */
    public static List<String> fileNames() {
        return JobFolder.described();
    }

    /**
     * The same without those that the other form of description makes superfluous.
     *
     * @param folders of the report and of its period, in any order
     */
    public static List<String> fileNames(List<Path> folders) {
        boolean book = folders.stream().anyMatch(each -> Files.exists(each.resolve(JobFolder.BOOK)));
        return fileNames().stream()
                .filter(name -> book ? !JobFolder.TEXTS.contains(name) : !name.equals(JobFolder.BOOK))
                .toList();
    }

    /** Names of the files that a period has in common with others of the job: acceptances are not among them. */
    public List<String> shared(String job, String period) {
        return JobFolder.shared(jobsFolder, job, period);
    }

    /**
     * As the job was when its shared files were these.
     *
     * @param now as it is today; of it are the passwords, which no set holds
     * @param then file name → content; what is not among them was not there
     */
    public LoadedJob loadKept(ReportJob now, Map<String, byte[]> then) {
        MistakeList mistakes = new MistakeList(messages);
        JobFolder folder = JobFolder.read(jobsFolder, now.name(), now.period(), mistakes)
                .with(shared(now.name(), now.period()), then);
        ReportJob kept = read(folder, now.name(), now.period()).job();
        if (!kept.acceptances().equals(now.acceptances())) {
            // A workbook holds its acceptances; those of today stand beside it, as they do where they have a file of
            // their own.
            kept = read(folder.with(AcceptedYaml.file(now.acceptances())), now.name(), now.period())
                    .job();
        }
        return mistakes.isEmpty()
                ? new LoadedJob.Valid(kept.withPasswords(now.returns().passwords()))
                : new LoadedJob.Invalid(mistakes.sorted());
    }

    /** The definition that a set was made by, from its own folder, in which all files lie side by side. */
    public static LoadedJob ofSet(Path folder, String job, String period, Messages messages) {
        MistakeList mistakes = new MistakeList(messages);
        if (Period.of(period).isEmpty()) {
            mistakes.in(job).add(TextPlace.FILE, period, "no-period");
            return new LoadedJob.Invalid(mistakes.sorted());
        }
        LoadedJob.Valid read =
                new JobDefinitions(folder, messages).read(JobFolder.flat(folder, job, mistakes), job, period);
        return mistakes.isEmpty() ? read : new LoadedJob.Invalid(mistakes.sorted());
    }

    /** What can be made of them; what is wrong is told to the folder. */
    LoadedJob.Valid read(JobFolder folder, String name, String period) {
        WrittenTrees written = WrittenTrees.of(folder);
        JobYaml job = new JobYaml(written.job(), folder.mistakes(written.file(JobFolder.JOB)));
        DepartmentsReader departments = departments(folder, job);
        IndicatorSet indicators = IndicatorSet.read(
                written.indicators(), departments, job.rounding(), folder.mistakes(written.file(JobFolder.INDICATORS)));
        ReportJob described = new ReportJob(
                name,
                period,
                job.title(),
                job.county(),
                job.date("date"),
                job.date("deadline"),
                departments.list(),
                job.returns(),
                job.changeLimit(),
                job.levels(findingCodes),
                job.untracedAllowed(),
                indicators.list(),
                ChecksYaml.read(written.checks(), indicators, folder.mistakes(written.file(JobFolder.CHECKS))),
                AcceptedYaml.read(written.accepted(), folder.mistakes(written.file(JobFolder.ACCEPTED))),
                folder.files());
        ReportJob whole = described
                .withTables(indicators.tables())
                .withPrinting(job.printing(described))
                .withUpward(job.upward(
                        described.figures().stream().map(Indicator::code).toList(),
                        described.formAbove().isPresent()));
        return new LoadedJob.Valid(whole, written.notices());
    }

    private static DepartmentsReader departments(JobFolder folder, JobYaml job) {
        MistakeList.InFile inCsv = folder.mistakes(JobFolder.DEPARTMENTS);
        Optional<String> csv = folder.bytes(JobFolder.DEPARTMENTS).flatMap(bytes -> TextFile.decode(bytes, inCsv));
        if (folder.bytes(JobFolder.DEPARTMENTS).isEmpty()) {
            return job.departments();
        }
        job.refuseDepartments();
        return csv.map(text -> DepartmentsCsv.read(text, inCsv)).orElseGet(DepartmentsReader::unknown);
    }
}
