package org.huibao.workbook.review;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.huibao.workbook.ReviewList;

/** A sheet of rows that a return does not have yet, as a form has them: a header, and below it what is to be filled in. */
final class AddedRows {

    private static final int WIDTH_UNITS = 256;
    private static final List<Integer> WIDTHS = List.of(12, 6, 34, 9, 16, 16, 24);

    private final Workbook workbook;

    AddedRows(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The name of the sheet: of one that was filled in before, a number follows. */
    String write(ReviewList.Added added) {
        String name = ReviewList.ADDED;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = ReviewList.ADDED + number;
        }
        Sheet sheet = workbook.createSheet(name);
        line(sheet, 0, added.headers());
        for (int i = 0; i < added.rows().size(); i++) {
            line(sheet, i + 1, added.rows().get(i));
        }
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.get(i) * WIDTH_UNITS);
        }
        // The codes, as in a form.
        sheet.setColumnHidden(0, true);
        return name;
    }

    private static void line(Sheet sheet, int number, List<String> texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                row.createCell(i).setCellValue(texts.get(i));
            }
        }
    }
}
