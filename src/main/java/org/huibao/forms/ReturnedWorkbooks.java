package org.huibao.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.model.UnreadNumber;
import org.huibao.model.Value;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewedWorkbook;
import org.huibao.workbook.Workbooks;

/**
 * What goes back to departments: the return with what was found in it, or a blank form where there is no return that could be used. Put
 * back into the input folder, such a workbook stands for the one that it was made from.
 */
public final class ReturnedWorkbooks {

    private static final String REPLACES = "huibao.replaces";

    private final ReportJob job;
    private final ReviewWords review;
    private final BlankForms forms;
    private final BiFunction<String, String, Optional<Value>> previous;
    private final int threads;

    /**
     * @param previous department and indicator → number or none, as published for the period before; asked by several threads
     * @param threads workbooks written at the same time
     */
    public ReturnedWorkbooks(
            ReportJob job, Messages messages, BiFunction<String, String, Optional<Value>> previous, int threads) {
        this.threads = threads;
        this.job = job;
        this.review = new ReviewWords(job, messages);
        this.forms = new BlankForms(messages);
        this.previous = previous;
    }

    /**
     * Writes one workbook for each return with findings that block, and one for each department that such findings are about and that
     * has no return with anything of it. The same arguments give the same bytes.
     *
     * @param folder made only if there is something to give back
     * @param files all that were filed
     * @param values path → how many values were read from the file; without those that say nothing of any indicator
     * @param unread the numbers of a return that no figure uses
     * @param findings in the order in which they are to be listed
     * @throws IOException if a workbook cannot be written, or a return's staged copy not be read
     */
    public void write(
            Path folder,
            Collection<FiledReturn> files,
            Map<String, Integer> values,
            Function<FiledReturn, List<UnreadNumber>> unread,
            List<Finding> findings)
            throws IOException {
        ReturnedNames names = new ReturnedNames();
        List<Callable<Path>> writing = new ArrayList<>();
        Map<String, List<FiledReturn>> filed = files.stream().collect(Collectors.groupingBy(FiledReturn::department));
        Map<String, List<Finding>> concerning = concerning(files, findings);
        for (Department department : job.departments()) {
            List<FiledReturn> its = filed.getOrDefault(department.code(), List.of());
            List<Finding> about = concerning.getOrDefault(department.code(), List.of());
            if (about.isEmpty()) {
                continue;
            }
            Files.createDirectories(folder);
            List<FiledReturn> useful = its.stream()
                    .filter(file -> file.verdict() == Verdict.ACCEPTED)
                    .filter(file -> values.containsKey(file.path()) || holdsValueOf(file, about))
                    .sorted(Comparator.comparing(file -> -values.getOrDefault(file.path(), 0)))
                    .toList();
            if (useful.isEmpty()) {
                String name = names.next(department.name());
                writing.add(() -> write(folder, name, blank(department, its, about)));
            }
            for (Map.Entry<FiledReturn, List<Finding>> entry :
                    byReturn(useful, about).entrySet()) {
                String path = entry.getKey().path();
                String name = useful.size() == 1 ? department.name() : department.name() + "-" + stem(path);
                writing.add(marking(
                        folder,
                        names.next(name),
                        department,
                        entry.getKey(),
                        entry.getValue(),
                        unread.apply(entry.getKey())));
            }
        }
        SideBySide.run(writing, threads);
    }

    /** A finding that names no department belongs to the one in whose return it stands. */
    /** Department code → what blocks because of it; of a finding that names none, whoever filed what it stands in. */
    private static Map<String, List<Finding>> concerning(Collection<FiledReturn> files, List<Finding> findings) {
        Map<String, String> owners = files.stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .collect(Collectors.toMap(FiledReturn::path, FiledReturn::department, (a, b) -> a));
        return findings.stream()
                .filter(Finding::blocks)
                .collect(Collectors.groupingBy(finding -> finding.department().isEmpty() && finding.place() != null
                        ? owners.getOrDefault(finding.place().file(), "")
                        : finding.department()));
    }

    /** What could not be read as a value is one to be corrected all the same. */
    private static boolean holdsValueOf(FiledReturn file, List<Finding> about) {
        return about.stream().anyMatch(finding -> !finding.indicator().isEmpty() && stands(finding, file));
    }

    private static boolean stands(Finding finding, FiledReturn file) {
        return finding.place() != null && finding.place().file().equals(file.path());
    }

    /**
     * What stands in none of them, such as a value that is missing or a file that could not be used, is told in the first.
     *
     * @param useful with the most values first
     */
    private static Map<FiledReturn, List<Finding>> byReturn(List<FiledReturn> useful, List<Finding> about) {
        Map<FiledReturn, List<Finding>> byReturn = new LinkedHashMap<>();
        for (Finding finding : about) {
            useful.stream()
                    .filter(file -> stands(finding, file))
                    .findFirst()
                    .or(() -> useful.stream().findFirst())
                    .ifPresent(file -> byReturn.computeIfAbsent(file, none -> new ArrayList<>())
                            .add(finding));
        }
        return byReturn;
    }

    /** The words are found now; the workbook is read, marked and written when the work is done. */
    private Callable<Path> marking(
            Path folder,
            String name,
            Department department,
            FiledReturn file,
            List<Finding> about,
            List<UnreadNumber> unread) {
        Map<String, String> properties = properties(department);
        properties.put(REPLACES, file.sha256());
        ReviewList list = review.ofReturn(department, file, about, unread);
        ReviewList beside = review.beside(department, file, about);
        return () -> {
            byte[] original = Files.readAllBytes(file.staged());
            Optional<ReviewedWorkbook> marked = OneFile.work(
                    () -> ReviewedWorkbook.of(original, review.withCode(list, code(original)), properties),
                    failure -> Optional.empty());
            // Without the values it must not stand for the return.
            return write(folder, name, marked.orElseGet(() -> ReviewedWorkbook.alone(beside, properties(department))));
        };
    }

    private Optional<FormCode> code(byte[] original) {
        return Workbooks.read(original, workbook -> FormCode.of(workbook, job))
                        instanceof Opened.Readable<Optional<FormCode>> readable
                ? readable.result()
                : Optional.empty();
    }

    private ReviewedWorkbook blank(Department department, List<FiledReturn> its, List<Finding> about) {
        Map<String, String> properties = properties(department);
        List<FiledReturn> unused = its.stream()
                .filter(file -> file.verdict() == Verdict.REFUSED || file.verdict() == Verdict.ACCEPTED)
                .toList();
        if (unused.size() == 1) {
            properties.put(REPLACES, unused.get(0).sha256());
        }
        return forms.blank(job, department, indicator -> previous.apply(department.code(), indicator))
                .flatMap(form -> ReviewedWorkbook.of(form, review.ofBlank(department, about), properties))
                .orElseGet(() -> ReviewedWorkbook.alone(review.withoutForm(department, about), properties(department)));
    }

    private Map<String, String> properties(Department department) {
        return new HashMap<>(Map.of(
                "huibao.job", job.name(),
                "huibao.period", job.period(),
                "huibao.department", department.code()));
    }

    private static Path write(Path folder, String name, ReviewedWorkbook workbook) throws IOException {
        return Files.write(folder.resolve(name + "." + workbook.extension()), workbook.bytes());
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
