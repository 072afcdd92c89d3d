package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.huibao.workbook.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileReturnsTest {

    private static final String FILE = "县司法局/file.xlsx";

    @Test
    void eachHasItsFindingWithin200Megabytes(@TempDir Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        Files.delete(county.input());
        List<Hostile> all = Hostile.all();
        for (int i = 0; i < all.size(); i++) {
            Path file = folder.resolve("input/small").resolve(String.valueOf(i)).resolve(FILE);
            Files.createDirectories(file.getParent());
            Files.write(file, all.get(i).made());
        }

        Map<String, List<String>> lines = read(folder);

        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < all.size(); i++) {
            Hostile hostile = all.get(i);
            List<String> line = lines.getOrDefault(String.valueOf(i), List.of("never came to its turn", ""));
            softly.assertThat(line.get(0)).as(hostile.name()).isEqualTo(hostile.code());
            if (Character.isLetter(hostile.code().charAt(0))) {
                softly.assertThat(line.get(1)).as(hostile.name()).contains("." + hostile.code());
            }
        }
        softly.assertAll();
    }

    /** Number of the file → verdict, findings. */
    private static Map<String, List<String>> read(Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        HostileReturns.class.getName(),
                        folder.toString())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text(folder.resolve("err"))).isZero();
        Map<String, List<String>> lines = new TreeMap<>();
        for (String line : Files.readAllLines(out)) {
            List<String> fields = new ArrayList<>(List.of(line.split("\t", -1)));
            lines.put(fields.remove(0), fields);
        }
        return lines;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
