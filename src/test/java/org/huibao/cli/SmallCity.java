package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.job.SmallCounty;

/** A small city of three counties, each with two departments, its own report and its own folder below {@code output/}. */
final class SmallCity {

    static final Map<String, String> COUNTIES = new LinkedHashMap<>();

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

    private final Path folder;
    private final SmallCounty root;

    SmallCity(Path folder) throws IOException {
        this.folder = folder;
        root = new SmallCounty(folder);
        job("city", "示例市", departments(COUNTIES), CITY, "{{county}}受理案件{{all_cases}}件，办结{{done}}件，罚没{{fines|0.00万元}}。");
        for (Map.Entry<String, String> county : COUNTIES.entrySet()) {
            job(
                    county.getKey(),
                    county.getValue(),
                    "departments:\n  - {code: sfj, name: 司法局}\n  - {code: xfj, name: 信访局}\nupward:\n  figures: {done: closed}\n",
                    COUNTY,
                    "{{county}}受理案件{{cases}}件，办结{{closed}}件，办结率{{share}}%，罚没{{fines|0.00元}}。");
        }
        returns("jia", 71, 65, 30, 28, 158_900);
        returns("yi", 120, 117, 14, 14, 33_333.33);
        returns("bing", 9, 9, 2, 1, 0);
    }

    /** After everything about the city has been said. */
    SmallCity withForms() {
        assertThat(said("forms", "--job", "city", "--period", "2020").exitCode())
                .isZero();
        return this;
    }

    void job(String name, String county, String rest, String indicators, String report) throws IOException {
        Path job = Files.createDirectories(jobs(name));
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

    /** @param values label → number or text */
    static void write(Path file, Map<String, ?> values) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("统计表");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("指标名称");
            header.createCell(1).setCellValue("本年数");
            values.forEach((name, value) -> {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(name);
                if (value instanceof Double number) {
                    row.createCell(1).setCellValue(number);
                } else {
                    row.createCell(1).setCellValue(value.toString());
                }
            });
            workbook.write(out);
        }
    }

    Path folder() {
        return folder;
    }

    Path jobs(String job) {
        return folder.resolve("jobs").resolve(job);
    }

    Path input(String job) {
        return folder.resolve("input").resolve(job).resolve("2020");
    }

    Path output(String job) {
        return folder.resolve("output").resolve(job).resolve("2020");
    }

    Path returnUp(String county) {
        return output(county).resolve("published/return-up.xlsx");
    }

    Said said(String... typed) {
        return Said.of(root, typed);
    }

    Said run(String job) {
        return said("run", "--job", job, "--period", "2020");
    }

    /** {@code verify} of a set of the city, with all that lies below {@code output/}. */
    Said verify(String set) {
        return said(
                "verify",
                output("city").resolve(set).toString(),
                "--below",
                folder.resolve("output").toString());
    }

    void receiveForm(String county, String form) throws IOException {
        Files.copy(
                output("city").resolve("forms").resolve(form + ".xlsx"),
                jobs(county).resolve("upward.xlsx"));
    }

    void passUp() throws IOException {
        for (Map.Entry<String, String> county : COUNTIES.entrySet()) {
            receiveForm(county.getKey(), county.getValue());
            assertThat(run(county.getKey()).exitCode()).isZero();
            Files.copy(returnUp(county.getKey()), input("city").resolve(county.getValue() + ".xlsx"));
        }
    }

    String findings(String job, String set) throws IOException {
        return Files.readString(output(job).resolve(set).resolve("findings.csv"));
    }

    /** Saves a workbook again after something was done to it. */
    static void change(Path file, Consumer<XSSFWorkbook> work) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            work.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    /** Somebody types a number over a value. */
    static void overwrite(Path file, int row, double value) throws IOException {
        change(file, workbook -> workbook.getSheetAt(0).getRow(row).getCell(4).setCellValue(value));
    }

    /** @param texts pairs: what is replaced, and by what */
    static void rewrite(Path file, List<String> texts) throws IOException {
        String whole = Files.readString(file);
        for (int i = 0; i < texts.size(); i += 2) {
            assertThat(whole).contains(texts.get(i));
            whole = whole.replace(texts.get(i), texts.get(i + 1));
        }
        Files.writeString(file, whole);
    }
}
