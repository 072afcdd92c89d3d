package org.huibao.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.definition.ReportJob.DefinitionFile;
import org.huibao.definition.book.BookSheet;

/** The files of one job for one period; a file of the period's folder stands in place of the one above. */
final class JobFolder {

    static final String JOB = "job.yaml";
    static final String DEPARTMENTS = "departments.csv";
    static final String INDICATORS = "indicators.yaml";
    static final String CHECKS = "checks.yaml";
    static final String ACCEPTED = "accepted.yaml";
    static final String TEMPLATE = "report.docx";
    /** In place of all of them but the template. */
    static final String BOOK = "definition.xlsx";

    /** The blank form of the level above. */
    static final String UPWARD = "upward.xlsx";

    /** What {@code definition.xlsx} looks like that came back with its mistakes marked. */
    static final String RETURNED_BOOK = "definition-returned.xlsx";

    static final List<String> TEXTS = List.of(JOB, DEPARTMENTS, INDICATORS, CHECKS, ACCEPTED);

    private static final List<String> NAMES =
            List.of(JOB, DEPARTMENTS, INDICATORS, CHECKS, ACCEPTED, BOOK, TEMPLATE, UPWARD);

    private static final Pattern OTHER_BOOK =
            Pattern.compile("(?i)definitions?\\.(?:xls[xmb]?|et|ods)|" + Pattern.quote(RETURNED_BOOK));

    /** A definition of a whole province takes a tenth of it; a template with pictures is not read here. */
    private static final long LARGEST_TEXT = 8L << 20;

    private final String job;
    private final MistakeList mistakes;
    private final Map<String, String> places = new HashMap<>();
    private final List<DefinitionFile> files = new ArrayList<>();

    private JobFolder(String job, MistakeList mistakes) {
        this.job = job;
        this.mistakes = mistakes;
    }

    static JobFolder read(Path jobsFolder, String job, String period, MistakeList mistakes) {
        JobFolder folder = new JobFolder(job, mistakes);
        Path above = jobsFolder.resolve(job);
        // Without a period there is nothing of its own: no folder is called so.
        Path own = period.isEmpty() ? above.resolve(".none") : above.resolve(period);
        boolean ownBook = Files.exists(own.resolve(BOOK));
        boolean book = ownBook || Files.exists(above.resolve(BOOK));
        for (String name : NAMES) {
            boolean periods = Files.exists(own.resolve(name));
            folder.places.put(name, job + "/" + (periods ? period + "/" : "") + name);
            if (!book || !TEXTS.contains(name)) {
                folder.take(name, periods ? own.resolve(name) : above.resolve(name));
            }
        }
        if (book) {
            folder.refuseTexts(own, job + "/" + period + "/");
            if (!ownBook) {
                folder.refuseTexts(above, job + "/");
            }
        }
        folder.misnamed(above, job + "/");
        folder.misnamed(own, job + "/" + period + "/");
        folder.requireAll();
        return folder;
    }

    /** A period's own workbook stands in place of all that lies above; otherwise nobody could tell which of the two forms is meant. */
    private void refuseTexts(Path folder, String below) {
        TEXTS.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .forEach(name -> mistakes.in(below + name).add(TextPlace.FILE, name, "two-forms", places.get(BOOK)));
    }

    /** Whether it is described by a workbook. */
    boolean isBook() {
        return bytes(BOOK).isPresent();
    }

    private void requireAll() {
        boolean told = !isBook() && !mistakes.noneIn(places.get(BOOK));
        (isBook() || told ? List.of(TEMPLATE) : List.of(JOB, INDICATORS, TEMPLATE)).forEach(this::require);
    }

    /** Without acceptances, which are about one period each. */
    static List<String> described() {
        return NAMES.stream().filter(name -> !name.equals(ACCEPTED)).toList();
    }

    /** Those that have no file of their own in the period's folder; acceptances, which are about one period each, are never shared. */
    static List<String> shared(Path jobsFolder, String job, String period) {
        boolean ownBook = Files.exists(jobsFolder.resolve(job).resolve(period).resolve(BOOK));
        return NAMES.stream()
                .filter(name -> !name.equals(ACCEPTED) && !(ownBook && TEXTS.contains(name)))
                .filter(name ->
                        !Files.exists(jobsFolder.resolve(job).resolve(period).resolve(name)))
                .toList();
    }

    /** As it was when these shared files were other ones: what is not among them was not there. */
    JobFolder with(List<String> shared, Map<String, byte[]> then) {
        files.removeIf(file -> shared.contains(file.name()));
        for (String name : NAMES) {
            if (shared.contains(name) && then.containsKey(name)) {
                files.add(new DefinitionFile(name, then.get(name)));
            }
        }
        files.sort(Comparator.comparing(file -> NAMES.indexOf(file.name())));
        return this;
    }

    /** With this file in place of the one of its name. */
    JobFolder with(DefinitionFile other) {
        files.removeIf(file -> file.name().equals(other.name()));
        files.add(other);
        files.sort(Comparator.comparing(file -> NAMES.indexOf(file.name())));
        return this;
    }

    /** Of files that lie nowhere yet. */
    static JobFolder of(String job, Map<String, byte[]> contents, MistakeList mistakes) {
        JobFolder folder = new JobFolder(job, mistakes);
        NAMES.stream()
                .filter(contents::containsKey)
                .forEach(name -> folder.files.add(new DefinitionFile(name, contents.get(name))));
        return folder;
    }

    /** All files of one period in one folder, as a set holds them. */
    static JobFolder flat(Path set, String job, MistakeList mistakes) {
        JobFolder folder = new JobFolder(job, mistakes);
        for (String name : NAMES) {
            folder.places.put(name, "definition/" + name);
            folder.take(name, set.resolve(name));
        }
        folder.requireAll();
        return folder;
    }

    List<DefinitionFile> files() {
        return List.copyOf(files);
    }

    /** The file's bytes; nothing where there is no such file, or none that can be read. */
    Optional<byte[]> bytes(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(DefinitionFile::bytes)
                .findFirst();
    }

    MistakeList.InFile mistakes(String name) {
        String place = places.getOrDefault(name, job + "/" + name);
        return name.equals(BOOK) ? mistakes.inWorkbook(place, BookSheet.headers()) : mistakes.in(place);
    }

    private void take(String name, Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            if (!name.equals(TEMPLATE) && Files.size(path) > LARGEST_TEXT) {
                mistakes(name).add(TextPlace.FILE, "", "file-too-large", LARGEST_TEXT >> 20);
            } else {
                files.add(new DefinitionFile(name, Files.readAllBytes(path)));
            }
        } catch (IOException unreadable) {
            mistakes(name).add(TextPlace.FILE, "", "file-unreadable");
        }
    }

    private void require(String name) {
        if (bytes(name).isEmpty() && mistakes.noneIn(places.getOrDefault(name, name))) {
            mistakes(name).add(TextPlace.FILE, "", "file-missing");
        }
    }

    /** {@code checks.yml} or {@code indicator.yaml} would be passed over in silence. */
    private void misnamed(Path folder, String below) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(entry -> entry.getFileName().toString())
                    .sorted(Comparator.naturalOrder())
                    .filter(name -> !NAMES.contains(name))
                    .forEach(name -> NAMES.stream()
                            .filter(known -> isMeant(known, name))
                            .forEach(known ->
                                    mistakes.in(below + name).add(TextPlace.FILE, name, "file-misnamed", known)));
        } catch (IOException unreadable) {
            mistakes.in(below).add(TextPlace.FILE, "", "file-unreadable");
        }
    }

    private static boolean isMeant(String known, String name) {
        return known.equals(BOOK)
                ? OTHER_BOOK.matcher(name).matches()
                : stem(known).equals(stem(name));
    }

    private static String stem(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(ya?ml|csv|docx?|xlsx?|et|txt)$", "")
                .replaceFirst("s$", "");
    }
}
