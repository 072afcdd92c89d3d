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
import java.util.stream.Stream;

/** A CSV file as a set holds it: UTF-8 with BOM, RFC 4180, CRLF, safe to open in a spreadsheet; written line by line. */
final class CsvFile implements Closeable {

    /** Without it Excel takes UTF-8 for the machine's own code page. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final int columns;

    private CsvFile(CsvWriter csv, int columns) {
        this.csv = csv;
        this.columns = columns;
    }

    static CsvFile create(Path file, List<String> header) throws IOException {
        Writer text = Files.newBufferedWriter(file, UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvFile created = new CsvFile(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text), header.size());
        created.csv.writeRecord(header);
        return created;
    }

    void line(String... fields) {
        if (fields.length != columns) {
            throw new IllegalArgumentException(fields.length + " fields for " + columns + " columns");
        }
        csv.writeRecord(Stream.of(fields).map(CellText::safe).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
