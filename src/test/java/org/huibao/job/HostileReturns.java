package org.huibao.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.intake.Intake;
import org.huibao.intake.TakenFiles;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.reading.ReturnReader;
import org.huibao.workbook.Hostile;
import org.junit.jupiter.api.Assertions;

/** Takes and reads returns in a process of its own, which has as little memory as a county's machine may give. */
final class HostileReturns {

    private HostileReturns() {}

    /** Prints for each file of {@code input/small} its name, what the workbook's reader says of it, its findings and the milliseconds it took. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        ReportJob job = ((LoadedJob.Valid)
                        new JobDefinitions(root.resolve("jobs"), Messages.of("zh-CN")).load("small", "2020"))
                .job();
        List<Path> folders;
        try (Stream<Path> all = Files.list(root.resolve("input/small"))) {
            folders = all.sorted().toList();
        }
        for (Path folder : folders) {
            long start = System.nanoTime();
            String line = verdict(job, folder, root.resolve("staging"));
            long took = (System.nanoTime() - start) / 1_000_000;
            System.out.write(
                    (folder.getFileName() + "\t" + line + "\t" + took + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    private static String verdict(ReportJob job, Path folder, Path staging) {
        try {
            return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                TakenFiles taken = new Intake(job, folder, staging).collect();
                Stream<Finding> read = taken.files().stream()
                        .filter(file -> file.verdict() == Verdict.ACCEPTED)
                        .flatMap(file ->
                                new ReturnReader().read(file, job, (indicator, sheet, cell) -> {}).findings().stream());
                List<String> codes = Stream.concat(taken.findings().stream(), read)
                        .map(Finding::code)
                        .distinct()
                        .toList();
                Path file = Path.of("县司法局/file.xlsx");
                return Hostile.verdict(folder.resolve(file)) + "\t" + String.join(" ", codes);
            });
        } catch (AssertionError | RuntimeException thrown) {
            return thrown + "\t";
        }
    }
}
