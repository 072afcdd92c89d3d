package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.workbook.OddFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odd files among the demonstration's returns, and sixty of other projects, where they lie in a folder {@code shared/weird} beside the project. */
class WeirdReturnsTest {

    private static final String JOB = "rule-of-law";
    private static final String PERIOD = "2020";

    @TempDir
    private Path folder;

    @Test
    void leaveTheFiguresUnchanged() throws IOException {
        Path weird = Files.createDirectory(folder.resolve("odd"));
        for (OddFile odd : OddFile.all()) {
            Files.write(weird.resolve(odd.name()), odd.bytes());
        }
        Path others = weird();
        if (others != null) {
            copy(others, weird);
        }
        copy(Path.of("input", JOB, PERIOD), input("clean"));
        copy(Path.of("input", JOB, PERIOD), input("dropped"));
        copy(weird, input("dropped"));
        copy(Path.of("input", JOB, PERIOD), input("filed"));
        copy(weird, input("filed").resolve("县司法局"));

        RunResult.Written clean = run("clean");
        RunResult.Written dropped = run("dropped");
        RunResult.Written filed = run("filed");

        Map<String, String> figures = figures(clean);
        assertThat(figures).isNotEmpty();
        assertThat(dropped.exitCode()).isEqualTo(3);
        assertThat(filed.exitCode()).isEqualTo(3);
        assertThat(figures(dropped)).isEqualTo(figures);
        // What the department files in its own name may put its figures in doubt, and never gives others.
        assertThat(figures(filed)).allSatisfy((code, value) -> assertThat(value).isIn("", figures.get(code)));
        Set<String> names = names(weird);
        assertThat(judged(dropped)).containsAll(names);
        assertThat(judged(filed))
                .containsAll(names.stream().map(name -> "县司法局/" + name).toList());
    }

    private RunResult.Written run(String county) {
        try (Program program = new Program(
                "--huibao.jobs=jobs",
                "--huibao.input=" + folder.resolve(county).resolve("input"),
                "--huibao.output=" + folder.resolve(county).resolve("output"))) {
            return (RunResult.Written) program.run(JOB, PERIOD);
        }
    }

    private Path input(String county) {
        return folder.resolve(county).resolve("input").resolve(JOB).resolve(PERIOD);
    }

    private static Map<String, String> figures(RunResult.Written written) throws IOException {
        Map<String, String> figures = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(written.set().resolve("audit.csv"))) {
            lines.forEach(line -> figures.put(line.getField("figure"), line.getField("figure_value")));
        }
        return figures;
    }

    /** Files that a finding names, or that are kept as returns. */
    private static Set<String> judged(RunResult.Written written) throws IOException {
        Set<String> judged =
                new TreeSet<>(Trees.hashes(written.set().resolve("sources")).keySet());
        written.findings().stream()
                .flatMap(finding -> Stream.ofNullable(finding.place()))
                .forEach(place -> judged.add(place.file()));
        return judged;
    }

    private static Set<String> names(Path weird) throws IOException {
        try (Stream<Path> files = Files.list(weird)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static Path weird() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path weird = above.resolve("shared/weird");
            if (Files.isDirectory(weird)) {
                return weird;
            }
        }
        return null;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!file.endsWith("weird.tsv")) {
                    Files.write(target, Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
