package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Sixty files of other projects, fuzzers' finds among them, whose licences differ: they are read where they lie, in a folder {@code shared/weird} beside the
 * project, if there is one. {@code weird.tsv} holds the verdict on each: a code, or sheets, filled cells and formulas.
 */
class WeirdFilesTest {

    @Test
    void each_ends_in_its_verdict() throws IOException {
        Path folder = folder();
        assumeTrue(folder != null, "no shared/weird beside the project");
        List<String> expected = expected();
        List<String> actual = expected.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .map(name -> name + "\t"
                        + Assertions.assertTimeout(Duration.ofSeconds(10), () -> verdict(folder.resolve(name))))
                .toList();
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    static String verdict(Path file) {
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
