package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.job.SmallCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small city of three counties: what each county's report passes up, and what the city makes of it, as their administrators see it. */
class LevelsTest {

    private static final Map<String, String> COUNTIES = new LinkedHashMap<>();

    static {
        COUNTIES.put("jia", "甲县");
        COUNTIES.put("yi", "乙县");
        COUNTIES.put("bing", "丙县");
    }

    private static final String CITY = """
            indicators:
              - {code: all_cases, name: 受理案件数, unit: 件, from: all}
              - {code: done, name: 信访办结数, unit: 件, from: all}
              - {code: closed_share, name: 办结率, unit: "%", from: all, combine: none, decimals: 1}
              - {code: fines, name: 罚没收入, unit: 万元, from: all, decimals: 4}
              - {code: cases, name: 领导接访次数, unit: 次, from: all, required: false}
            """;
    private static final String COUNTY = """
            indicators:
              - {code: cases, name: 受理案件数, unit: 件, from: all}
              - {code: closed, name: 办结案件数, unit: 件, from: all}
              - {code: share, name: 办结率, unit: "%", formula: "RATE(closed, cases)", decimals: 1}
              - {code: fines, name: 罚没收入, unit: 元, from: [sfj], decimals: 2}
            """;

    @TempDir
    private Path folder;

    private SmallCounty root;

    @BeforeEach
    void describe() throws IOException {
        root = new SmallCounty(folder);
        job("city", "示例市", departments(COUNTIES), CITY, "{{county}}受理案件{{all_cases}}件，办结{{done}}件，罚没{{fines|0.00万元}}。");
        COUNTIES.forEach((code, name) -> {
            try {
                job(
                        code,
                        name,
                        "departments:\n  - {code: sfj, name: 司法局}\n  - {code: xfj, name: 信访局}\nupward:\n  figures: {done: closed}\n",
                        COUNTY,
                        "{{county}}受理案件{{cases}}件，办结{{closed}}件，办结率{{share}}%，罚没{{fines|0.00元}}。");
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        returns("jia", 71, 65, 30, 28, 158_900);
        returns("yi", 120, 117, 14, 14, 33_333.33);
        returns("bing", 9, 9, 2, 1, 0);
        assertThat(said("forms", "--job", "city", "--period", "2020").exitCode())
                .isZero();
    }

    private void job(String name, String county, String rest, String indicators, String report) throws IOException {
        Path job = Files.createDirectories(folder.resolve("jobs").resolve(name));
        Files.writeString(job.resolve("job.yaml"), "title: 信访工作年度报告\ncounty: " + county + "\n" + rest);
        Files.writeString(job.resolve("indicators.yaml"), indicators);
        Files.write(job.resolve("report.docx"), SmallCounty.docx(report));
        Files.createDirectories(input(name));
    }

    private static String departments(Map<String, String> names) {
        StringBuilder yaml = new StringBuilder("departments:\n");
        names.forEach((code, name) -> yaml.append("  - {code: %s, name: %s}\n".formatted(code, name)));
        return yaml.toString();
    }

    private void returns(String county, int cases, int closed, int itsCases, int itsClosed, double fines)
            throws IOException {
        write(input(county).resolve("信访局.xlsx"), Map.of("受理案件数", (double) cases, "办结案件数", (double) closed));
        write(
                input(county).resolve("司法局.xlsx"),
                Map.of("受理案件数", (double) itsCases, "办结案件数", (double) itsClosed, "罚没收入", fines));
    }

    private static void write(Path file, Map<String, Double> values) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("统计表");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("指标名称");
            header.createCell(1).setCellValue("本年数");
            values.forEach((name, value) -> {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(name);
                row.createCell(1).setCellValue(value);
            });
            workbook.write(out);
        }
    }

    private Path input(String job) {
        return folder.resolve("input").resolve(job).resolve("2020");
    }

    private Path output(String job) {
        return folder.resolve("output").resolve(job).resolve("2020");
    }

    private Path returnUp(String county) {
        return output(county).resolve("published/return-up.xlsx");
    }

    private Said said(String... typed) {
        return Said.of(root, typed);
    }

    private Said run(String job) {
        return said("run", "--job", job, "--period", "2020");
    }

    private void receiveForm(String county, String form) throws IOException {
        Files.copy(
                output("city").resolve("forms").resolve(form + ".xlsx"),
                folder.resolve("jobs").resolve(county).resolve("upward.xlsx"));
    }

    private void passUp() throws IOException {
        for (Map.Entry<String, String> county : COUNTIES.entrySet()) {
            receiveForm(county.getKey(), county.getValue());
            assertThat(run(county.getKey()).exitCode()).isZero();
            Files.copy(returnUp(county.getKey()), input("city").resolve(county.getValue() + ".xlsx"));
        }
    }

    private String findings(String job, String set) throws IOException {
        return Files.readString(output(job).resolve(set).resolve("findings.csv"));
    }

    @Test
    void theCitysFiguresLeadDownToTheCountiesDepartments() throws IOException {
        passUp();

        assertThat(run("city").exitCode()).isZero();

        Said traced = said("trace", "fines", "--job", "city", "--period", "2020");
        assertThat(traced.out())
                .contains("罚没收入  fines = 19.223333 万元")
                .contains("填报表!E8  采用  \"15.89\"")
                .contains("甲县 罚没收入  fines = 158900 元")
                .contains("司法局.xlsx  统计表!B");
        assertThat(Files.readString(output("city").resolve("published/review.html")))
                .contains("\"lower\":{\"0\":{\"county\":")
                .contains("\"closed_share\":[\"share\",");
        Said proved = said(
                "verify",
                output("city").resolve("published").toString(),
                "--below",
                folder.resolve("output").toString());
        assertThat(proved.exitCode()).isZero();
        assertThat(proved.out()).contains("3 家", "甲县", "12 个数");
        assertThat(said("verify", output("jia").resolve("published").toString()).exitCode())
                .isZero();
    }

    @Test
    void theSameFiguresGiveTheSameReturnAndACodeAloneGivesNothing() throws IOException {
        receiveForm("jia", "甲县");
        run("jia");
        byte[] first = Files.readAllBytes(returnUp("jia"));
        assertThat(findings("jia", "published")).contains("upward.not-given", "领导接访次数");
        try (XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(returnUp("jia")))) {
            // The county has a figure of the same code, under another name.
            assertThat(form.getSheetAt(0).getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("cases");
            assertThat(form.getSheetAt(0).getRow(8).getCell(4).toString()).isEmpty();
        }
        Files.delete(folder.resolve("output/.huibao/huibao.mv.db"));
        Files.move(output("jia"), folder.resolve("moved"));

        run("jia");

        assertThat(Files.readAllBytes(returnUp("jia"))).isEqualTo(first);
    }

    @Test
    void aCellThatSomebodyTypedOverIsAskedAboutAndNotProved() throws IOException {
        passUp();
        overwrite(input("city").resolve("甲县.xlsx"), 4, 177);

        Said drafted = run("city");

        assertThat(drafted.exitCode()).isEqualTo(3);
        assertThat(drafted.err()).contains("177", "甲县上报的是 101");
        Said proved = said(
                "verify",
                output("city").resolve("draft").toString(),
                "--below",
                folder.resolve("output").toString());
        assertThat(proved.exitCode()).isEqualTo(3);
        assertThat(proved.out()).contains("甲县", "177", "101件");
    }

    @Test
    void figuresOfAnotherCountyAreRefused() throws IOException {
        passUp();
        String other = "乙县";
        Path form = folder.resolve("jobs/jia/upward.xlsx");
        Files.delete(form);
        receiveForm("jia", other);

        assertThat(run("jia").exitCode()).isEqualTo(3);
        assertThat(findings("jia", "draft")).contains("upward.other-county");

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(returnUp("jia")))) {
            workbook.getProperties()
                    .getCustomProperties()
                    .getProperty("huibao.department")
                    .setLpwstr("yi");
            workbook.getSheetAt(0).getRow(1).getCell(1).setCellValue("填报单位：乙县");
            try (OutputStream out = Files.newOutputStream(input("city").resolve("乙县.xlsx"))) {
                workbook.write(out);
            }
        }
        assertThat(run("city").exitCode()).isEqualTo(3);
        assertThat(findings("city", "draft")).contains("lower.other-county", "甲县的数");
    }

    @Test
    void aCountysSetThatWasTamperedWithProvesNothing() throws IOException {
        passUp();
        run("city");
        overwrite(returnUp("yi"), 4, 1);

        assertThat(said("verify", output("yi").resolve("published").toString()).exitCode())
                .isEqualTo(3);
        Said proved = said(
                "verify",
                output("city").resolve("published").toString(),
                "--below",
                output("yi").toString());

        assertThat(proved.exitCode()).isEqualTo(3);
        assertThat(proved.out()).contains("乙县", "自身未得到证明", "不在手边");
    }

    @Test
    void whatTheFormLacksIsToldAndWhatIsWrittenWrongIsAMistake() throws IOException {
        Said none = run("jia");
        assertThat(none.exitCode()).isZero();
        assertThat(returnUp("jia")).doesNotExist();
        assertThat(findings("jia", "published")).contains("upward.no-form");

        Path definition = folder.resolve("jobs/jia/job.yaml");
        Files.writeString(definition, Files.readString(definition).replace("done: closed", "done: clsed"));
        Said mistake = run("jia");
        assertThat(mistake.exitCode()).isEqualTo(2);
        assertThat(mistake.err()).contains("job.yaml:7:", "closed");

        Files.writeString(definition, Files.readString(definition).replaceAll("(?s)upward.*", ""));
        receiveForm("jia", "甲县");
        assertThat(run("jia").err()).contains("upward.xlsx");
    }

    @Test
    void aDraftPassesNothingUp() throws IOException {
        receiveForm("jia", "甲县");
        Files.delete(input("jia").resolve("司法局.xlsx"));

        assertThat(run("jia").exitCode()).isEqualTo(4);
        assertThat(output("jia").resolve("draft/return-up.xlsx")).doesNotExist();
        assertThat(List.of("audit.csv", "manifest.json"))
                .allSatisfy(file ->
                        assertThat(output("jia").resolve("draft").resolve(file)).exists());
    }

    private static void overwrite(Path file, int row, double value) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.getSheetAt(0).getRow(row).getCell(4).setCellValue(value);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
