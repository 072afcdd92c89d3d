package org.huibao.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;

/** Writes {@code findings.csv}: every finding that is not switched off, in {@link FindingOrder}; {@code department} is the code. */
public final class FindingsList {

    private static final List<String> COLUMNS = List.of(
            "id",
            "level",
            "code",
            "department",
            "file",
            "sheet",
            "cell",
            "found",
            "expected",
            "message",
            "explanation",
            "accepted_by");

    /** Whoever needs all of it looks at the cell. */
    private static final int LONGEST = 200;

    private static final Pattern CELLS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}(?:[:;, ]|$)");

    private static final CellRef NOWHERE = CellRef.file("", "");

    private FindingsList() {}

    /** @param file is written anew */
    public static void write(Path file, ReportJob job, Messages messages, Collection<Finding> findings)
            throws IOException {
        try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
            findings.stream()
                    .filter(finding -> finding.level() != Level.OFF)
                    .sorted(FindingOrder.of(job))
                    .forEachOrdered(finding -> line(csv, messages, finding));
        }
    }

    /** The lines of such a file, each by the names of its columns; nothing if there is none. */
    public static List<Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return lines;
        }
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            csv.forEach(line -> {
                Map<String, String> fields = new LinkedHashMap<>();
                line.getFieldsAsMap().forEach((name, field) -> fields.put(name, CellText.read(field)));
                lines.add(fields);
            });
        }
        return lines;
    }

    /** A list of cells stands as it is: whoever checks the set looks for them there. */
    private static String seen(String found) {
        if (found.length() <= LONGEST || CELLS.matcher(found).lookingAt()) {
            return found;
        }
        int end = Character.isHighSurrogate(found.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return found.substring(0, end) + "…";
    }

    private static void line(CsvFile csv, Messages messages, Finding finding) {
        CellRef place = finding.place() == null ? NOWHERE : finding.place();
        csv.line(
                finding.id(),
                finding.level().label(),
                finding.code(),
                finding.department(),
                place.file(),
                place.sheet(),
                place.address(),
                seen(finding.found()),
                messages.expected(finding),
                messages.finding(finding),
                finding.explanation(),
                finding.acceptedBy());
    }
}
