package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huibao.workbook.Dialects;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One return as many programs write it gives the same values, whatever the dialect. */
class DialectReturnsTest {

    private static final Readings INDICATORS =
            Readings.of("cases", "受理信访案件数", "件").and("rate", "信访案件办结率", "%");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void givesTheSameValues(String name) throws IOException {
        Path file = Files.write(folder.resolve(name), Dialects.files().get(name));
        Opened<List<String>> opened = Workbooks.read(file, List.of("1234", Dialects.PASSWORD), INDICATORS::lines);
        List<String> lines = ((Opened.Readable<List<String>>) opened).result();

        assertThat(lines.stream().map(line -> line.replaceFirst(" \\[.*", "")))
                .containsExactly(
                        "cases = 71 填报表!B3", "cases@2019 = 69 填报表!C3", "rate = 97.1 填报表!B4", "rate@2019 = none 填报表!C4");
    }

    static Stream<String> givesTheSameValues() {
        return Dialects.files().keySet().stream();
    }
}
