package org.huibao.proof.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The CSV files of a set, by the names of their columns. */
public final class CsvRows {

    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private CsvRows() {}

    /** Nothing for a file that is not there, is no CSV or lacks a column. */
    public static Optional<List<Map<String, String>>> read(Path file, String... columns) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, UTF_8)) {
            Iterator<CsvRecord> lines = csv.iterator();
            List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
            if (!header.containsAll(List.of(columns))) {
                return Optional.empty();
            }
            List<Map<String, String>> rows = new ArrayList<>();
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                Map<String, String> row = new HashMap<>();
                for (String column : columns) {
                    row.put(column, line.getField(header.indexOf(column)));
                }
                rows.add(row);
            }
            return Optional.of(rows);
        } catch (IOException | UncheckedIOException | CsvParseException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static final List<String> AUDIT_LOG = List.of(
            "figure",
            "figure_name",
            "figure_value",
            "unit",
            "formula",
            "department",
            "file",
            "sha256",
            "sheet",
            "cell",
            "raw",
            "value",
            "conversion",
            "role");

    private static final int RAW = AUDIT_LOG.indexOf("raw");

    /**
     * The lines one by one.
     *
     * @return false for a file that is not there, is no CSV or lacks a column; some lines may have been given then
     */
    static boolean auditLog(Path set, Consumer<AuditLine> consumer) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(set.resolve("audit.csv"), UTF_8)) {
            Iterator<CsvRecord> lines = csv.iterator();
            List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
            int[] columns = AUDIT_LOG.stream().mapToInt(header::indexOf).toArray();
            if (IntStream.of(columns).anyMatch(column -> column < 0)) {
                return false;
            }
            String[] fields = new String[columns.length];
            Arrays.fill(fields, "");
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                for (int i = 0; i < columns.length; i++) {
                    String field = line.getField(columns[i]);
                    String content = i == RAW ? field : withoutApostrophe(field);
                    // Line after line says the same but for the cell.
                    fields[i] = content.equals(fields[i]) ? fields[i] : content;
                }
                consumer.accept(line(fields));
            }
            return true;
        } catch (IOException | UncheckedIOException | CsvParseException | IndexOutOfBoundsException damaged) {
            return false;
        }
    }

    private static AuditLine line(String[] fields) {
        return new AuditLine(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6],
                fields[7],
                fields[8],
                fields[9],
                fields[10],
                fields[11],
                fields[12],
                fields[13]);
    }

    /** Undoes what keeps a spreadsheet from taking a text for a formula. */
    public static String withoutApostrophe(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** A text that begins with an apostrophe itself was left as it stands, so both readings count. */
    public static boolean says(String field, String text) {
        return field.equals(text) || withoutApostrophe(field).equals(text);
    }
}
