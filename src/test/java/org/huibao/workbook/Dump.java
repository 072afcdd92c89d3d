package org.huibao.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was read, as text that a person can compare. */
public final class Dump {

    private Dump() {}

    /** {@code A1 NUMBER 1}, formula and format only where there is something to say. */
    public static List<String> cells(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        sheet.rows(row -> {
            row.cells().forEach(cell -> lines.add(cell(cell)));
            return true;
        });
        return lines;
    }

    public static String cell(Cell cell) {
        return cell.address() + " " + cell.kind()
                + (cell.raw().isEmpty() ? "" : " " + cell.raw().replace("\n", "\\n"))
                + (cell.formula().isEmpty() ? "" : " =" + cell.formula())
                + (cell.format().equals("General") ? "" : " [" + cell.format() + "]");
    }

    public static String workbook(Workbook workbook) {
        return workbook.sheets().stream()
                .map(sheet ->
                        sheet.number() + " " + sheet.name() + (sheet.hidden() ? " hidden" : "") + " " + cells(sheet))
                .collect(Collectors.joining("\n"));
    }
}
