package org.huibao.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huibao.workbook.Grid;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Rule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;

/** Writes one sheet by the library. */
public final class SheetWriter {

    private static final int COMMENT_COLUMNS = 3;
    private static final int COMMENT_CHARACTERS = 26;
    /** Excel's width unit is 1/256 of a character; the rest is the cell's padding. */
    static final double WIDTH = 256;

    private static final double PADDING = 0.72;

    private final XSSFSheet sheet;
    private final WrittenStyles looks;

    public SheetWriter(XSSFSheet sheet, WrittenStyles looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    public void write(WrittenSheet written) {
        columns(written.columns());
        for (int i = 0; i < written.lines().size(); i++) {
            line(i, written.lines().get(i));
        }
        written.rules().forEach(this::rule);
        sheet.createFreezePane(written.frozenColumns(), written.headerRow());
        sheet.setDisplayGridlines(false);
        if (written.locked()) {
            lock();
        }
        page(written);
        select(written.lines());
    }

    private void columns(List<WrittenSheet.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, width(columns.get(i)));
            sheet.setColumnHidden(i, columns.get(i).hidden());
        }
    }

    static int width(WrittenSheet.Column column) {
        return (int) ((column.characters() + PADDING) * WIDTH);
    }

    private void line(int index, Line line) {
        XSSFRow row = sheet.createRow(index);
        row.setHeightInPoints((float) line.points());
        if (line.grows()) {
            row.getCTRow().unsetCustomHeight();
        }
        if (line.hidden()) {
            row.setZeroHeight(true);
        }
        for (Entry entry : line.entries()) {
            for (int column = entry.column(); column <= entry.toColumn(); column++) {
                row.createCell(column - 1).setCellStyle(looks.of(entry.look(), entry.format()));
            }
            if (entry.toColumn() > entry.column() || entry.rows() > 1) {
                int below = index + entry.rows() - 1;
                sheet.addMergedRegion(new CellRangeAddress(index, below, entry.column() - 1, entry.toColumn() - 1));
            }
            fill(row.getCell(entry.column() - 1), entry);
        }
    }

    private void fill(XSSFCell cell, Entry entry) {
        if (entry.number() != null) {
            cell.setCellValue(entry.number().doubleValue());
            // Its decimal, not its double's: 2457, not 2457.0.
            cell.getCTCell().setV(entry.number().toPlainString());
        } else if (!entry.formula().isEmpty()) {
            cell.setCellFormula(entry.formula());
            cell.setCellValue(entry.text());
        } else if (!entry.text().isEmpty()) {
            cell.setCellValue(entry.text());
        }
        if (!entry.comment().isEmpty()) {
            comment(cell, entry.comment());
        }
    }

    private void comment(XSSFCell cell, String text) {
        int lines = text.lines()
                .mapToInt(line -> line.length() / COMMENT_CHARACTERS + 1)
                .sum();
        int column = cell.getColumnIndex() + 1;
        int row = cell.getRowIndex();
        ClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COMMENT_COLUMNS, row + 1 + (lines + 1) / 2);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        XSSFRichTextString words = new XSSFRichTextString(text);
        words.applyFont(looks.commentFont());
        comment.setString(words);
        cell.setCellComment(comment);
    }

    private void rule(Rule rule) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        Grid.Region region = rule.region();
        CellRangeAddressList where =
                new CellRangeAddressList(region.top() - 1, region.bottom() - 1, region.left() - 1, region.right() - 1);
        if (rule instanceof Rule.Formula formula) {
            DataValidation checked = helper.createValidation(helper.createCustomConstraint(formula.formula()), where);
            refuse(checked, formula.title(), formula.message());
            if (!formula.hint().isEmpty()) {
                // The library has no box without a title.
                CTDataValidation last = sheet.getCTWorksheet()
                        .getDataValidations()
                        .getDataValidationArray(
                                sheet.getCTWorksheet().getDataValidations().sizeOfDataValidationArray() - 1);
                last.setShowInputMessage(true);
                last.setPrompt(formula.hint());
            }
        } else if (rule instanceof Rule.Length length) {
            DataValidationConstraint atMost = helper.createTextLengthConstraint(
                    OperatorType.LESS_OR_EQUAL, Integer.toString(length.characters()), null);
            refuse(helper.createValidation(atMost, where), length.title(), length.message());
        } else if (rule instanceof Rule.Choice choice) {
            DataValidation list = helper.createValidation(
                    helper.createExplicitListConstraint(choice.choices().toArray(String[]::new)), where);
            list.setShowErrorBox(false);
            sheet.addValidationData(list);
        }
    }

    private void refuse(DataValidation validation, String title, String message) {
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(title, message);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private void lock() {
        sheet.enableLocking();
        sheet.lockObjects(true);
        sheet.lockScenarios(true);
        // A long text must be readable: rows may be made higher.
        sheet.lockFormatRows(false);
    }

    private void page(WrittenSheet written) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(written.landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.6);
        sheet.setMargin(PageMargin.RIGHT, 0.6);
        sheet.setMargin(PageMargin.TOP, 0.7);
        sheet.setMargin(PageMargin.BOTTOM, 0.75);
        sheet.setMargin(PageMargin.FOOTER, 0.35);
        sheet.getFooter().setCenter("— &P / &N —");
        sheet.setRepeatingRows(new CellRangeAddress(written.headerRow() - 1, written.headerRow() - 1, -1, -1));
    }

    /** The first cell to fill in is where the cursor stands when the file is opened. */
    private void select(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (Entry entry : lines.get(i).entries()) {
                if (entry.look().isInput()) {
                    sheet.setActiveCell(new CellAddress(i, entry.column() - 1));
                    return;
                }
            }
        }
    }
}
