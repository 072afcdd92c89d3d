package org.huibao.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.audit.Manifest;
import org.huibao.definition.SignedPeriod;
import org.huibao.examples.FindingExample.Section;

/** Jobs and returns of all examples on disk: each is a report of its own, in the usual folders. */
final class ExampleFolder {

    static final String BEFORE = "2019";
    static final String PERIOD = "2020";

    /** Periods that are run first. */
    static final List<String> EARLIER = List.of(BEFORE, "2020Q3");

    /** Files that come when the period is signed. */
    static final String AFTER = "after/";

    /** Files beside the definition. */
    static final String DEFINITION = "jobs/";

    /** Who signed, and in a second line why it was opened again. */
    static final String SIGNED = "closed.yaml";

    private static final String DEPARTMENTS = """
            departments:
              - {code: xfj, name: 县信访局, aliases: [信访局]}
            """;
    private static final String INDICATORS =
            "  - {code: petitions, name: 受理信访案件数, unit: 件, from: all, previous: none}\n";
    /** What there is where an example says nothing else. */
    static final String USUAL = DEPARTMENTS + "indicators:\n" + INDICATORS;

    private final Path root;
    private final FindingExample example;

    ExampleFolder(Path root, FindingExample example) {
        this.root = root;
        this.example = example;
    }

    static String[] settings(Path root) {
        return new String[] {
            "--huibao.jobs=" + root.resolve("jobs"),
            "--huibao.input=" + root.resolve("input"),
            "--huibao.output=" + root.resolve("output"),
            "--huibao.threads=1"
        };
    }

    String job() {
        return example.code().replace('.', '-');
    }

    /** Definition and returns; not what is done to last period's set. */
    ExampleFolder write() throws IOException {
        Path job = Files.createDirectories(root.resolve("jobs").resolve(job()));
        String told = text("job.yaml", "");
        Files.writeString(
                job.resolve("job.yaml"),
                "title: 信访工作年度报告\ncounty: 示例县\n" + told + (told.contains("departments:") ? "" : DEPARTMENTS));
        Files.writeString(job.resolve("indicators.yaml"), "indicators:\n" + text("indicators.yaml", INDICATORS));
        if (example.definition("checks.yaml").isPresent()) {
            Files.writeString(job.resolve("checks.yaml"), "checks:\n" + text("checks.yaml", ""));
        }
        Files.write(
                job.resolve("report.docx"),
                ExampleTemplate.bytes(example.definition("report.docx").orElse(List.of("{{county}}{{title}}"))));
        Files.createDirectories(input(PERIOD));
        write(false);
        return this;
    }

    private void write(boolean after) throws IOException {
        for (Map.Entry<String, List<Section>> file : byFile().entrySet()) {
            if (file.getKey().startsWith(AFTER) == after) {
                leftAlone(file(file.getKey(), file.getValue()));
            }
        }
    }

    boolean isSigned() {
        return example.definition(SIGNED).isPresent();
    }

    /** The set that stands there, and what comes in afterwards. */
    void sign() throws IOException {
        List<String> events = example.definition(SIGNED).orElseThrow();
        String set =
                Manifest.read(output(PERIOD).resolve("published")).orElseThrow().digest();
        SignedPeriod signed = SignedPeriod.OPEN.and(
                new SignedPeriod.Closing("2021-02-10T08:00:00Z", events.get(0), set, List.of(), List.of()));
        if (events.size() > 1) {
            signed = signed.and(new SignedPeriod.Reopening("2021-03-01T08:00:00Z", events.get(0), events.get(1)));
        }
        Path file = SignedPeriod.file(root.resolve("jobs"), job(), PERIOD);
        Files.createDirectories(file.getParent());
        Files.writeString(file, signed.text());
        write(true);
    }

    private String text(String file, String usual) {
        return example.definition(file)
                .map(lines -> String.join("\n", lines) + "\n")
                .orElse(usual);
    }

    Path input(String period) {
        return root.resolve("input").resolve(job()).resolve(period);
    }

    private Path output(String period) {
        return root.resolve("output").resolve(job()).resolve(period);
    }

    /** Those of {@link #EARLIER} of which the example holds files. */
    List<String> earlier() {
        return EARLIER.stream()
                .filter(period -> byFile().keySet().stream().anyMatch(path -> path.startsWith(period + "/")))
                .toList();
    }

    static boolean isEarlier(String path) {
        return EARLIER.stream().anyMatch(period -> path.startsWith(period + "/"));
    }

    private Map<String, List<Section>> byFile() {
        Map<String, List<Section>> files = new LinkedHashMap<>();
        example.files()
                .forEach(section -> files.computeIfAbsent(section.title(), none -> new ArrayList<>())
                        .add(section));
        return files;
    }

    private Path file(String path, List<Section> sections) throws IOException {
        boolean before = isEarlier(path);
        Path input = input(before ? path.substring(0, path.indexOf('/')) : PERIOD);
        if (path.startsWith(DEFINITION)) {
            Path file = root.resolve("jobs").resolve(job()).resolve(path.substring(DEFINITION.length()));
            return Files.write(file, ExampleWorkbook.of(path, sections));
        }
        String below = before
                ? path.substring(path.indexOf('/') + 1)
                : path.startsWith(AFTER) ? path.substring(AFTER.length()) : path;
        Files.createDirectories(input.resolve(below).getParent());
        Section first = sections.get(0);
        Path file = input.resolve(below);
        if (!first.isOdd()) {
            Files.write(file, ExampleWorkbook.of(below, sections));
        } else if (OddContent.of(first) != OddContent.CHANGED && OddContent.of(first) != OddContent.GONE) {
            OddContent.of(first).write(input, new Section(below, first.part(), first.lines()));
        }
        return file;
    }

    /** A file that cannot be read and is a few seconds old is waited for. */
    private static void leftAlone(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-01-05T08:00:00Z")));
        }
    }

    /** What somebody did to the set of last period after it was published. */
    void changeWhatWasPublished() throws IOException {
        for (Section section : example.files()) {
            if (section.isOdd() && OddContent.of(section) == OddContent.CHANGED) {
                Path file = output(BEFORE).resolve(section.title().substring(BEFORE.length() + 1));
                Files.writeString(file, Files.readString(file) + "\n");
            }
        }
    }

    /** The set of last period. */
    void deleteWhatWasPublished() throws IOException {
        Path set = output(BEFORE).resolve("published");
        Files.move(set, root.resolve(job() + "-gone"));
    }

    boolean has(OddContent content) {
        return example.files().stream().anyMatch(section -> section.isOdd() && OddContent.of(section) == content);
    }
}
