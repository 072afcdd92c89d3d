package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Odd files, each with its verdict: a code, or sheets, filled cells and formulas. Sixty more of other projects, fuzzers' finds among them, whose licences differ,
 * are read where they lie, in a folder {@code shared/weird} beside the project, if there is one; {@code weird.tsv} holds the verdict on each.
 */
public class WeirdFilesTest {

    @TempDir
    private Path made;

    @Test
    void each_ends_in_its_verdict() throws IOException {
        for (OddFile odd : OddFile.all()) {
            Files.write(made.resolve(odd.name()), odd.bytes());
        }
        List<String> expected = new ArrayList<>(OddFile.all().stream()
                .map(odd -> odd.name() + "\t" + odd.verdict())
                .toList());
        List<String> actual = new ArrayList<>(verdicts(expected, made));
        Path folder = folder();
        if (folder != null) {
            actual.addAll(verdicts(expected(), folder));
            expected.addAll(expected());
        }
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    private static List<String> verdicts(List<String> expected, Path folder) {
        return expected.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .map(name -> name + "\t"
                        + Assertions.assertTimeout(Duration.ofSeconds(10), () -> verdict(folder.resolve(name))))
                .toList();
    }

    public static String verdict(Path file) {
        Opened<String> opened = Workbooks.read(file, List.of(), workbook -> {
            int[] counts = {workbook.sheets().size(), 0, 0};
            workbook.properties();
            workbook.sheets().forEach(sheet -> {
                sheet.grid();
                sheet.rows(row -> {
                    row.cells().forEach(cell -> {
                        counts[1]++;
                        counts[2] += cell.isFormula() ? 1 : 0;
                    });
                    return true;
                });
            });
            return counts[0] + " " + counts[1] + " " + counts[2];
        });
        return opened instanceof Opened.Readable<String> readable
                ? readable.result()
                : ((Opened.Unreadable<String>) opened).code();
    }

    static Path folder() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve("shared/weird");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    private static List<String> expected() throws IOException {
        try (InputStream in = WeirdFilesTest.class.getResourceAsStream("weird.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
