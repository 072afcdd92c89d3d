package org.huibao.workbook.guide;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.GuidedSheet;
import org.huibao.workbook.GuidedSheet.Column;
import org.huibao.workbook.GuidedSheet.Look;
import org.huibao.workbook.GuidedSheet.Row;
import org.huibao.workbook.GuidedWorkbook;

/** Writes one sheet. */
public final class SheetGuide {

    private static final Pattern NUMBERED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private static final int KEYS = 0;
    private static final int HEADERS = 1;
    /** Rows below the last one in which lists are offered, too. */
    private static final int MORE_ROWS = 500;

    private static final int WIDTH_UNIT = 256;
    private static final float LINE = 15;
    private static final float LEAST = 20;
    private static final float HEADER_HEIGHT = 30;
    private static final float MOST = 400;
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_CHARACTERS = 24;

    private final XSSFSheet sheet;
    private final GuideLooks looks;
    private final ChoiceLists lists;

    public SheetGuide(XSSFSheet sheet, GuideLooks looks, ChoiceLists lists) {
        this.sheet = sheet;
        this.looks = looks;
        this.lists = lists;
    }

    public void write(GuidedSheet guided) {
        List<Column> columns = guided.columns();
        XSSFRow keys = sheet.createRow(KEYS);
        keys.setZeroHeight(true);
        XSSFRow headers = sheet.createRow(HEADERS);
        headers.setHeightInPoints(HEADER_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * WIDTH_UNIT);
            sheet.setColumnHidden(i, column.hidden());
            sheet.setDefaultColumnStyle(i, looks.of(Look.ENTRY));
            keys.createCell(i).setCellValue(column.key());
            XSSFCell header = headers.createCell(i);
            header.setCellValue(column.header());
            header.setCellStyle(looks.header());
            if (!column.note().isEmpty()) {
                note(header, column.note());
            }
        }
        for (int i = 0; i < guided.rows().size(); i++) {
            row(GuidedSheet.FIRST_ROW - 1 + i, guided.rows().get(i), columns);
        }
        int last = GuidedSheet.FIRST_ROW - 1 + guided.rows().size();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).choices().isEmpty()) {
                offer(columns.get(i).choices(), GuidedSheet.FIRST_ROW - 1, last + MORE_ROWS, i);
            }
        }
        sheet.createFreezePane(guided.frozenColumns(), HEADERS + 1);
        sheet.setAutoFilter(
                new CellRangeAddress(HEADERS, Math.max(HEADERS + 1, last - 1), 0, Math.max(0, columns.size() - 1)));
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(HEADERS, HEADERS, -1, -1));
    }

    private void row(int number, Row row, List<Column> columns) {
        XSSFRow written = sheet.createRow(number);
        boolean whole = row.look() == Look.ENTRY || row.look() == Look.EXAMPLE || row.look() == Look.HEADING;
        double lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Object content = row.cells().get(i);
            if (content == null && !whole) {
                continue;
            }
            XSSFCell cell = written.createCell(i);
            cell.setCellStyle(looks.of(row.look()));
            if (content instanceof BigDecimal decimal) {
                cell.setCellValue(decimal.doubleValue());
                cell.setCellStyle(looks.number());
            } else if (content instanceof String text && !text.isEmpty()) {
                if (text.length() > GuidedWorkbook.LONGEST_TEXT) {
                    throw new IllegalArgumentException(
                            "a text of more than " + GuidedWorkbook.LONGEST_TEXT + " characters");
                }
                cell.setCellValue(new XSSFRichTextString(unnumbered(text)));
                boolean wraps = row.look() == Look.ENTRY || row.look() == Look.EXAMPLE;
                int room = Math.max(1, columns.get(i).width() - 1);
                lines = Math.max(
                        lines,
                        wraps ? text.lines().mapToInt(line -> lines(line, room)).sum() : 1);
            }
            List<String> choices = row.choices().getOrDefault(i, List.of());
            if (!choices.isEmpty()) {
                offer(choices, number, number, i);
            }
        }
        written.setHeightInPoints((float) Math.min(MOST, Math.max(LEAST, 5 + LINE * lines)));
        // The row grows with what is written into it later.
        written.getCTRow().unsetCustomHeight();
    }

    /** What looks like the number of a letter, as in _x0041_, is that letter to readers unless its sign is written as one. */
    private static String unnumbered(String text) {
        return text.contains("_x") ? NUMBERED.matcher(text).replaceAll("_x005F_$1") : text;
    }

    private static int lines(String line, int room) {
        return Math.max(1, TextWidth.lines(line, room));
    }

    private void offer(List<String> choices, int from, int to, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(
                helper.createFormulaListConstraint(lists.reference(choices)),
                new CellRangeAddressList(from, to, column, column));
        // Of the library's two senses of this word this one shows the arrow.
        rule.setSuppressDropDownArrow(true);
        rule.setShowErrorBox(false);
        rule.setEmptyCellAllowed(true);
        sheet.addValidationData(rule);
    }

    private void note(XSSFCell cell, String text) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int lines = text.lines()
                .mapToInt(line -> line.length() / NOTE_CHARACTERS + 1)
                .sum();
        ClientAnchor anchor = drawing.createAnchor(
                0,
                0,
                0,
                0,
                cell.getColumnIndex() + 1,
                HEADERS,
                cell.getColumnIndex() + 1 + NOTE_COLUMNS,
                HEADERS + 1 + lines);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setVisible(false);
        cell.setCellComment(comment);
    }
}
