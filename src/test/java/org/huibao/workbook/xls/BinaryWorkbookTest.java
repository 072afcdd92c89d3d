package org.huibao.workbook.xls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.workbook.DialectsTest;
import org.huibao.workbook.Dump;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbooks;
import org.huibao.workbook.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .xls}, and files behind a password. */
public class BinaryWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void shows_the_same_face() throws IOException {
        Path file = Files.write(folder.resolve("return.xlsx"), xls());
        Opened<String> opened = Workbooks.read(file, List.of(), workbook -> {
            assertThat(workbook.properties()).isEqualTo(Map.of("huibao.period", "2021Q3"));
            Grid grid = workbook.sheets().get(0).grid();
            assertThat(grid.rows()).isEqualTo(4);
            assertThat(grid.shown(1, 2).map(Dump::cell)).contains("A1 TEXT 指标");
            assertThat(grid.columnHidden(3)).isTrue();
            assertThat(grid.rowHidden(3)).isTrue();
            return Dump.workbook(workbook);
        });
        assertThat(opened)
                .isEqualTo(new Opened.Readable<>(
                        "1 填报表 [A1 TEXT 指标, A2 NUMBER 0.3, B2 NUMBER 0.30000000000000004, C2 NUMBER 0.971 [0.00%],"
                                + " D2 NUMBER 100000000000000000000, A3 BOOLEAN true, A4 NUMBER 0.6000000000000001 =A2+B2, B4 ERROR #DIV/0! =1/0, C4 TEXT =IF(TRUE,\"\",1)]\n"
                                + "2 深藏 hidden []"));
    }

    @Test
    void opens_protected_workbooks_with_the_passwords_given() throws Exception {
        for (byte[] bytes : List.of(protectedXls(), protectedXlsx())) {
            Path file = Files.write(folder.resolve("protected"), bytes);
            assertThat(List.of(
                            read(file, List.of()),
                            read(file, List.of("1234")),
                            read(file, List.of("1234", "密码secret"))))
                    .containsExactly("encrypted", "password-wrong", "A1 NUMBER 1");
        }
        assertThat(Files.list(Path.of(System.getProperty("java.io.tmpdir")))
                        .map(each -> each.getFileName().toString())
                        // Another test, perhaps of another process, may have a server running.
                        .filter(each -> each.startsWith("huibao-") && !each.startsWith("huibao-mysql")))
                .isEmpty();
    }

    @Test
    void knows_what_is_struck_through() throws IOException {
        byte[] bytes;
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var struck = workbook.createFont();
            struck.setStrikeout(true);
            var style = workbook.createCellStyle();
            style.setFont(struck);
            var row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(2);
            row.getCell(1).setCellStyle(style);
            HSSFRichTextString partly = new HSSFRichTextString("3025");
            partly.applyFont(0, 2, struck);
            row.createCell(2).setCellValue(partly);
            row.createCell(3).setCellValue("25");
            bytes = bytes(workbook);
        }
        Opened<List<String>> opened =
                Workbooks.read(Files.write(folder.resolve("return.xls"), bytes), List.of(), DialectsTest::struck);
        assertThat(opened).isEqualTo(new Opened.Readable<>(List.of("B1", "C1")));
    }

    private static String read(Path file, List<String> passwords) {
        Opened<String> opened = Workbooks.read(
                file,
                passwords,
                workbook -> String.join(", ", Dump.cells(workbook.sheets().get(0))));
        return opened instanceof Opened.Unreadable<String> unreadable
                ? unreadable.code()
                : ((Opened.Readable<String>) opened).result();
    }

    public static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("填报表");
            sheet.createRow(0).createCell(0).setCellValue("指标");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            var second = sheet.createRow(1);
            second.createCell(0).setCellValue(0.3);
            second.createCell(1).setCellValue(0.1 + 0.2);
            var percent = workbook.createCellStyle();
            percent.setDataFormat((short) 10);
            second.createCell(2).setCellValue(0.971);
            second.getCell(2).setCellStyle(percent);
            second.createCell(3).setCellValue(1e20);
            sheet.createRow(2).createCell(0).setCellValue(true);
            sheet.getRow(2).setZeroHeight(true);
            var fourth = sheet.createRow(3);
            fourth.createCell(0).setCellFormula("A2+B2");
            fourth.createCell(1).setCellFormula("1/0");
            fourth.createCell(2).setCellFormula("IF(TRUE,\"\",1)");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.setColumnHidden(2, true);
            workbook.createSheet("深藏");
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.createInformationProperties();
            CustomProperties custom = new CustomProperties();
            custom.put("huibao.period", "2021Q3");
            workbook.getDocumentSummaryInformation().setCustomProperties(custom);
            return bytes(workbook);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static byte[] protectedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("密码secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue(1);
            return bytes(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] protectedXlsx() throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("密码secret");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(new Xlsx().bytes());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
