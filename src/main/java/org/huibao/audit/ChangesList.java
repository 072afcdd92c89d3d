package org.huibao.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.model.ChangeLine;

/**
 * Writes {@code changes.csv}: figure by figure and sentence by sentence what a set says otherwise than the set published before. It depends on
 * history, so no manifest holds its hash.
 */
public final class ChangesList {

    static final String NAME = "changes.csv";

    private static final List<String> COLUMNS = List.of(
            "kind",
            "figure",
            "figure_name",
            "before",
            "after",
            "difference",
            "departments",
            "returns",
            "printed_before",
            "printed_after",
            "causes");

    private ChangesList() {}

    /** A set that is made again differs from the same set before it as it did. */
    public static void keep(Path before, Path set) throws IOException {
        if (Files.isRegularFile(before.resolve(NAME))) {
            Files.copy(before.resolve(NAME), set.resolve(NAME));
        }
    }

    public static void write(Path set, ReportJob job, List<ChangeLine> lines) throws IOException {
        Map<String, String> names =
                job.departments().stream().collect(Collectors.toMap(Department::code, Department::name));
        try (CsvFile csv = CsvFile.create(set.resolve(NAME), COLUMNS)) {
            for (ChangeLine line : lines) {
                csv.line(
                        line.kind(),
                        String.join(";", line.codes()),
                        line.name(),
                        line.before(),
                        line.after(),
                        line.difference(),
                        line.departments().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .collect(Collectors.joining(";")),
                        String.join(";", line.returns()),
                        line.printedBefore(),
                        line.printedAfter(),
                        String.join(";", line.causes()));
            }
        }
    }
}
