package org.huibao.workbook.guide;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.GuidedSheet;
import org.huibao.workbook.GuidedSheet.Column;
import org.huibao.workbook.GuidedSheet.Look;
import org.huibao.workbook.GuidedSheet.Row;

/** Writes one sheet. */
public final class SheetGuide {

    private static final int KEYS = 0;
    private static final int HEADERS = 1;
    /** Rows below the last one in which lists are offered, too. */
    private static final int MORE_ROWS = 500;

    private static final int WIDTH_UNIT = 256;
    private static final float LINE = 15;
    private static final float LEAST = 20;
    private static final float HEADER_HEIGHT = 30;
    private static final float MOST = 400;

    private final XSSFSheet sheet;
    private final GuideLooks looks;
    private final CellGuide cells;

    public SheetGuide(XSSFSheet sheet, GuideLooks looks, ChoiceLists lists) {
        this.sheet = sheet;
        this.looks = looks;
        this.cells = new CellGuide(sheet, lists);
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
                cells.note(header, column.note());
            }
        }
        for (int i = 0; i < guided.rows().size(); i++) {
            row(GuidedSheet.FIRST_ROW - 1 + i, guided.rows().get(i), columns);
        }
        int last = GuidedSheet.FIRST_ROW - 1 + guided.rows().size();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).choices().isEmpty()) {
                cells.offer(columns.get(i).choices(), GuidedSheet.FIRST_ROW - 1, last + MORE_ROWS, i);
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
                cells.text(cell, text);
                boolean wraps = row.look() == Look.ENTRY || row.look() == Look.EXAMPLE;
                int room = Math.max(1, columns.get(i).width() - 1);
                lines = Math.max(
                        lines,
                        wraps ? text.lines().mapToInt(line -> lines(line, room)).sum() : 1);
            }
            if (row.notes().containsKey(i)) {
                cells.note(cell, row.notes().get(i));
            }
            List<String> choices = row.choices().getOrDefault(i, List.of());
            if (!choices.isEmpty()) {
                cells.offer(choices, number, number, i);
            }
        }
        written.setHeightInPoints((float) Math.min(MOST, Math.max(LEAST, 5 + LINE * lines)));
        // The row grows with what is written into it later.
        written.getCTRow().unsetCustomHeight();
    }

    private static int lines(String line, int room) {
        return Math.max(1, TextWidth.lines(line, room));
    }
}
