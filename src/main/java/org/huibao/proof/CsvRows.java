package org.huibao.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The CSV files of a set, by the names of their columns. */
final class CsvRows {

    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private CsvRows() {}

    /** Nothing for a file that is not there, is no CSV or lacks a column. */
    static Optional<List<Map<String, String>>> read(Path file, String... columns) {
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

    static Optional<List<AuditLine>> auditLog(Path set) {
        return read(
                        set.resolve("audit.csv"),
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
                        "role")
                .map(rows -> rows.stream().map(CsvRows::line).toList());
    }

    private static AuditLine line(Map<String, String> row) {
        Function<String, String> field = name -> withoutApostrophe(row.getOrDefault(name, ""));
        return new AuditLine(
                field.apply("figure"),
                field.apply("figure_name"),
                field.apply("figure_value"),
                field.apply("unit"),
                field.apply("formula"),
                field.apply("department"),
                field.apply("file"),
                field.apply("sha256"),
                field.apply("sheet"),
                field.apply("cell"),
                row.getOrDefault("raw", ""),
                field.apply("value"),
                field.apply("conversion"),
                field.apply("role"));
    }

    /** Undoes what keeps a spreadsheet from taking a text for a formula. */
    static String withoutApostrophe(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** A text that begins with an apostrophe itself was left as it stands, so both readings count. */
    static boolean says(String field, String text) {
        return field.equals(text) || withoutApostrophe(field).equals(text);
    }
}
