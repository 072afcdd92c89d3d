package org.huibao.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.model.LowerSet;
import org.huibao.workbook.FilledForm;

/** A workbook written by POI after the grids of an example. */
final class ExampleWorkbook implements AutoCloseable {

    static final String HIDDEN = " (hidden)";

    /** A property that stands for the hidden part of a return that was passed up: {@code 县信访局 petitions=71 件}, and another period behind it. */
    private static final String PASSED = "passed";

    private final Workbook workbook;
    private final CreationHelper helper;

    /** @param name a binary workbook if it ends with {@code .xls} */
    ExampleWorkbook(String name) {
        workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        helper = workbook.getCreationHelper();
    }

    /** @param name with {@link #HIDDEN} behind that of a hidden sheet */
    ExampleWorkbook with(String name, ExampleGrid grid) {
        Sheet sheet = workbook.createSheet(name.replace(HIDDEN, ""));
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), name.endsWith(HIDDEN));
        int columns = grid.columns();
        for (int row = 1; row <= grid.rows(); row++) {
            if (grid.isBlank(row)) {
                continue;
            }
            Row line = sheet.createRow(row - 1);
            line.setZeroHeight(grid.hiddenRows().contains(row));
            for (int column = 1; column <= columns; column++) {
                ExampleCell drawn = grid.cell(row, column);
                if (!drawn.isBlank()) {
                    write(line.createCell(column - 1), drawn);
                }
            }
        }
        grid.hiddenColumns().forEach(column -> sheet.setColumnHidden(column - 1, true));
        for (ExampleGrid.Merged each : grid.merged()) {
            sheet.addMergedRegion(
                    new CellRangeAddress(each.top() - 1, each.bottom() - 1, each.left() - 1, each.right() - 1));
        }
        properties(grid.properties());
        return this;
    }

    private void properties(Map<String, String> properties) {
        if (workbook instanceof XSSFWorkbook xlsx) {
            properties.forEach(xlsx.getProperties().getCustomProperties()::addProperty);
        }
    }

    private void write(Cell cell, ExampleCell drawn) {
        if (!drawn.formula().isEmpty()) {
            cell.setCellFormula(drawn.formula());
        }
        switch (drawn.kind()) {
            case NUMBER -> number(cell, drawn.text());
            case DAY -> number(cell, String.valueOf((long) DateUtil.getExcelDate(LocalDate.parse(drawn.text()))));
            case ERROR ->
                cell.setCellErrorValue(FormulaError.forString(drawn.text()).getCode());
            case TEXT -> cell.setCellValue(text(drawn));
            case BLANK -> {}
        }
        style(cell, drawn);
    }

    /** POI writes 71 as 71.0, which no clerk's program does. */
    private static void number(Cell cell, String text) {
        cell.setCellValue(Double.parseDouble(text));
        if (cell instanceof XSSFCell xlsx) {
            xlsx.getCTCell().setV(text);
        }
    }

    private RichTextString text(ExampleCell drawn) {
        RichTextString text = helper.createRichTextString(drawn.text());
        if (drawn.raised() > 0) {
            Font raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            text.applyFont(drawn.text().length() - drawn.raised(), drawn.text().length(), raised);
        }
        return text;
    }

    private void style(Cell cell, ExampleCell drawn) {
        String format = drawn.kind() == ExampleCell.Kind.DAY ? "yyyy-mm-dd" : drawn.format();
        if (format.isEmpty() && !drawn.struck() && !drawn.white()) {
            return;
        }
        CellStyle style = workbook.createCellStyle();
        if (!format.isEmpty()) {
            style.setDataFormat(helper.createDataFormat().getFormat(format));
        }
        Font font = workbook.createFont();
        font.setStrikeout(drawn.struck());
        if (drawn.white()) {
            font.setColor(IndexedColors.WHITE.getIndex());
        }
        style.setFont(font);
        cell.setCellStyle(style);
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] passedUp(byte[] bytes, String passed) {
        String[] words = passed.split("[= ]", 5);
        LowerSet set = new LowerSet(
                words[0],
                "信访工作年度报告",
                "petitions",
                words.length > 4 ? words[4] : "2020",
                "0".repeat(64),
                Map.of(words[1], new LowerSet.Passed(words[1], words[2], words[3])),
                Map.of());
        return FilledForm.of(bytes, Map.of(), set).orElseThrow();
    }

    /** As Excel shows it. */
    static String shown(ExampleCell cell) {
        return cell.kind() == ExampleCell.Kind.NUMBER && !cell.format().isEmpty()
                ? new DataFormatter().formatRawCellContents(Double.parseDouble(cell.text()), -1, cell.format())
                : cell.text();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** @param sheets names and grids of one workbook, in their order */
    static byte[] of(String path, List<FindingExample.Section> sheets) {
        try (ExampleWorkbook workbook = new ExampleWorkbook(path)) {
            sheets.forEach(sheet -> workbook.with(sheet.part(), new ExampleGrid(sheet.lines())));
            String passed = new ExampleGrid(sheets.get(0).lines()).properties().getOrDefault(PASSED, "");
            return passed.isEmpty() ? workbook.bytes() : passedUp(workbook.bytes(), passed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
