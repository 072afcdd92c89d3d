package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 补报 with the missing rows stands beside the file that it is named after; one with all rows anew replaces it. */
class SupplementRowsTest {

    private static final String HEAD = "序号|案号|当事人|处罚种类|金额/";
    private static final String THREE = HEAD + "1|甲1号|某甲|罚款|5/2|甲2号|某乙|罚款|6/3|甲3号|某丙|警告|7";
    private static final String FORM = "序号|指标名称|单位|本年数|说明/1|受理件数|件|71|/2|办结件数|件|70|增加/3|检查次数|次|5|";

    @TempDir
    private Path folder;

    private int files;

    private Path file(String drawn) throws IOException {
        Path file = folder.resolve(++files + ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("表");
            String[] rows = drawn.split("/");
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = rows[i].split("\\|");
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("[0-9]+")) {
                        row.createCell(column).setCellValue(Integer.parseInt(cells[column]));
                    } else if (!cells[column].isEmpty()) {
                        row.createCell(column).setCellValue(cells[column]);
                    }
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private boolean areOthers(String older, String newer) throws IOException {
        return new SupplementRows(List.of()).areOthers(file(older), file(newer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the missing rows alone; 1|甲4号|某丁|罚款|8/2|甲5号|某戊|罚款|9; true",
                "one missing row; 1|甲4号|某丁|罚款|8; true",
                "of a known party; 1|甲4号|某甲|罚款|8; true",
                "one known and two missing rows; 1|甲3号|某丙|警告|7/2|甲4号|某丁|罚款|8/3|甲5号|某戊|罚款|9; true",
                "ordinals that go on; 4|甲4号|某丁|罚款|8; true",
                "all rows and more; 1|甲1号|某甲|罚款|5/2|甲2号|某乙|罚款|6/3|甲3号|某丙|警告|7/4|甲4号|某丁|罚款|8; false",
                "all rows and many more; 1|甲1号|某甲|罚款|5/2|甲2号|某乙|罚款|6/3|甲3号|某丙|警告|7/4|甲4号|丁|罚款|8/5|甲5号|戊|罚款|8/6|甲6号|己|罚款|8/7|甲7号|庚|罚款|8; false",
                "all rows with other amounts; 1|甲1号|某甲|罚款|50/2|甲2号|某乙|罚款|60/3|甲3号|某丙|罚款|70; false",
                "one row fewer; 1|甲1号|某甲|罚款|5/2|甲2号|某乙|罚款|6; false",
                "nothing; ; false",
            })
    void rowsOfALedger(String what, String rows, boolean others) throws IOException {
        assertThat(areOthers(THREE, HEAD + (rows == null ? "" : rows))).as(what).isEqualTo(others);
    }

    @Test
    void aTitleOfItsOwnAndNoHeaderAreNoMatter() throws IOException {
        assertThat(areOthers("处罚台账/" + THREE, "处罚台账（补报）/" + HEAD + "1|甲4号|某丁|罚款|8"))
                .isTrue();
        assertThat(areOthers(THREE, "1|甲4号|某丁|罚款|8/2|甲5号|某戊|罚款|9")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "another number; 序号|指标名称|单位|本年数|说明/1|受理件数|件|72|/2|办结件数|件|71|漏报一件/3|检查次数|次|5|; false",
                "blanks; 序号|指标名称|单位|本年数|说明/1|受理件数|件||/2|办结件数|件||/3|检查次数|次|6|; false",
                "what was left out alone; 序号|指标名称|单位|本年数|说明/1|培训次数|次|4|/2|听证次数|次|2|; true",
                "one item of three, as if all others were blank; 序号|指标名称|单位|本年数|说明/1|受理件数|件|72|; false",
            })
    void linesOfAForm(String what, String form, boolean others) throws IOException {
        assertThat(areOthers(FORM, form)).as(what).isEqualTo(others);
    }

    @Test
    void aFormOfOneLineAndAFileThatCannotBeOpened() throws IOException {
        assertThat(areOthers("指标名称|本年数/受理件数|71", "指标名称|本年数/受理件数|72")).isFalse();
        Path broken = Files.writeString(folder.resolve("x.xlsx"), "no workbook");
        assertThat(new SupplementRows(List.of()).areOthers(file(THREE), broken)).isFalse();
        assertThat(new SupplementRows(List.of()).areOthers(broken, file(THREE))).isFalse();
    }
}
