package org.huibao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;

/**
 * What a workbook says about itself.
 *
 * @param titles the rows above the first sheet's table
 */
record Inside(Map<String, String> properties, Titles titles) {

    /** A title stands in the first rows or nowhere. */
    private static final int LAST_ROW = 30;

    static Inside of(Workbook workbook) {
        List<Row> rows = new ArrayList<>();
        workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .or(() -> workbook.sheets().stream().findFirst())
                .ifPresent(sheet -> firstRows(sheet, rows));
        return new Inside(workbook.properties(), Titles.above(rows));
    }

    private static void firstRows(Sheet sheet, List<Row> rows) {
        sheet.rows(row -> {
            if (row.number() <= LAST_ROW) {
                rows.add(row);
            }
            return row.number() < LAST_ROW;
        });
    }

    /** As the forms write it; empty where the workbook says nothing. */
    String property(String name) {
        return properties.getOrDefault("huibao." + name, "").strip();
    }
}
