package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and labels of files whose cells show less, or more, than they hold; {@code ^} begins a raised rest, {@code !} a number in white. */
class SeenCellsTest {

    private static final Readings FORM = Readings.of("cases", "受理件数", "件");
    private static final Readings LEDGER =
            Readings.ledger("fines", "元", new Ledger("处罚台账", "罚款金额", "", false, List.of()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "71^①   | cases = 71 填报表!B2",
                "71^注1  | cases = 71 填报表!B2",
                "71^[1] | cases = 71 填报表!B2",
                "71件^1 | cases = 71 填报表!B2",
            })
    void aFootnotesMarkIsNoPartOfTheNumber(String value, String line) throws IOException {
        assertThat(lines(FORM, "填报表", "项目 本年数", "受理件数 " + value))
                .singleElement()
                .asString()
                .startsWith(line);
    }

    @ParameterizedTest
    @CsvSource({"10^4, value.raised, 10^4", "71^1, value.raised, 71^1", "!71, value.unseen, 71.0"})
    void whatNobodyCanTellIsAskedAbout(String value, String code, String found) throws IOException {
        assertThat(lines(FORM, "填报表", "项目 本年数", "受理件数 " + value))
                .contains("error " + code + " 填报表!B2 found “" + found + "” expected “”");
    }

    @Test
    void aFootnotesMarkIsNoPartOfALabel() throws IOException {
        assertThat(lines(FORM, "填报表", "项目^1 本年数^②", "受理件数^1 71"))
                .singleElement()
                .asString()
                .startsWith("cases = 71 填报表!B2");
    }

    @Test
    void aLedgersAmountsAreAskedAboutLikewise() throws IOException {
        assertThat(lines(LEDGER, "处罚台账", "案号 罚款金额^1", "甲1 500^2", "甲2 300", "甲3 200^①", "甲4 !100"))
                .contains(
                        "error value.raised 处罚台账!B2 found “500^2” expected “”",
                        "error value.unseen 处罚台账!B5 found “100.0” expected “”")
                .anyMatch(line -> line.startsWith("fines = 300 "))
                .anyMatch(line -> line.startsWith("fines = 200 "))
                .noneMatch(line -> line.startsWith("fines = 500"));
    }

    private List<String> lines(Readings readings, String sheet, String... rows) throws IOException {
        Path file = folder.resolve("return.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Font raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            Font white = workbook.createFont();
            white.setColor(IndexedColors.WHITE.getIndex());
            var unseen = workbook.createCellStyle();
            unseen.setFont(white);
            var written = workbook.createSheet(sheet);
            for (int r = 0; r < rows.length; r++) {
                String[] cells = rows[r].split(" ");
                var row = written.createRow(r);
                for (int c = 0; c < cells.length; c++) {
                    var cell = row.createCell(c);
                    int mark = cells[c].indexOf('^');
                    if (cells[c].startsWith("!")) {
                        String shown = cells[c].substring(1);
                        if (shown.matches("[0-9]+")) {
                            cell.setCellValue(Double.parseDouble(shown));
                        } else {
                            cell.setCellValue(shown);
                        }
                        cell.setCellStyle(unseen);
                    } else if (mark >= 0) {
                        XSSFRichTextString text = new XSSFRichTextString(cells[c].replace("^", ""));
                        text.applyFont(mark, text.length(), raised);
                        cell.setCellValue(text);
                    } else if (cells[c].matches("[0-9]+")) {
                        cell.setCellValue(Double.parseDouble(cells[c]));
                    } else {
                        cell.setCellValue(cells[c]);
                    }
                }
            }
            workbook.write(out);
        }
        return ((Opened.Readable<List<String>>) Workbooks.read(file, List.of(), readings::lines)).result();
    }

    @Test
    void aNameThatNobodySeesMayCountNoMore() throws IOException {
        assertThat(lines(FORM, "填报表", "项目 本年数", "!受理件数 71"))
                .contains("error value.unseen 填报表!B2 found “受理件数” expected “”");
    }
}
