package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that somebody has drawn nearly right: nothing of them is lost in silence. */
class DrawnTableMistakesTest {

    @TempDir
    Path folder;

    @Test
    void mistakesStandInTheirCells() throws IOException {
        assertThat(mistakes(sheet -> {
                    at(sheet, "next", 1).setCellValue("新收加上");
                    at(sheet, "done", 0).setBlank();
                    at(sheet, "new", 6).setCellValue("5");
                    sheet.getRow(6).getCell(1).setCellValue("最多");
                    sheet.getRow(2).getCell(1).setCellValue("县司法据");
                }))
                .isEqualTo("""
                        申请情况!B3 县司法据 | there is no such department or group; is 县司法局 meant?
                        申请情况!B7 最多 | 汇总方式 is one of 合计, 只取一家, 最大, 最小, 逐条列出, 不出全县数; is 最大 meant?
                        申请情况!G18 5 | a cell of the table stays empty, or says — where nobody fills it in
                        申请情况!A20 （二）总计 | there is no code; write one into the grey column (or row) 代号; if it is no row or column of the table, delete it
                        申请情况!B21 新收加上 | expected 全部, or codes such as a + b - c
                        """);
    }

    @Test
    void aForgottenCodeTakesNothingWithIt() throws IOException {
        assertThat(mistakes(sheet -> {
                    at(sheet, "new", 0).setBlank();
                    at(sheet, "代号", 5).setBlank();
                }))
                .isEqualTo("""
                        申请情况!F12 自然人 | there is no code; write one into the grey column (or row) 代号; if it is no row or column of the table, delete it
                        申请情况!A18 一、新收 | there is no code; write one into the grey column (or row) 代号; if it is no row or column of the table, delete it
                        申请情况!B21 new | no row has this code; known are next, deny, done
                        """);
        assertThat(mistakes(sheet -> {
                    at(sheet, "代号", 5).setBlank();
                    at(sheet, "代号", 6).setBlank();
                }))
                .isEqualTo("""
                        申请情况!F12 自然人 | there is no code; write one into the grey column (or row) 代号; if it is no row or column of the table, delete it
                        申请情况!G12 企业 | there is no code; write one into the grey column (or row) 代号; if it is no row or column of the table, delete it
                        """);
    }

    @Test
    void wordsOfTheLayoutAreCodesWhereCodesStand() throws IOException {
        ReportJob job = drawn(sheet -> {
            at(sheet, "代号", 5).setCellValue("unit");
            at(sheet, "new", 0).setCellValue("total");
            at(sheet, "next", 1).setCellValue("total - done");
        });

        FixedTable table = job.tables().get(0);
        assertThat(table.columns()).extracting(TableLine::code).containsExactly("unit", "biz", "oth", "tot");
        assertThat(table.rows()).extracting(TableLine::code).containsExactly("total", "deny", "done", "next");
    }

    @Test
    void whatIsSaidTwiceIsTold() throws IOException {
        assertThat(mistakes(sheet -> {
                    sheet.getRow(4).getCell(0).setCellValue("计量单位");
                    sheet.getRow(4).getCell(1).setCellValue("万件");
                    at(sheet, "代号", 2).setCellValue("合计");
                    at(sheet, "计量单位", 0, 12).setCellValue("合计");
                }))
                .isEqualTo("""
                        申请情况!A5 计量单位 | 计量单位 stands twice, first in row 4
                        申请情况!C12 合计 | this column stands twice, first in B; one of the two has to go
                        申请情况!A14 合计 | 合计 stands twice, first in row 13
                        """);
    }

    @Test
    void otherWordsForALabelAreNoneOfAnotherLine() throws IOException {
        assertThat(mistakes(sheet -> {
                    at(sheet, "代号", 9).setCellValue("别名");
                    at(sheet, "new", 9).setCellValue("结转；收到的");
                }))
                .isEqualTo("""
                        申请情况!J18 结转 | this name stands twice under the same heading, first in row 21
                        """);
    }

    @Test
    void aCrossOverSeveralCellsCrossesThemAll() throws IOException {
        ReportJob job = drawn(sheet -> {
            at(sheet, "new", 5).setCellValue("—");
            int row = at(sheet, "new", 5).getRowIndex();
            sheet.addMergedRegion(new CellRangeAddress(row, row, 5, 7));
        });

        assertThat(job.tables().get(0).crossed()).contains("new_nat", "new_biz", "new_oth");
    }

    @Test
    void whatNobodySeesIsTold() throws IOException {
        JobOnDisk job = edited(sheet -> {
            at(sheet, "deny", 0).getRow().setZeroHeight(true);
            sheet.setColumnHidden(6, true);
            at(sheet, "new", 2).setCellFormula("\"一、\"&\"新收\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(((LoadedJob.Valid) job.load("en")).notices())
                .contains(
                        "sheet 申请情况: rows 19 are hidden, perhaps by a filter, and were read all the same",
                        "sheet 申请情况: hidden columns G were read all the same",
                        "sheet 申请情况: 1 cells are formulas of Excel; what they show was read");
    }

    @Test
    void aSheetThatIsNearlyATableIsOne() throws IOException {
        assertThat(drawn(sheet -> {
                            sheet.getRow(0).getCell(0).setCellValue("固定表");
                            at(sheet, "代号", 0).setCellValue("代码");
                        })
                        .tables())
                .hasSize(1);
        assertThat(mistakes(sheet -> {
                    sheet.getRow(0).getCell(0).setBlank();
                    at(sheet, "代号", 0).setBlank();
                }))
                .startsWith("申请情况!A1 固定表格 | ");
    }

    @Test
    void whatIsNoTableIsNoRowOfOne() throws IOException {
        JobOnDisk job = edited(sheet -> {
            sheet.createRow(22).createCell(0).setCellValue("注：数据截至12月31日。");
            sheet.createRow(24).createCell(0).setCellValue("固定表格");
            sheet.createRow(25).createCell(0).setCellValue("标题");
        });

        assertThat(job.mistakes()).isEqualTo("""
                申请情况!A25 固定表格 | one sheet holds one table, and what begins here was not read; put the second table on a sheet of its own
                """);
        JobOnDisk noted = edited(sheet -> sheet.createRow(22).createCell(0).setCellValue("注：数据截至12月31日。"));
        assertThat(((LoadedJob.Valid) noted.load("en")).notices())
                .containsExactly(
                        "sheet 申请情况, row 23: there is no label, so this is taken for a remark and was not read: 注：数据截至12月31日。");
    }

    @Test
    void aRowWithWordsForACodeIsNoRemarkWithinTheTable() throws IOException {
        assertThat(mistakes(sheet -> {
                    sheet.getRow(17).forEach(Cell::setBlank);
                    sheet.getRow(17).getCell(0).setCellValue("一、新收");
                }))
                .isEqualTo("""
                        申请情况!A18 一、新收 | a code begins with a lower-case letter and holds a-z, 0-9 and _ only, 50 characters at most
                        申请情况!A18 一、新收 | this line has a code and no label
                        申请情况!B21 new | no row has this code; known are next, 一、新收, deny, done
                        """);
        assertThat(mistakes(sheet -> {
                    sheet.createRow(22).createCell(0).setCellValue("注：数据截至12月31日。");
                    sheet.getRow(22).createCell(6).setCellValue("/");
                }))
                .startsWith("申请情况!A23 注:数据截至12月31日。 | a code begins with")
                .contains("申请情况!A23 注：数据截至12月31日。 | this line has a code and no label");
    }

    @Test
    void aTableThatWasMovedIsNotPassedOver() throws IOException {
        assertThat(mistakes(sheet -> sheet.shiftRows(0, sheet.getLastRowNum(), 2)))
                .isEqualTo("""
                        申请情况!A3 固定表格 | 固定表格 stands in the first cell, A1; delete the rows above it and the columns left of it, or the table is not read
                        """);
    }

    @Test
    void aCopiedSheetWantsItsOwnNameAndCodes() throws IOException {
        assertThat(mistakes(sheet ->
                        sheet.getWorkbook().cloneSheet(sheet.getWorkbook().getSheetIndex(sheet))))
                .isEqualTo("""
                        申请情况 (2)!B1 申请情况 | this table's name is that of sheet 申请情况 already; give a copied sheet another name, and other grey codes
                        """);
        assertThat(mistakes(sheet -> sheet.getWorkbook()
                        .cloneSheet(sheet.getWorkbook().getSheetIndex(sheet))
                        .getRow(0)
                        .getCell(1)
                        .setCellValue("复议情况")))
                .startsWith("申请情况 (2)!A18 new_nat | this code stands twice, first on sheet 申请情况, row 18\n");
    }

    private ReportJob drawn(Consumer<XSSFSheet> edit) throws IOException {
        return edited(edit).valid();
    }

    private String mistakes(Consumer<XSSFSheet> edit) throws IOException {
        return edited(edit).mistakes();
    }

    private JobOnDisk edited(Consumer<XSSFSheet> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(DrawnTablesTest.book(DrawnTablesTest.TABLE)))) {
            edit.accept(book.getSheet("申请情况"));
            book.write(bytes);
        }
        return new JobOnDisk(folder.resolve("edited"))
                .with("definition.xlsx", bytes.toByteArray())
                .with("report.docx", "any bytes".getBytes(StandardCharsets.UTF_8));
    }

    /** A cell in the row of a code. */
    private static Cell at(XSSFSheet sheet, String code, int column) {
        return at(sheet, code, column, 0);
    }

    /** @param from the first row that is looked at, from 0 */
    private static Cell at(XSSFSheet sheet, String code, int column, int from) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (row.getRowNum() >= from
                    && first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(code)) {
                return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalStateException(code);
    }
}
