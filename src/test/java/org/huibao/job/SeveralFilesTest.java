package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.audit.PublishedFigures;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger in several files of one department: read, compared, summed, published and proved. */
class SeveralFilesTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx("{{cases}}件，罚款{{fines}}元。"));
        Files.writeString(county.job().resolve("job.yaml"), """
                title: 小县报告
                county: 小县
                departments:
                  - {code: sfj, name: 县司法局}
                """);
    }

    /** Other bytes, the same values. */
    @Test
    void aFormFiledTwice() throws Exception {
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 案件数, unit: 件, from: all, previous: none}
                  - {code: fines, name: 罚款, unit: 元, from: all, previous: none}
                """);
        Files.createDirectories(county.input().resolve("县司法局"));
        county.files("县司法局/报表.xlsx", Map.of("案件数", "71", "罚款", "300"));
        county.files("县司法局/报表 - 副本.xlsx", Map.of("案件数", "71", "罚款", "300", "食堂用餐人次", "无"));

        RunResult.Written run = run();

        assertThat(told(run)).isEmpty();
        assertThat(SetProof.of(run.set(), Messages.of("zh-CN"), county.job().getParent()))
                .isInstanceOfSatisfying(
                        SetProof.Outcome.Examined.class,
                        examined -> assertThat(examined.differences()).isEmpty());
    }

    /** A row is written {@code 案号 amount}, rows are separated by {@code /}, files by {@code ;}, sheets of one file by {@code +}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files: all | ledgers                              | cases | fines | findings
            false | 甲1 5/甲2 6                                 | 2     | 11    | ''
            false | 甲1 5/甲2 6 ; 甲3 5/甲4 6                   | ''    | ''    | error ledger.two-files
            false | 甲1 5/甲2 6 ; 甲3 1                         | ''    | ''    | error ledger.two-files
            false | 甲1 5/甲2 6 ; 甲1 5/甲2 6                   | 2     | 11    | ''
            false | 甲1 5/甲2 6 ; 甲2 6/甲1 5                   | 2     | 11    | ''
            false | 甲1 5/甲2 6 ; 甲1 5/甲2 6/甲3 7             | ''    | ''    | error ledger.two-files
            false | 甲1 5/甲2 6 ; -                             | 2     | 11    | ''
            false | 甲1 5/甲2 6 + 甲3 5                         | ''    | ''    | error ledger.two-sheets
            false | 甲1 5/甲2 6 + 甲1 5                         | 2     | 11    | ''
            true  | 甲1 5/甲2 6 ; 甲3 5/甲4 6                   | 4     | 22    | ''
            true  | 甲1 5/甲2 6 + 甲3 5 ; 甲4 6                 | 4     | 22    | ''
            true  | 甲1 5/甲2 6 ; 甲1 5/甲2 6                   | 2     | 11    | ''
            true  | 甲1 5/甲2 6 ; 甲1 5/甲2 6 ; 甲3 1           | 3     | 12    | ''
            true  | 甲1 5/甲2 6 ; 甲2 6/甲3 7                   | 4     | 24    | warning ledger.row-in-two
            true  | - ; -                                       | 0     | 0     | ''
            """)
    void ledgers(boolean together, String ledgers, String cases, String fines, String told) throws Exception {
        indicators(together);
        String[] written = ledgers.split(";");
        for (int i = 0; i < written.length; i++) {
            file("县司法局/" + (i + 1) + ".xlsx", written[i].split("\\+"));
        }

        RunResult.Written run = run();

        assertThat(told(run)).isEqualTo(told);
        assertThat(run.findings())
                .filteredOn(Finding::blocks)
                .allSatisfy(finding ->
                        assertThat(Messages.of("zh-CN").finding(finding)).doesNotContain("{"));
        PublishedFigures figures = PublishedFigures.read(run.set(), "2020", "2021");
        assertThat(figures.byCode().get("cases")).isEqualTo(cases.isEmpty() ? null : new BigDecimal(cases));
        assertThat(figures.byCode().get("fines")).isEqualTo(fines.isEmpty() ? null : new BigDecimal(fines));
        assertThat(SetProof.of(run.set(), Messages.of("zh-CN"), county.job().getParent()))
                .isInstanceOfSatisfying(
                        SetProof.Outcome.Examined.class,
                        examined -> assertThat(examined.differences()).isEmpty());
    }

    /** By their names both are of a part of the year, which is as it should be where both count. */
    @ParameterizedTest
    @CsvSource({"true, ''", "false, error ledger.two-files"})
    void halvesOfTheYear(boolean together, String told) throws Exception {
        indicators(together);
        file("县司法局/上半年台账.xlsx", "甲1 5/甲2 6");
        file("县司法局/下半年台账.xlsx", "甲3 5/甲4 6");
        assertThat(told(run())).isEqualTo(told);
    }

    private void indicators(boolean together) throws IOException {
        String files = together ? ", files: all" : "";
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 案件数, unit: 件, from: all, previous: none, ledger: {sheet: 处罚台账, count: 案号%s}}
                  - {code: fines, name: 罚款, unit: 元, from: all, previous: none, ledger: {sheet: 处罚台账, sum: 罚款金额%s}}
                """.formatted(files, files));
        Files.createDirectories(county.input().resolve("县司法局"));
    }

    private RunResult.Written run() throws IOException {
        try (Program program = new Program(county)) {
            return (RunResult.Written) program.run();
        }
    }

    private static String told(RunResult.Written run) {
        return run.findings().stream()
                .filter(finding ->
                        finding.level() != Level.INFO && !finding.code().startsWith("figure."))
                .map(finding -> finding.level().label() + " " + finding.code())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void file(String path, String... sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(county.input().resolve(path))) {
            for (int i = 0; i < sheets.length; i++) {
                XSSFSheet sheet = workbook.createSheet("处罚台账" + (i == 0 ? "" : "(" + (i + 1) + ")"));
                row(sheet, "案号", "当事人", "罚款金额");
                for (String row : sheets[i].strip().split("/")) {
                    if (!row.equals("-")) {
                        String[] cells = row.split(" ");
                        row(sheet, cells[0], "某" + cells[0], cells[1]);
                    }
                }
            }
            // Two files never have the same bytes.
            workbook.getProperties().getCoreProperties().setTitle(path);
            workbook.write(out);
        }
    }

    private static void row(XSSFSheet sheet, String... cells) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].matches("[0-9]+")) {
                row.createCell(i).setCellValue(Double.parseDouble(cells[i]));
            } else {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
