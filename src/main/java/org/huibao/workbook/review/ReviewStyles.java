package org.huibao.workbook.review;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The look of the sheets that a review adds, in either format. */
final class ReviewStyles {

    static final String HEADING = "黑体";
    static final String TEXT = "宋体";

    private final Workbook workbook;

    ReviewStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle header() {
        CellStyle header = boxed(font(HEADING, 11), HorizontalAlignment.CENTER);
        RedFill.colour(workbook, header, ReviewSheetWriter.HEADER_FILL);
        return header;
    }

    CellStyle boxed(Font font, HorizontalAlignment alignment) {
        CellStyle style = words(font, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        return style;
    }

    CellStyle words(Font font, HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    Font font(String name, int points) {
        Font font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    /**
     * One page wide.
     *
     * @param header row that stands on every page, from 0
     */
    static void page(Sheet sheet, int header) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }
}
