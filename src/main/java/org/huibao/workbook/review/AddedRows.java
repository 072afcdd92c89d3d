package org.huibao.workbook.review;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.huibao.workbook.ReviewList;

/** A sheet of rows that a return does not have yet, as a form has them: a header, and below it what is to be filled in. */
final class AddedRows {

    private static final int WIDTH_UNITS = 256;
    private static final List<Integer> WIDTHS = List.of(12, 6, 34, 9, 16, 16, 24);

    private static final float HEADER_POINTS = 28;
    private static final float POINTS = 24;

    private final Workbook workbook;
    private final ReviewStyles styles;

    AddedRows(Workbook workbook) {
        this.workbook = workbook;
        this.styles = new ReviewStyles(workbook);
    }

    /** The name of the sheet: of one that was filled in before, a number follows. */
    String write(ReviewList.Added added) {
        String name = ReviewList.ADDED;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = ReviewList.ADDED + number;
        }
        Sheet sheet = workbook.createSheet(name);
        line(sheet, 0, HEADER_POINTS, added.headers(), styles.header());
        CellStyle text = styles.boxed(styles.font(ReviewStyles.TEXT, 11), HorizontalAlignment.LEFT);
        for (int i = 0; i < added.rows().size(); i++) {
            line(sheet, i + 1, POINTS, added.rows().get(i), text);
        }
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.get(i) * WIDTH_UNITS);
        }
        // The codes, as in a form.
        sheet.setColumnHidden(0, true);
        sheet.createFreezePane(0, 1);
        sheet.setDisplayGridlines(false);
        ReviewStyles.page(sheet, 0);
        return name;
    }

    private static void line(Sheet sheet, int number, float points, List<String> texts, CellStyle style) {
        Row row = sheet.createRow(number);
        row.setHeightInPoints(points);
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            if (!texts.get(i).isEmpty()) {
                cell.setCellValue(texts.get(i));
            }
        }
    }
}
