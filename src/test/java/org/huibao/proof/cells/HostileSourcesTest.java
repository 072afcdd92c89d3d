package org.huibao.proof.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.huibao.workbook.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set's sources are what departments wrote, and the proof has readers of its own. */
class HostileSourcesTest {

    private static final Pattern DOCUMENT_TYPE = Pattern.compile(
            "(?:local|parameter) entity in (?!\\[Content_Types]|custom).*|remote DTD in (?!\\[Content_Types]).*|quadratic blowup");

    @Test
    void eachIsReadOrProvesNothingWithin200Megabytes(@TempDir Path folder) throws Exception {
        List<Hostile> all = Hostile.all();
        Path files = Files.createDirectory(folder.resolve("files"));
        for (int i = 0; i < all.size(); i++) {
            Files.write(files.resolve(String.valueOf(i)), all.get(i).made());
        }
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");

        int ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        HostileSources.class.getName(),
                        files.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(ended).as(Files.readString(err)).isZero();
        Map<String, String> outcomes = new TreeMap<>();
        // The libraries' complaints stand there as well.
        Files.readAllLines(out).stream()
                .filter(line -> line.matches("[0-9]+\t.*"))
                .forEach(line -> outcomes.put(line.split("\t")[0], line.split("\t")[1]));
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).name();
            String outcome = outcomes.getOrDefault(String.valueOf(i), "never came to its turn");
            if (DOCUMENT_TYPE.matcher(name).matches()) {
                softly.assertThat(outcome).as(name).isEqualTo("unreadable");
            } else {
                softly.assertThat(outcome).as(name).isIn("read", "unreadable");
            }
        }
        softly.assertAll();
    }
}
