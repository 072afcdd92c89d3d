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
import java.util.stream.Stream;
import org.huibao.definition.ReportJob.DefinitionFile;

/** The files of one job for one period; a file of the period's folder stands in place of the one above. */
final class JobFolder {

    static final String JOB = "job.yaml";
    static final String DEPARTMENTS = "departments.csv";
    static final String INDICATORS = "indicators.yaml";
    static final String CHECKS = "checks.yaml";
    static final String ACCEPTED = "accepted.yaml";
    static final String TEMPLATE = "report.docx";

    /** The blank form of the level above. */
    static final String UPWARD = "upward.xlsx";

    private static final List<String> NAMES = List.of(JOB, DEPARTMENTS, INDICATORS, CHECKS, ACCEPTED, TEMPLATE, UPWARD);

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
        for (String name : NAMES) {
            Path own = above.resolve(period).resolve(name);
            boolean periods = Files.exists(own);
            folder.places.put(name, job + "/" + (periods ? period + "/" : "") + name);
            folder.take(name, periods ? own : above.resolve(name));
        }
        folder.misnamed(above, job + "/");
        folder.misnamed(above.resolve(period), job + "/" + period + "/");
        List.of(JOB, INDICATORS, TEMPLATE).forEach(folder::require);
        return folder;
    }

    /** Those that have no file of their own in the period's folder; acceptances, which are about one period each, are never shared. */
    static List<String> shared(Path jobsFolder, String job, String period) {
        return NAMES.stream()
                .filter(name -> !name.equals(ACCEPTED))
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

    /** All files of one period in one folder, as a set holds them. */
    static JobFolder flat(Path set, String job, MistakeList mistakes) {
        JobFolder folder = new JobFolder(job, mistakes);
        for (String name : NAMES) {
            folder.places.put(name, "definition/" + name);
            folder.take(name, set.resolve(name));
        }
        List.of(JOB, INDICATORS, TEMPLATE).forEach(folder::require);
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
        return mistakes.in(places.getOrDefault(name, job + "/" + name));
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
                            .filter(known -> stem(known).equals(stem(name)))
                            .forEach(known ->
                                    mistakes.in(below + name).add(TextPlace.FILE, name, "file-misnamed", known)));
        } catch (IOException unreadable) {
            mistakes.in(below).add(TextPlace.FILE, "", "file-unreadable");
        }
    }

    private static String stem(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(ya?ml|csv|docx?|xlsx?|et|txt)$", "")
                .replaceFirst("s$", "");
    }
}
