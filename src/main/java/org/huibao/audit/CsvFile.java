package org.huibao.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huibao.notation.DirectionMarks;

/** A CSV file as a set holds it: UTF-8 with BOM, RFC 4180, CRLF, safe to open in a spreadsheet; written line by line. */
final class CsvFile implements Closeable {

    /** Without it Excel takes UTF-8 for the machine's own code page. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a source is found by stands as it is named; all else without marks that turn the direction of writing. */
    private static final Set<String> PLACES = Set.of("file", "sheet");

    private final CsvWriter csv;
    private final String[] safe;
    private final boolean[] places;

    private CsvFile(CsvWriter csv, List<String> header) {
        this.csv = csv;
        this.safe = new String[header.size()];
        this.places = new boolean[header.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = PLACES.contains(header.get(i));
        }
    }

    static CsvFile create(Path file, List<String> header) throws IOException {
        Writer text = Files.newBufferedWriter(file, UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvFile created = new CsvFile(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text), header);
        created.csv.writeRecord(header);
        return created;
    }

    void line(String... fields) {
        if (fields.length != safe.length) {
            throw new IllegalArgumentException(fields.length + " fields for " + safe.length + " columns");
        }
        for (int i = 0; i < fields.length; i++) {
            safe[i] = CellText.safe(places[i] ? fields[i] : DirectionMarks.without(fields[i]));
        }
        csv.writeRecord(safe);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
