package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.StreamedWorkbook.Column;
import org.huibao.workbook.StreamedWorkbook.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        XSSFSheet sheet = written(1, "=cmd|' /C calc'!A0 <b>&\u0001");

        assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0 <b>&");
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(158900.5);
    }

    @Test
    void aLinkNamesItsFileAndItsCell() throws Exception {
        XSSFSheet sheet = written(1, "x");

        assertThat(sheet.getHyperlink(1, 2).getCTHyperlink().getLocation()).isEqualTo("'表 1'!C7");
        assertThat(sheet.getRelationById(
                        sheet.getHyperlink(1, 2).getCTHyperlink().getId()))
                .isNull();
        assertThat(sheet.getPackagePart()
                        .getRelationships()
                        .getRelationshipByID("rId1")
                        .getTargetURI())
                .hasToString("sources/a%20b.xlsx");
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C2");
    }

    @Test
    void aListTooLongForOneSheetGoesOnInTheNext() throws IOException {
        write(StreamedWorkbook.ROWS + 1, "x");

        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(StreamedWorkbook.ROWS);
            assertThat(workbook.getSheet("来源 2").getLastRowNum()).isEqualTo(1);
        }
    }

    /** So many rows that what is above is sometimes written out already. */
    @Test
    void whatStandsAboveIsWrittenAgainAsItWouldBeAnew() throws IOException {
        Path same = folder.resolve("same.xlsx");
        Path anew = folder.resolve("anew.xlsx");
        Entry text = new Entry.Text("县司法局\ud840\udc0b\ud840\ufffe\r");
        Entry number = new Entry.Number(new BigDecimal("-1234567.89012345678"));
        Entry link = new Entry.Link("C7", "甲/a.xlsx", "表'1", "C7");
        try (StreamedWorkbook first = StreamedWorkbook.create(same, "sources/");
                StreamedWorkbook second = StreamedWorkbook.create(anew, "sources/")) {
            first.list("来源", List.of(new Column("文件", 20), new Column("数值", 10), new Column("单元格", 10)));
            second.list("来源", List.of(new Column("文件", 20), new Column("数值", 10), new Column("单元格", 10)));
            for (int i = 0; i < 2_000; i++) {
                first.row(List.of(text, number, link));
                second.row(List.of(
                        new Entry.Text("县司法局\ud840\udc0b\ud840\ufffe\r"),
                        new Entry.Number(new BigDecimal("-1234567.89012345678")),
                        new Entry.Link("C7", "甲/a.xlsx", "表'1", "C7")));
            }
        }
        assertThat(same).hasSameBinaryContentAs(anew);
        try (XSSFWorkbook workbook = new XSSFWorkbook(same.toString())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2_000).getCell(0).getStringCellValue()).isEqualTo("县司法局\ud840\udc0b");
            assertThat(sheet.getRow(2_000).getCell(1).getNumericCellValue()).isEqualTo(-1234567.89012346);
            assertThat(sheet.getHyperlink(2_000, 2).getCTHyperlink().getLocation())
                    .isEqualTo("'表''1'!C7");
        }
    }

    private XSSFSheet written(int rows, String text) throws IOException {
        write(rows, text);
        try (XSSFWorkbook workbook = open()) {
            return workbook.getSheetAt(0);
        }
    }

    private XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(folder.resolve("list.xlsx").toString());
    }

    private void write(int rows, String text) throws IOException {
        try (StreamedWorkbook workbook = StreamedWorkbook.create(folder.resolve("list.xlsx"), "sources/")) {
            workbook.list("来源", List.of(new Column("文件", 20), new Column("数值", 10), new Column("单元格", 10)));
            List<Entry> row = List.of(
                    new Entry.Text(text),
                    new Entry.Number(new BigDecimal("158900.50")),
                    new Entry.Link("C7", "a b.xlsx", "表 1", "C7"));
            for (int i = 0; i < rows; i++) {
                workbook.row(row);
            }
        }
    }
}
