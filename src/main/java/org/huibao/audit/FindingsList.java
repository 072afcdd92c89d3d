package org.huibao.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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
                finding.found(),
                finding.expected(),
                messages.finding(finding),
                finding.explanation(),
                finding.acceptedBy());
    }
}
