package org.huibao.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.job.MainJob;
import org.huibao.job.RunResult;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.office.SettingSources;
import org.huibao.proof.SetProof;

/** The program, run on each example as {@code huibao run} does it; started once, for a start costs more than all runs. */
final class ExampleRuns implements AutoCloseable {

    /** The name of the report's folder in what is printed. */
    private static final String JOB = "annual";

    /**
     * @param lines level, code and place of each finding
     * @param shown of the example's own code
     * @param unproved what {@code huibao verify} has against the set
     */
    record Outcome(List<String> lines, List<Shown> shown, List<String> unproved) {}

    /**
     * A finding as people meet it.
     *
     * @param place file, sheet and cell; empty ones where there is none
     */
    record Shown(String level, CellRef place, String chinese, String english) {}

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]+}");

    private final Path root;
    private final MainJob program;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    ExampleRuns(Path root) {
        this.root = root;
        program = MainJob.in(SettingSources.of(ExampleFolder.settings(root)), Messages.of("zh-CN"));
    }

    Outcome of(FindingExample example) {
        Outcome known = outcomes.get(example.code());
        if (known == null) {
            known = isRun(example) ? run(example) : told(example);
            outcomes.put(example.code(), known);
        }
        return known;
    }

    /** Where the example has its sentence with it, no file shows it on every machine. */
    private boolean isRun(FindingExample example) {
        return example.definition("message").isEmpty()
                || new ExampleFolder(root, example).has(OddContent.FORBIDDEN) && OddContent.canForbid(root);
    }

    private Outcome run(FindingExample example) {
        try {
            ExampleFolder folder = new ExampleFolder(root, example).write();
            for (String period : folder.earlier()) {
                RunResult.Written before = written(folder, period);
                if (before.exitCode() != 0) {
                    throw new AssertionError(period + " is not published: " + lines(before));
                }
                folder.changeWhatWasPublished();
            }
            if (folder.has(OddContent.GONE)) {
                written(folder, ExampleFolder.PERIOD);
                folder.deleteWhatWasPublished();
            }
            if (folder.isSigned()) {
                written(folder, ExampleFolder.PERIOD);
                folder.sign();
            }
            RunResult.Written written =
                    folder.has(OddContent.GROWING) ? whileCopied(folder) : written(folder, ExampleFolder.PERIOD);
            return new Outcome(
                    lines(written),
                    written.findings().stream()
                            .filter(finding -> finding.code().equals(example.code()))
                            .map(finding -> shown(finding, folder.job()))
                            .toList(),
                    unproved(written));
        } catch (IOException failure) {
            throw new AssertionError(example.code(), failure);
        }
    }

    /** Its sentence alone, with the fields in the order in which they stand there. */
    private static Outcome told(FindingExample example) {
        String[] own = example.found().stream()
                .map(line -> line.split(FindingExample.SEPARATOR))
                .filter(words -> words[1].equals(example.code()))
                .findFirst()
                .orElseThrow();
        return new Outcome(
                example.found(),
                List.of(new Shown(
                        own[0],
                        CellRef.file(own.length > 2 ? own[2] : "", ""),
                        told(example, "zh-CN"),
                        told(example, "en"))),
                List.of());
    }

    private static String told(FindingExample example, String language) {
        String sentence = Messages.of(language).bundle().getString("finding." + example.code());
        for (String field : example.definition("message").orElseThrow()) {
            Matcher place = PLACE.matcher(sentence);
            sentence = place.find() ? sentence.replace(place.group(), field) : sentence;
        }
        return sentence;
    }

    private List<String> unproved(RunResult.Written written) throws IOException {
        SetProof.Outcome outcome = SetProof.of(written.set(), Messages.of("zh-CN"), root.resolve("jobs"));
        return outcome instanceof SetProof.Outcome.Examined examined
                ? examined.differences().stream().map(String::valueOf).toList()
                : List.of(outcome.toString());
    }

    private RunResult.Written written(ExampleFolder folder, String period) {
        RunResult result = program.run(folder.job(), period);
        if (result instanceof RunResult.Written written) {
            return written;
        }
        if (result instanceof RunResult.Failed failed) {
            throw new AssertionError(folder.job() + " " + period, failed.cause());
        }
        throw new AssertionError(folder.job() + " " + period + ": " + result);
    }

    /** Somebody writes to the files all the time. */
    private RunResult.Written whileCopied(ExampleFolder folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.input(ExampleFolder.PERIOD))) {
            files = all.toList();
        }
        Thread clerk = new Thread(() -> {
            for (long time = 0; !Thread.currentThread().isInterrupted(); time += 10) {
                touch(files, FileTime.fromMillis(time));
            }
        });
        clerk.start();
        try {
            RunResult.Written written = written(folder, ExampleFolder.PERIOD);
            // The clerk may have slept through a whole run, and never sleeps for ever.
            while (written.findings().stream()
                    .noneMatch(finding -> finding.code().equals("file.changing"))) {
                written = written(folder, ExampleFolder.PERIOD);
            }
            return written;
        } finally {
            clerk.interrupt();
        }
    }

    private static void touch(List<Path> files, FileTime time) {
        try {
            for (Path file : files) {
                Files.setLastModifiedTime(file, time);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> lines(RunResult.Written written) {
        return written.findings().stream()
                .map(finding -> line(finding, written.definition()))
                .toList();
    }

    /** {@code error · value.date · 县信访局.xlsx · 统计表 · B2}; whom it is about where there is no place. */
    private static String line(Finding finding, ReportJob job) {
        CellRef place = finding.place();
        Stream<String> where = place == null
                ? Stream.of(job.department(finding.department())
                        .map(Department::name)
                        .orElse(""))
                : Stream.of(place.file(), place.sheet(), place.address());
        return Stream.concat(Stream.of(finding.level().label(), finding.code()), where)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(FindingExample.SEPARATOR));
    }

    private static Shown shown(Finding finding, String job) {
        CellRef place = finding.place();
        return new Shown(
                finding.level().label(),
                place == null ? CellRef.file("", "") : place,
                Messages.of("zh-CN").finding(finding).replace(job, JOB),
                Messages.of("en").finding(finding).replace(job, JOB));
    }

    @Override
    public void close() {
        program.close();
    }
}
