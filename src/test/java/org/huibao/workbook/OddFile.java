package org.huibao.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What other programs write and other people try out, none of it a return: made here after files of other projects, whose own copies may lie in
 * {@code shared/weird}.
 *
 * @param verdict a code, or the numbers of sheets, filled cells and formulas
 */
public record OddFile(String name, String verdict, byte[] bytes) {

    public static List<OddFile> all() {
        List<OddFile> all = new ArrayList<>();
        texts(all);
        numbers(all);
        formulas(all);
        binaries(all);
        damaged(all);
        others(all);
        return all;
    }

    private static void texts(List<OddFile> all) {
        add(
                all,
                "no-style-number.xlsx",
                "1 2 0",
                rows("<row r='1'><c r='A1' s=''><v>1</v></c><c r='B1' s='0'><v>2</v></c></row>"));
        add(
                all,
                "empty-shared-string.xlsx",
                "1 0 0",
                rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>")
                        .strings("<si><t/></si><si/>"));
        add(
                all,
                "white-space.xlsx",
                "1 2 0",
                rows("<row r='1'><c r='A1' t='inlineStr'><is><t xml:space='preserve'> \n a </t></is></c>"
                        + "<c r='B1' t='inlineStr'><is><t>\u3000b\u00a0</t></is></c></row>"));
        add(
                all,
                "greek beyond the basic plane 𝛼𝛽.xlsx",
                "1 1 0",
                rows("<row r='1'><c r='A1' t='inlineStr'><is><t>𝛼𝛽𝛾</t></is></c></row>"));
        add(
                all,
                "ampersand in the header.xlsx",
                "1 1 0",
                new Xlsx()
                        .sheet(
                                "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
                                        + "<headerFooter><oddHeader>&amp;L&amp;&amp;one &amp;&amp;&amp;&amp; two</oddHeader></headerFooter>"));
        add(
                all,
                "merged.xlsx",
                "1 2 0",
                new Xlsx()
                        .sheet(
                                "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='9'><c r='C9'><v>2</v></c></row></sheetData>"
                                        + "<mergeCells><mergeCell ref='A1:C3'/><mergeCell ref='C9:F9'/></mergeCells>"));
    }

    private static void numbers(List<OddFile> all) {
        add(
                all,
                "since 1904.xlsx",
                "1 2 0",
                rows("<row r='1'><c r='A1' s='1'><v>0</v></c><c r='B1' s='1'><v>1462.5</v></c></row>")
                        .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>")
                        .replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        add(
                all,
                "dates as text.xlsx",
                "1 3 0",
                rows("<row r='1'><c r='A1' t='d'><v>2021-01-01</v></c><c r='B1' t='d'><v>10:11:12</v></c>"
                        + "<c r='C1' t='d'><v>2021-01-01T10:10:10Z</v></c></row>"));
        add(
                all,
                "number formats nobody needs.xlsx",
                "1 3 0",
                rows("<row r='1'><c r='A1' s='1'><v>1e300</v></c><c r='B1' s='2'><v>-0</v></c><c r='C1' s='3'><v>5e-324</v></c></row>")
                        .styles(
                                "<numFmts><numFmt numFmtId='164' formatCode='[&lt;1]\"x\"0;[Red][$-804]#,##0.00_ ;'/>"
                                        + "<numFmt numFmtId='165' formatCode='# ?/?;;;@'/><numFmt numFmtId='166' formatCode='[h]:mm:ss.000'/></numFmts>"
                                        + "<cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs>"));
    }

    private static void formulas(List<OddFile> all) {
        add(
                all,
                "errors and functions of add-ins.xlsx",
                "1 3 3",
                rows("<row r='1'><c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c r='B1'><f>_xlfn.BESSEL.OF.NOBODY([1]Sheet1!$A$1)</f><v>7</v></c>"
                        + "<c r='C1' t='str'><f>WORKDAY(A1,B1)&amp;\"\"</f><v></v></c></row>"));
        add(
                all,
                "shared formulas that overlap.xlsx",
                "1 6 6",
                rows(
                        "<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>ROW()</f><v>1</v></c>"
                                + "<c r='B1'><f t='shared' ref='A1:B3' si='1'>COLUMN()</f><v>2</v></c></row>"
                                + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>2</v></c><c r='B2'><f t='shared' si='1'/><v>2</v></c></row>"
                                + "<row r='3'><c r='A3'><f t='shared' si='0'/><v>3</v></c><c r='B3'><f t='shared' si='9'/><v>2</v></c></row>"));
        all.add(new OddFile("matrix.xlsx", "2 5 1", poi(new XSSFWorkbook())));
        all.add(new OddFile("matrix.xls", "2 8 4", poi(new HSSFWorkbook())));
    }

    private static void binaries(List<OddFile> all) {
        byte[] excel95 = new Biff5()
                .sheet("一", sheet -> sheet.text(1, 1, "某某").number(1, 2, Biff5.DATE, 44197))
                .sheet("二", sheet -> sheet.halfStruck(1, 1, "甲乙丙丁"))
                .bytes();
        all.add(new OddFile("excel 95.xls", "2 3 0", excel95));
        byte[] binary = poi(new HSSFWorkbook());
        all.add(new OddFile("WORKBOOK in capitals.xls", "2 8 4", renamed(binary, "WORKBOOK")));
        all.add(new OddFile("no workbook in it.xls", "not-a-workbook", renamed(binary, "Other")));
        all.add(new OddFile(
                "binary.xlsb",
                "xlsb",
                new Xlsx()
                        .replace("sheet.main+xml", "sheet.binary.macroEnabled.main")
                        .replace("openxmlformats-officedocument.spreadsheetml.sheet.binary", "ms-excel.sheet.binary")
                        .bytes()));
        all.add(new OddFile(
                "behind a password.xls", "encrypted", Dialects.files().get("BIFF8 behind a password.xls")));
    }

    private static void damaged(List<OddFile> all) {
        byte[] whole = new Xlsx().bytes();
        all.add(new OddFile("half.xlsx", "damaged", Arrays.copyOf(whole, whole.length / 2)));
        all.add(new OddFile("half.xls", "damaged", Arrays.copyOf(poi(new HSSFWorkbook()), 1500)));
        byte[] bytes = whole.clone();
        for (int i = 60; i < bytes.length; i += 97) {
            bytes[i] ^= (byte) 0x55;
        }
        all.add(new OddFile("bits turned.xlsx", "damaged", bytes));
        add(
                all,
                "entities in entities.xlsx",
                "damaged",
                new Xlsx()
                        .replace(
                                "<worksheet ",
                                "<!DOCTYPE w [<!ENTITY a '1'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><worksheet ")
                        .replace("<v>1</v>", "<v>&c;</v>"));
        add(all, "no sheets.xlsx", "damaged", new Xlsx().without("xl/worksheets/sheet1.xml"));
        add(all, "a cell that is not closed.xlsx", "damaged", rows("<row r='1'><c r='A1'><v>1</c></row>"));
    }

    private static void others(List<OddFile> all) {
        all.add(new OddFile("Greek.txt", "not-a-workbook", "Ἐν ἀρχῇ 𝛼".getBytes(StandardCharsets.UTF_8)));
        all.add(new OddFile("nothing.xlsx", "empty", new byte[0]));
        all.add(new OddFile(
                "picture.png", "not-a-workbook", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0}));
    }

    private static Xlsx rows(String rows) {
        return new Xlsx().rows(rows);
    }

    private static void add(List<OddFile> all, String name, String verdict, Xlsx xlsx) {
        all.add(new OddFile(name, verdict, xlsx.bytes()));
    }

    /** A matrix formula, merged cells, and a second sheet that is not there for most. */
    private static byte[] poi(Workbook workbook) {
        try (workbook) {
            Sheet sheet = workbook.createSheet("Matrix & more");
            for (int row = 0; row < 2; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row + 0.5);
                sheet.getRow(row).createCell(1).setCellValue(row - 1e-9);
            }
            sheet.setArrayFormula("A1:B2*2", CellRangeAddress.valueOf("D1:E2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("G1:H9"));
            workbook.createSheet("hidden");
            workbook.setSheetHidden(1, true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static byte[] renamed(byte[] xls, String stream) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(xls));
                POIFSFileSystem other = new POIFSFileSystem()) {
            other.createDocument(system.createDocumentInputStream("Workbook"), stream);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            other.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
