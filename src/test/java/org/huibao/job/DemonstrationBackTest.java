package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huibao.message.Messages;
import org.huibao.office.SettingSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both periods of the demonstration against the sets that were published when {@code src/test/resources/published} was written: a figure or a sentence that the
 * program makes otherwise now is told with what does it.
 */
class DemonstrationBackTest {

    private static final Path KEPT = Path.of("src/test/resources/published");
    private static final String JOB = "rule-of-law";
    private static final List<String> PERIODS = List.of("2019", "2020");
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    @TempDir
    private Path folder;

    @Test
    void comesToWhatWasPublished() throws IOException {
        for (String period : PERIODS) {
            unpack(period);
        }
        List<String> differences = new ArrayList<>();
        for (String period : PERIODS) {
            BackTest.Outcome outcome =
                    new BackTest(surroundings(folder), Messages.of("zh-CN"), ProgressView.NONE).of(JOB, period);
            if (!(outcome instanceof BackTest.Outcome.Compared compared) || !compared.same()) {
                differences.add(period + ": " + told(outcome));
            }
        }
        if (!differences.isEmpty()) {
            keep();
        }
        assertThat(differences)
                .as(
                        "the demonstration comes to something else; %s is written anew: look at it, and commit it if it is meant",
                        KEPT)
                .isEmpty();
    }

    private static String told(BackTest.Outcome outcome) {
        if (!(outcome instanceof BackTest.Outcome.Compared compared)) {
            return outcome.toString();
        }
        List<String> lines = new ArrayList<>();
        compared.figures()
                .forEach(each -> lines.add(
                        each.indicator().code() + " " + each.was() + " → " + each.is() + " " + each.causes()));
        compared.gone().forEach(code -> lines.add(code + " is gone"));
        compared.sentences().forEach(each -> lines.add(each.change() + " " + each.causes()));
        return "exit " + compared.result().exitCode() + "\n" + String.join("\n", lines);
    }

    private static SettingSources surroundings(Path output) {
        return SettingSources.of(
                "--huibao.jobs=jobs", "--huibao.input=input", "--huibao.output=" + output, "--huibao.locale=zh-CN");
    }

    private Path published(String period) {
        return folder.resolve(JOB).resolve(period).resolve("published");
    }

    private static Path kept(String period) {
        return KEPT.resolve(JOB + "-" + period + ".zip");
    }

    private void unpack(String period) throws IOException {
        Path set = published(period);
        Files.createDirectories(set);
        if (!Files.exists(kept(period))) {
            return;
        }
        try (InputStream file = Files.newInputStream(kept(period));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = set.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.write(to, zip.readAllBytes());
            }
        }
    }

    /** What is looked at of a set. */
    private void keep() throws IOException {
        Path output = folder.resolve("anew");
        Files.createDirectories(KEPT);
        for (String period : PERIODS) {
            try (Program program = new Program(
                    "--huibao.jobs=jobs",
                    "--huibao.input=input",
                    "--huibao.output=" + output,
                    "--huibao.locale=zh-CN")) {
                assertThat(program.run(JOB, period).exitCode()).isZero();
            }
            Files.write(kept(period), zipped(output.resolve(JOB).resolve(period).resolve("published")));
        }
    }

    private static byte[] zipped(Path set) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Path> files = new ArrayList<>(Stream.of("manifest.json", "audit.csv", "report.docx")
                .map(set::resolve)
                .toList());
        try (Stream<Path> definition = Files.list(set.resolve("definition"))) {
            definition.sorted().forEach(files::add);
        }
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(set.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
