package org.huibao.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.FileMarks;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.model.PathOrder;
import org.huibao.model.UnreadableRule;
import org.huibao.model.WorkProgress;
import org.huibao.workbook.NotEnoughMemory;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.WorkbookShelf;
import org.jspecify.annotations.Nullable;

/**
 * Takes what was filed for one report and period: walks the input folder, copies and hashes every file once, and gives each its
 * verdict. Lock files and hidden files alone pass without a word.
 */
public final class Intake {

    /** So many files are named that a correction may be of. */
    private static final int OTHERS = 5;

    private final Path inputFolder;
    private final Map<String, List<String>> names;
    private final FileSubjects about;
    private final SupplementRows supplements;
    private final FileStaging staging;
    private final FileJudge judgement;
    private final Consumer<Path> ahead;
    private final Runnable collected;
    private final @Nullable FileMarks marks;
    private final boolean trusting;

    /**
     * @param inputFolder {@code input/<job>/<period>}; need not exist
     * @param staging the store of copies, {@code <first two digits>/<sha256>}; made if it does not exist
     */
    public Intake(ReportJob job, Path inputFolder, Path staging) {
        this(job, inputFolder, new FileStaging(staging), opening(job, WorkbookShelf.none()));
    }

    Intake(ReportJob job, Path inputFolder, FileStaging staging, Function<Path, Opened<WorkbookIdentity>> open) {
        this(job, inputFolder, staging, open, copy -> {}, () -> {}, null, false);
    }

    private Intake(
            ReportJob job,
            Path inputFolder,
            FileStaging staging,
            Function<Path, Opened<WorkbookIdentity>> open,
            Consumer<Path> ahead,
            Runnable collected,
            @Nullable FileMarks marks,
            boolean trusting) {
        this.marks = marks;
        this.trusting = trusting;
        this.inputFolder = inputFolder;
        this.names = job.departments().stream()
                .collect(Collectors.toMap(
                        Department::code,
                        department -> Stream.concat(Stream.of(department.name()), department.aliases().stream())
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .toList(),
                        (first, second) -> first));
        this.supplements = new SupplementRows(job.returns().passwords());
        this.about = new FileSubjects(job.period());
        this.staging = staging;
        this.ahead = ahead;
        this.judgement = new FileJudge(job, open, about);
        this.collected = collected;
    }

    /**
     * Opens no workbook whose bytes the last intake has opened.
     *
     * @param seen the file in which this is kept; made if it does not exist
     * @param rules changes with the program and the job's passwords
     * @param marks the file in which is kept by what files are known
     * @param shelf from which the workbooks that were opened here can be read again
     * @param trusting whether to read no file that is known by its marks: enough to see that nothing has changed, not to read returns from
     */
    public static Intake remembering(
            ReportJob job,
            Path inputFolder,
            Path staging,
            Path seen,
            String rules,
            Path marks,
            WorkbookShelf shelf,
            boolean trusting) {
        return remembering(
                job,
                inputFolder,
                new FileStaging(staging),
                new SeenInside(seen, rules, opening(job, shelf)),
                new FileMarks(marks, inputFolder),
                shelf,
                trusting);
    }

    static Intake remembering(
            ReportJob job,
            Path inputFolder,
            FileStaging staging,
            SeenInside seen,
            @Nullable FileMarks marks,
            WorkbookShelf shelf,
            boolean trusting) {
        Runnable collected = () -> {
            seen.keep();
            if (marks != null) {
                marks.keep();
            }
        };
        Consumer<Path> ahead = copy -> {
            if (!seen.knows(copy)) {
                shelf.hold(copy);
            }
        };
        return new Intake(job, inputFolder, staging, seen, ahead, collected, marks, trusting);
    }

    private static Function<Path, Opened<WorkbookIdentity>> opening(ReportJob job, WorkbookShelf shelf) {
        return copy -> OneFile.work(
                () -> shelf.read(copy, job.returns().passwords(), WorkbookIdentity::of),
                failure -> new Opened.Unreadable<>("failed", List.of(failure)));
    }

    /** @throws IOException if the staging store cannot be written; whatever is wrong with a file filed is a finding */
    public TakenFiles collect() throws IOException {
        return collect(WorkProgress.UNHEARD);
    }

    /**
     * @param progress is told of each file
     * @throws IOException as above
     */
    public TakenFiles collect(WorkProgress progress) throws IOException {
        InputFolder.Walked walked = InputFolder.walk(inputFolder, about);
        progress.begins(walked.entries().size());
        List<Finding> findings = new ArrayList<>(walked.findings());
        Map<String, FiledReturn> files = new LinkedHashMap<>();
        Map<String, Long> sums = new HashMap<>();
        StillCopied stillCopied = new StillCopied();
        try (TakenAhead ahead = new TakenAhead(staging, walked.entries(), marks, trusting, this.ahead)) {
            for (InputFolder.Entry entry : walked.entries()) {
                FileStaging.Outcome outcome = ahead.of(entry);
                progress.one();
                if (outcome instanceof FileStaging.Outcome.Staged staged) {
                    FileJudge.Judged judged =
                            judged(new StagedFile(entry.path(), staged.sha256(), staged.size(), staged.copy()));
                    files.put(entry.path(), judged.filed());
                    if (staged.sum() >= 0) {
                        sums.put(staged.sha256(), staged.sum());
                    }
                    findings.addAll(judged.findings());
                    stillCopied.add(
                            entry.path(),
                            entry.file(),
                            staged,
                            judged.findings().stream()
                                    .map(Finding::code)
                                    .findFirst()
                                    .orElse(""));
                } else if (outcome instanceof FileStaging.Outcome.NotTaken notTaken) {
                    findings.add(Finding.of(new UnusedFile(notTaken.why(), about.untaken(entry.path()))));
                } else if (outcome instanceof FileStaging.Outcome.TooLarge) {
                    findings.add(
                            Finding.of(new RefusedFile(UnreadableRule.TOO_LARGE, about.untaken(entry.path()), "")));
                }
            }
        }
        for (String path : stillCopied.paths()) {
            files.remove(path);
            findings.removeIf(finding -> path(finding).equals(path));
            findings.add(Finding.of(new UnusedFile(UnusedFile.Kind.CHANGING, about.untaken(path))));
        }
        collected.run();
        succeed(files, findings);
        findings.sort(
                Comparator.comparing(Intake::path, PathOrder.BY_CODE_POINTS).thenComparing(Finding::code));
        return new TakenFiles(List.copyOf(files.values()), sums, findings);
    }

    private FileJudge.Judged judged(StagedFile file) throws IOException {
        try {
            return judgement.of(file);
        } catch (OutOfMemoryError error) {
            throw new NotEnoughMemory(file.path(), error);
        }
    }

    private void succeed(Map<String, FiledReturn> files, List<Finding> findings) {
        Map<String, List<FiledReturn>> departments = files.values().stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .collect(Collectors.groupingBy(FiledReturn::department));
        Map<String, ReturnSuccession.Successor> successors = new HashMap<>();
        departments.forEach((department, returns) -> {
            ReturnSuccession.Outcome outcome = ReturnSuccession.among(
                    returns,
                    names.getOrDefault(department, List.of()),
                    (older, newer) -> supplements.areOthers(older.staged(), newer.staged()));
            successors.putAll(outcome.byPath());
            outcome.unclear().forEach(unclear -> findings.add(correctionOfWhich(unclear)));
        });
        departments.values().stream()
                .flatMap(returns -> SetAsideName.among(returns, successors.keySet()).stream())
                .forEach(file -> findings.add(setAside(file)));
        slips(files).forEach((department, slips) -> {
            ReturnSuccession.Outcome outcome =
                    ReturnSuccession.among(slips, names.getOrDefault(department, List.of()), (older, newer) -> false);
            successors.putAll(outcome.byPath());
            outcome.unclear().forEach(unclear -> findings.add(correctionOfWhich(unclear)));
            SetAsideName.among(slips, successors.keySet()).forEach(file -> findings.add(setAside(file)));
        });
        successors.putAll(ofRefused(files.values()));
        // What was wrong with a file matters no more once another one stands for it.
        findings.removeIf(finding -> finding.level() == Level.ERROR && successors.containsKey(path(finding)));
        successors.forEach((path, successor) -> {
            FiledReturn file = files.get(path);
            if (file == null) {
                throw new IllegalStateException("a successor of a file that was not filed: " + path);
            }
            files.put(path, ReturnSuccession.replaced(file));
            SucceededFile.Kind why = successor.otherPart()
                    ? SucceededFile.Kind.DUPLICATE_PART
                    : successor.sameBytes() ? SucceededFile.Kind.DUPLICATE : SucceededFile.Kind.REPLACED;
            findings.add(Finding.of(new SucceededFile(why, subject(file), successor.by())));
        });
    }

    private static Map<String, List<FiledReturn>> slips(Map<String, FiledReturn> files) {
        return files.values().stream()
                .filter(file -> file.verdict() == Verdict.SLIP)
                .collect(Collectors.groupingBy(FiledReturn::department));
    }

    private Finding setAside(FiledReturn file) {
        return Finding.of(new UnusedFile(UnusedFile.Kind.SET_ASIDE, subject(file)));
    }

    private FindingSubject subject(FiledReturn file) {
        return about.of(CellRef.file(file.path(), file.sha256()), file.department());
    }

    private Finding correctionOfWhich(ReturnSuccession.Unclear unclear) {
        String others = unclear.others().stream()
                .limit(OTHERS)
                .map(FiledReturn::path)
                .collect(Collectors.joining("、", "", unclear.others().size() > OTHERS ? "…" : ""));
        return Finding.of(new CorrectionOfWhich(subject(unclear.correction()), others));
    }

    /** A file that could not be used is replaced by property only: its department was sent a form that bears its hash. */
    private static Map<String, ReturnSuccession.Successor> ofRefused(Collection<FiledReturn> files) {
        Map<String, FiledReturn> newerBySha256 = new HashMap<>();
        files.stream()
                .filter(file ->
                        file.verdict() == Verdict.ACCEPTED && !file.replaces().isEmpty())
                .forEach(file -> newerBySha256.putIfAbsent(file.department() + file.replaces(), file));
        Map<String, ReturnSuccession.Successor> successors = new HashMap<>();
        for (FiledReturn file : files) {
            FiledReturn newer = newerBySha256.get(file.department() + file.sha256());
            if (newer != null && file.verdict() == Verdict.REFUSED) {
                successors.put(file.path(), new ReturnSuccession.Successor(newer.path(), false, false));
            }
        }
        return successors;
    }

    private static String path(Finding finding) {
        return Objects.requireNonNull(finding.place(), finding.code()).file();
    }
}
