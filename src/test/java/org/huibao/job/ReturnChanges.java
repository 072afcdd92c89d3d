package org.huibao.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/** What is done to a return that was already read, in cells of its form and its ledger. */
final class ReturnChanges {

    static final String FORM = "统计表";
    static final String LEDGER = "处罚台账";

    private ReturnChanges() {}

    static void write(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    static void row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer amount) {
                row.createCell(i).setCellValue(amount);
            } else if (!cells[i].equals("")) {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }

    static Cell cell(XSSFWorkbook book, String sheet, String address) {
        CellReference at = new CellReference(address);
        Row row = book.getSheet(sheet).getRow(at.getRow());
        return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static void text(XSSFWorkbook book, String sheet, String address, String text) {
        cell(book, sheet, address).setCellValue(text);
    }

    static void format(XSSFWorkbook book, String sheet, String address, String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        cell(book, sheet, address).setCellStyle(style);
    }

    /** A number format that cells of the form get while their number is more than 1. */
    static void condition(XSSFWorkbook book, String cells, String code) {
        CTDxf style = CTDxf.Factory.newInstance();
        style.addNewNumFmt().setNumFmtId(300);
        style.getNumFmt().setFormatCode(code);
        condition(book, FORM, cells, style);
    }

    /** The colour of the paper, under the same condition. */
    static void paling(XSSFWorkbook book, String sheet, String cells) {
        CTDxf style = CTDxf.Factory.newInstance();
        style.addNewFont().addNewColor().setRgb(new byte[] {-1, -1, -1, -1});
        condition(book, sheet, cells, style);
    }

    static void condition(XSSFWorkbook book, String sheet, String cells, CTDxf style) {
        XSSFSheetConditionalFormatting all = book.getSheet(sheet).getSheetConditionalFormatting();
        all.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf(cells)},
                all.createConditionalFormattingRule(ComparisonOperator.GT, "1"));
        book.getSheet(sheet)
                .getCTWorksheet()
                .getConditionalFormattingArray(0)
                .getCfRuleArray(0)
                .setDxfId(book.getStylesSource().putDxf(style) - 1L);
    }

    static void comment(XSSFWorkbook book, String sheet, String address, String text) {
        CellReference at = new CellReference(address);
        XSSFComment comment = book.getSheet(sheet)
                .createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, at.getCol() + 1, at.getRow(), at.getCol() + 3, 4));
        comment.setString(text);
        cell(book, sheet, address).setCellComment(comment);
    }

    /** One of the formats that no file explains. */
    static void builtin(XSSFWorkbook book, String address, int id) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat((short) id);
        cell(book, FORM, address).setCellStyle(style);
    }

    static void font(XSSFWorkbook book, String address, Consumer<Font> look) {
        Font font = book.createFont();
        look.accept(font);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        cell(book, FORM, address).setCellStyle(style);
    }

    static void raise(XSSFWorkbook book) {
        XSSFFont raised = book.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        XSSFRichTextString text = new XSSFRichTextString("70");
        text.applyFont(1, 2, raised);
        cell(book, FORM, "C4").setCellValue(text);
    }

    static void power(XSSFWorkbook book) {
        XSSFFont raised = book.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        XSSFRichTextString text = new XSSFRichTextString("704");
        text.applyFont(2, 3, raised);
        cell(book, FORM, "C4").setCellValue(text);
    }

    static void picture(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setFontName("Wingdings 2");
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        Cell cell = cell(book, LEDGER, "C3");
        cell.setCellValue("R");
        cell.setCellStyle(style);
    }

    static void hide(XSSFWorkbook book) {
        Sheet visible = book.createSheet("汇总");
        row(visible, 1, "指标名称", "本年数");
        row(visible, 2, "受理案件数", 80);
        book.setActiveSheet(2);
        book.setSheetHidden(book.getSheetIndex(FORM), true);
    }
}
