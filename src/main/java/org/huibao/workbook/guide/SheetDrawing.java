package org.huibao.workbook.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.DrawnSheet;
import org.huibao.workbook.DrawnSheet.DrawnCell;
import org.huibao.workbook.GuidedSheet.Look;

/** Writes one sheet that is no list. */
public final class SheetDrawing {

    private static final int WIDTH_UNIT = 256;
    private static final float LINE = 15;
    private static final float LEAST = 20;
    private static final float MOST = 120;

    private final XSSFSheet sheet;
    private final GuideLooks looks;
    private final CellGuide cells;

    public SheetDrawing(XSSFSheet sheet, GuideLooks looks, ChoiceLists lists) {
        this.sheet = sheet;
        this.looks = looks;
        this.cells = new CellGuide(sheet, lists);
    }

    public void write(DrawnSheet drawn) {
        for (int i = 0; i < drawn.widths().size(); i++) {
            sheet.setColumnWidth(i, drawn.widths().get(i) * WIDTH_UNIT);
        }
        Map<Integer, Float> heights = new HashMap<>();
        for (DrawnCell cell : drawn.cells()) {
            put(cell, drawn.widths(), heights);
        }
        heights.forEach((row, height) -> {
            sheet.getRow(row).setHeightInPoints(Math.min(MOST, height));
            // The row grows with what is written into it later.
            sheet.getRow(row).getCTRow().unsetCustomHeight();
        });
        sheet.createFreezePane(drawn.frozenColumns(), drawn.frozenRows());
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void put(DrawnCell drawn, List<Integer> widths, Map<Integer, Float> heights) {
        int top = drawn.row() - 1;
        int left = drawn.column() - 1;
        for (int row = top; row < top + drawn.rows(); row++) {
            XSSFRow its = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            heights.putIfAbsent(row, LEAST);
            for (int column = left; column < left + drawn.columns(); column++) {
                its.createCell(column).setCellStyle(style(drawn.ink()));
            }
        }
        if (drawn.rows() > 1 || drawn.columns() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(top, top + drawn.rows() - 1, left, left + drawn.columns() - 1));
        }
        XSSFCell cell = sheet.getRow(top).getCell(left);
        cells.text(cell, drawn.text());
        int room = 0;
        for (int column = left; column < Math.min(widths.size(), left + drawn.columns()); column++) {
            room += widths.get(column);
        }
        float needed = 5 + LINE * TextWidth.lines(drawn.text(), Math.max(1, room - 1)) / drawn.rows();
        for (int row = top; row < top + drawn.rows(); row++) {
            heights.merge(row, needed, Math::max);
        }
        if (!drawn.choices().isEmpty()) {
            cells.offer(drawn.choices(), top, top, left);
        }
        if (!drawn.note().isEmpty()) {
            cells.note(cell, drawn.note());
        }
    }

    private CellStyle style(DrawnSheet.Ink ink) {
        return switch (ink) {
            case HEADER -> looks.header();
            case ENTRY -> looks.of(Look.ENTRY);
            case CODE -> looks.code();
        };
    }
}
