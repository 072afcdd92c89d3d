package org.huibao.workbook.xls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.huibao.workbook.Biff5;
import org.huibao.workbook.Dump;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Opened;
import org.huibao.workbook.WeirdFilesTest;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code .xls} of Excel 5.0 and 95. */
class Biff5WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void shows_the_same_face() throws IOException {
        byte[] bytes = new Biff5()
                .sheet(
                        "填报表",
                        sheet -> sheet.hiddenRow(3)
                                .hiddenColumn(4)
                                .chart()
                                .text(1, 1, "指标名称")
                                .text(1, 2, "")
                                .number(2, 1, Biff5.PLAIN, 0.1 + 0.2)
                                .number(2, 2, Biff5.PERCENT, 0.971)
                                .shortNumber(2, 3, Biff5.PLAIN, -7, false)
                                .shortNumber(2, 4, Biff5.PLAIN, 1589, true)
                                .shortNumbers(3, 1, 5, 6, 7)
                                .number(4, 1, Biff5.DATE, 44206)
                                .truth(4, 2, true)
                                .error(4, 3, 0x17)
                                .formula(5, 1, 78)
                                .formulaOfText(5, 2, "共78件")
                                .number(6, 1, Biff5.STRUCK, 12)
                                .halfStruck(6, 2, "2530"))
                .sheet("备查", true, sheet -> sheet.text(1, 1, "藏"))
                .bytes();
        String read = read(bytes, workbook -> {
            Grid grid = workbook.sheets().get(0).grid();
            assertThat(grid.rowHidden(3)).isTrue();
            assertThat(grid.rowHidden(2)).isFalse();
            assertThat(grid.columnHidden(4)).isTrue();
            assertThat(grid.columnHidden(3)).isFalse();
            assertThat(grid.cell(2, 1).orElseThrow().struck()).isFalse();
            assertThat(grid.cell(6, 1).orElseThrow().struck()).isTrue();
            assertThat(grid.cell(6, 2).orElseThrow().struck()).isTrue();
            return Dump.workbook(workbook);
        });
        assertThat(read)
                .isEqualTo(
                        "1 填报表 [A1 TEXT 指标名称, A2 NUMBER 0.30000000000000004, B2 NUMBER 0.971 [0.0%], C2 NUMBER -7, D2 NUMBER 15.89,"
                                + " A3 NUMBER 5, B3 NUMBER 6, C3 NUMBER 7, A4 NUMBER 44206 [yyyy/m/d], B4 BOOLEAN true, C4 ERROR #REF!,"
                                + " A5 NUMBER 78 =?, B5 TEXT 共78件 =?, A6 NUMBER 12, B6 TEXT 2530]\n2 备查 hidden [A1 TEXT 藏]");
    }

    @ParameterizedTest
    @CsvSource({
        "936, GBK, 镕案件",
        "950, Big5, 訪案件",
        "932, windows-31j, 件数①",
        "949, x-windows-949, 사건",
        "1252, windows-1252, Zählung €",
        "1251, windows-1251, Дела",
        "437, IBM437, é",
        "32768, x-MacRoman, é"
    })
    void reads_texts_by_the_code_page_of_the_file(int codePage, String charset, String text) throws IOException {
        byte[] bytes = new Biff5(codePage, charset)
                .sheet(text, sheet -> sheet.text(1, 1, text))
                .bytes();
        assertThat(read(bytes, Dump::workbook)).isEqualTo("1 " + text + " [A1 TEXT " + text + "]");
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        byte[] twice = new Biff5()
                .sheet("表", sheet -> sheet.text(1, 1, "a").text(1, 1, "b"))
                .bytes();
        byte[] sameNames =
                new Biff5().sheet("表", any -> {}).sheet("表", any -> {}).bytes();
        byte[] beginning = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0};
        byte[] protectedByPassword = Arrays.copyOf(beginning, 20);
        protectedByPassword[12] = 0x2F;
        protectedByPassword[14] = 4;
        assertThat(List.of(
                        verdict(twice),
                        verdict(sameNames),
                        verdict(Biff5.inCompoundFile(beginning)),
                        verdict(Biff5.inCompoundFile(Arrays.copyOf(beginning, 9))),
                        verdict(Biff5.inCompoundFile(protectedByPassword))))
                .containsExactly("damaged", "damaged", "damaged", "damaged", "old-excel");
    }

    private String verdict(byte[] bytes) throws IOException {
        return WeirdFilesTest.verdict(Files.write(folder.resolve("return.xls"), bytes));
    }

    private String read(byte[] bytes, java.util.function.Function<Workbook, String> use) throws IOException {
        Path file = Files.write(folder.resolve("return.et"), bytes);
        Opened<String> opened = Workbooks.read(file, List.of(), use);
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return ((Opened.Readable<String>) opened).result();
    }
}
