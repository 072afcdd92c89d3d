package org.huibao.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.huibao.notation.DirectionMarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private static final List<String> HEADER = List.of("figure", "file", "value", "sheet");

    private static final String[] PIECES = {
        "", "a", "7", ",", "\"", "\r", "\n", "=", "-", "-5", "@", "＋", "案件", "é", "𠮷", "\u200f", "\u202e", " ", "\t",
        ".5", "e3"
    };

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheLibraryWould() throws IOException {
        Path file = folder.resolve("a.csv");
        StringWriter expected = new StringWriter();
        CsvWriter library =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(expected);
        library.writeRecord(HEADER);
        Random random = new Random(12);
        String[] fields = {"", "", "", ""};
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (int line = 0; line < 20_000; line++) {
                for (int i = 0; i < fields.length; i++) {
                    // Often the very field above it, as in a list that goes from sheet to sheet.
                    fields[i] = random.nextInt(3) == 0 ? text(random, line) : fields[i];
                }
                csv.line(fields);
                library.writeRecord(
                        CellText.safe(DirectionMarks.without(fields[0])),
                        CellText.safe(fields[1]),
                        CellText.safe(DirectionMarks.without(fields[2])),
                        CellText.safe(fields[3]));
            }
        }
        library.close();
        assertThat(Files.readString(file, UTF_8)).isEqualTo("\uFEFF" + expected);
    }

    private static String text(Random random, int line) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        // One that is longer than what is written at a time.
        return line % 5_000 == 1 ? text + "长\"".repeat(40_000) : text.toString();
    }

    @Test
    void halfACharacterOfADamagedFileStopsNoRun() throws IOException {
        Path file = folder.resolve("a.csv");
        try (CsvFile csv = CsvFile.create(file, List.of("value", "raw"))) {
            csv.line("a\ud842", "\udfb7b");
        }
        assertThat(Files.readString(file, UTF_8)).endsWith("a?,?b\r\n");
    }
}
