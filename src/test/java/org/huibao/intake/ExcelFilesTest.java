package org.huibao.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.Biff5;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way through the reader of workbooks, on files as Excel writes them. */
class ExcelFilesTest {

    @TempDir
    private Path folder;

    @Test
    void eachFileGetsItsOwnVerdict() throws IOException {
        byte[] form = form(Map.of("huibao.department", "sfj", "huibao.job", "rule-of-law", "huibao.period", "2020"));
        file("报表1.xlsx", form);
        file("报表2.xls", titled(new HSSFWorkbook(), "填报单位：县公安局"));
        file("报表3.xlsx.bak", titled(new XSSFWorkbook(), "大沙镇统计表"));
        file("报表4.xlsx", titled(new XSSFWorkbook(), "统计表"));
        file("报表5.et", titled(new HSSFWorkbook(), "填报单位：县公安局（盖章）"));
        file(
                "报表6.xls",
                new Biff5().sheet("填报表", sheet -> sheet.text(1, 1, "填报单位：大沙镇")).bytes());
        file("县公安局/半截.xlsx", Arrays.copyOf(form, form.length / 2));
        file("县公安局/照片.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file("县公安局/空.et", new byte[] {1, 2, 3});
        file("县公安局/数据.csv", "a,b\n1,2\n".getBytes(UTF_8));

        TakenFiles taken = new Intake(Jobs.ruleOfLaw(), folder.resolve("input"), folder.resolve("staging")).collect();

        assertThat(taken.files().stream()
                        .map(file -> file.path() + " " + file.verdict() + " " + file.department() + " "
                                + file.recognisedBy()))
                .containsExactly(
                        "县公安局/半截.xlsx REFUSED gaj ",
                        "县公安局/数据.csv REFUSED gaj ",
                        "县公安局/照片.xlsx REFUSED gaj ",
                        "县公安局/空.et REFUSED gaj ",
                        "报表1.xlsx ACCEPTED sfj property",
                        "报表2.xls ACCEPTED gaj title",
                        "报表3.xlsx.bak ACCEPTED dsz title",
                        "报表4.xlsx REFUSED  ",
                        "报表5.et ACCEPTED gaj title",
                        "报表6.xls ACCEPTED dsz title");
        assertThat(taken.findings().stream()
                        .map(finding -> finding.level() + " " + finding.code() + " "
                                + finding.fields().values()))
                .containsExactly(
                        "ERROR file.damaged [县公安局/半截.xlsx]",
                        "ERROR file.csv [县公安局/数据.csv]",
                        "ERROR file.not-a-workbook [县公安局/照片.xlsx]",
                        "ERROR file.et [县公安局/空.et]",
                        "ERROR file.department-unknown [报表4.xlsx]");
        assertThat(taken.findings().get(4).expected()).isEqualTo("县司法局、县市场监督管理局、县公安局…");
    }

    private void file(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] form(Map<String, String> properties) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        properties.forEach(workbook.getProperties().getCustomProperties()::addProperty);
        return titled(workbook, "示例县2020年法治政府建设填报表");
    }

    private static byte[] titled(Workbook workbook, String title) throws IOException {
        try (workbook) {
            workbook.createSheet("填报表").createRow(0).createCell(0).setCellValue(title);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
