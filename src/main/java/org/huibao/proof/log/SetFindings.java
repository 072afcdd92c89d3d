package org.huibao.proof.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the findings of a set are about: cells, sheets, files, indicators. */
public final class SetFindings {

    /** What a run says of rows that are no cases. */
    private static final Set<String> NO_CASE = Set.of(
            "ledger.total-row",
            "ledger.footer-rows",
            "ledger.prepared-rows",
            "ledger.marked-no",
            "ledger.outside-period",
            "ledger.left-out");

    private static final Set<String> ASKING = Set.of("error", "warning");

    /** @param asks whether someone must answer it, as an error or a warning */
    private record Finding(
            boolean asks,
            String code,
            String file,
            String sheet,
            List<CellRangeAddress> cells,
            String expected,
            String message) {

        /** Its cell is only where the sheet says it, such as a title of half a year. */
        boolean isOfWhole() {
            return code.startsWith("sheet.") || code.startsWith("file.");
        }
    }

    private final Map<String, List<Finding>> byDepartment = new HashMap<>();
    private final Map<String, List<Finding>> byFile = new HashMap<>();

    private SetFindings() {}

    public static SetFindings of(Path set) {
        SetFindings told = new SetFindings();
        CsvRows.read(
                        set.resolve("findings.csv"),
                        "level",
                        "code",
                        "department",
                        "file",
                        "sheet",
                        "cell",
                        "found",
                        "expected",
                        "message")
                .orElse(List.of())
                .forEach(told::add);
        return told;
    }

    private void add(Map<String, String> row) {
        List<CellRangeAddress> cells = new ArrayList<>(CellRanges.in(row.getOrDefault("cell", "")));
        cells.addAll(CellRanges.in(CsvRows.withoutApostrophe(row.getOrDefault("found", ""))));
        Finding finding = new Finding(
                ASKING.contains(row.getOrDefault("level", "")),
                row.getOrDefault("code", ""),
                CsvRows.withoutApostrophe(row.getOrDefault("file", "")),
                CsvRows.withoutApostrophe(row.getOrDefault("sheet", "")),
                cells,
                CsvRows.withoutApostrophe(row.getOrDefault("expected", "")),
                row.getOrDefault("message", ""));
        byDepartment
                .computeIfAbsent(row.getOrDefault("department", ""), any -> new ArrayList<>())
                .add(finding);
        byFile.computeIfAbsent(finding.file(), any -> new ArrayList<>()).add(finding);
    }

    /** Whether any finding is about the file as a whole: refused, replaced, passed over. */
    public boolean ofFile(String file) {
        return byFile.getOrDefault(file, List.of()).stream()
                .anyMatch(each -> each.sheet().isEmpty());
    }

    /** The file that is used in its place without anybody being asked. */
    public Optional<String> replacedBy(String file) {
        return byFile.getOrDefault(file, List.of()).stream()
                .filter(each ->
                        each.code().equals("file.replaced") || each.code().startsWith("file.duplicate"))
                .map(Finding::expected)
                .findFirst();
    }

    /** Whose file it is, where a finding says so. */
    public Optional<String> owner(String file) {
        return byDepartment.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .filter(each -> each.getValue().stream()
                        .anyMatch(finding -> finding.file().equals(file)))
                .map(Map.Entry::getKey)
                .min(String::compareTo);
    }

    /** Whether someone is asked about the file as a whole. */
    public boolean asksOfFile(String file) {
        return byFile.getOrDefault(file, List.of()).stream()
                .anyMatch(each -> each.asks() && each.sheet().isEmpty());
    }

    /** Whether any finding is about the sheet, or about one of its cells. */
    public boolean ofSheet(String file, String sheet) {
        return byFile.getOrDefault(file, List.of()).stream()
                .anyMatch(each -> each.sheet().equals(sheet) || each.sheet().isEmpty());
    }

    /** Whether a finding says that rows of the sheet are totals and the like. */
    boolean ofRows(String file, String sheet) {
        return byFile.getOrDefault(file, List.of()).stream()
                .anyMatch(each -> each.sheet().equals(sheet) && each.code().startsWith("ledger."));
    }

    public boolean ofCell(String file, String sheet, int row, int column) {
        return byFile.getOrDefault(file, List.of()).stream()
                .anyMatch(each -> each.sheet().equals(sheet) && CellRanges.holds(each.cells(), row, column));
    }

    /** Whether a finding names the row that says more than that it is a total, a signature, prepared or of another time. */
    public boolean ofFullRow(String file, String sheet, int row, int column) {
        return byFile.getOrDefault(file, List.of()).stream()
                .anyMatch(each -> each.sheet().equals(sheet)
                        && (each.asks() || !NO_CASE.contains(each.code()))
                        && CellRanges.holds(each.cells(), row, column));
    }

    /** Whether someone is asked about the row. */
    public boolean asksAboutRow(String file, String sheet, int row) {
        return byFile.getOrDefault(file, List.of()).stream()
                .anyMatch(each -> each.asks()
                        && each.sheet().equals(sheet)
                        && each.cells().stream()
                                .anyMatch(range -> range.getFirstRow() < row && row <= range.getLastRow() + 1));
    }

    /** Whether someone is asked about the indicator, or about the file or sheet as a whole. */
    public boolean asks(String department, String indicator, String file, String sheet) {
        return byDepartment.getOrDefault(department, List.of()).stream()
                .anyMatch(each -> each.asks()
                        && (!indicator.isEmpty() && each.message().contains(indicator)
                                || each.file().equals(file)
                                        && (each.sheet().isEmpty()
                                                || each.sheet().equals(sheet))
                                        && (each.cells().isEmpty() || each.isOfWhole())));
    }
}
