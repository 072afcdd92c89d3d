package org.huibao.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.FigureChange;
import org.huibao.model.SentenceChange;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;

/**
 * Writes {@code changes.csv}: figure by figure and sentence by sentence what a set says otherwise than the set published before. It alone
 * of a set depends on history, so no manifest names it.
 */
public final class ChangesList {

    static final String NAME = "changes.csv";

    private static final List<String> COLUMNS =
            List.of("kind", "figure", "figure_name", "before", "after", "difference", "departments", "returns");

    private ChangesList() {}

    /** A set that is made again differs from the same set before it as it did. */
    public static void keep(Path before, Path set) throws IOException {
        if (Files.isRegularFile(before.resolve(NAME))) {
            Files.copy(before.resolve(NAME), set.resolve(NAME));
        }
    }

    /** @param before the folder of the set published before */
    public static void write(Path set, Path before, ReportJob job, List<SentenceChange> sentences) throws IOException {
        SetChanges changes = SetChanges.between(before, set, job);
        Map<String, String> names =
                job.departments().stream().collect(Collectors.toMap(Department::code, Department::name));
        try (CsvFile csv = CsvFile.create(set.resolve(NAME), COLUMNS)) {
            for (FigureChange change : changes.figures()) {
                csv.line(
                        "figure",
                        change.indicator(),
                        job.indicator(change.indicator()).map(Indicator::name).orElse(""),
                        text(change.before()),
                        text(change.after()),
                        difference(change),
                        departments(change.departments(), names),
                        String.join(";", changes.returns().getOrDefault(change.indicator(), List.of())));
            }
            for (SentenceChange change : sentences) {
                sentence(csv, change, changes, names);
            }
        }
    }

    /** With the departments and returns of the changed figures in it. */
    private static void sentence(CsvFile csv, SentenceChange change, SetChanges changes, Map<String, String> names) {
        Set<String> departments = new LinkedHashSet<>();
        Set<String> returns = new LinkedHashSet<>();
        changes.figures().stream()
                .filter(figure -> change.figures().contains(figure.indicator()))
                .forEach(figure -> {
                    departments.addAll(figure.departments());
                    returns.addAll(changes.returns().getOrDefault(figure.indicator(), List.of()));
                });
        csv.line(
                "sentence",
                String.join(";", change.figures()),
                "",
                change.before(),
                change.after(),
                "",
                departments(List.copyOf(departments), names),
                String.join(";", returns));
    }

    private static String departments(List<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(";"));
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return CellNumber.plainText(number.amount());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static String difference(FigureChange change) {
        return change.before() instanceof Value.Number was && change.after() instanceof Value.Number is
                ? CellNumber.plainText(is.amount().subtract(was.amount()))
                : "";
    }
}
