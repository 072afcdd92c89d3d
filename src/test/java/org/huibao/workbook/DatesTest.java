package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells a date from a number, and from when it is counted. */
class DatesTest {

    private static final String CHINESE = "yyyy\"年\"m\"月\"d\"日\"";

    @TempDir
    Path folder;

    @Test
    void theFormatsOfChineseExcelThatNoFileSpellsOut() throws IOException {
        assertThat(read(new XSSFWorkbook())).isEqualTo("false A1 NUMBER 43895.0 [" + CHINESE + "]");
        assertThat(read(new HSSFWorkbook())).isEqualTo("false A1 NUMBER 43895 [" + CHINESE + "]");
    }

    @Test
    void from1904() throws IOException {
        XSSFWorkbook xlsx = new XSSFWorkbook();
        xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        assertThat(read(xlsx)).startsWith("true ");
    }

    private String read(Workbook workbook) throws IOException {
        Cell cell = workbook.createSheet("台账").createRow(0).createCell(0);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) 31);
        cell.setCellStyle(style);
        cell.setCellValue(43895);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        Path file = Files.write(folder.resolve("return.xlsx"), bytes.toByteArray());
        Opened<String> opened = Workbooks.read(
                file,
                List.of(),
                each -> each.datesFrom1904() + " "
                        + String.join(", ", Dump.cells(each.sheets().get(0))));
        return ((Opened.Readable<String>) opened).result();
    }
}
