package org.huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the way from a county to its city, by mistake or on purpose. */
class LevelsMistakesTest {

    private static final int FIRST = 4;

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void describe() throws IOException {
        city = new SmallCity(folder);
    }

    private Path filed(String county) {
        return city.input("city").resolve(county + ".xlsx");
    }

    /** Somebody changes what the hidden part says. */
    private static void forge(Path file, UnaryOperator<String> words) throws Exception {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE)) {
            PackagePart part = parts.getPart(PackagingURIHelper.createPartName("/customXml/item1.xml"));
            String whole;
            try (InputStream in = part.getInputStream()) {
                whole = new String(in.readAllBytes(), UTF_8);
            }
            try (OutputStream out = part.getOutputStream()) {
                out.write(words.apply(whole).getBytes(UTF_8));
            }
        }
    }

    private static void rename(XSSFWorkbook workbook, String code, String name) {
        workbook.getProperties()
                .getCustomProperties()
                .getProperty("huibao.department")
                .setLpwstr(code);
        workbook.getSheetAt(0).getRow(1).getCell(1).setCellValue("填报单位：" + name);
    }

    private String cell(Path file, int row) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return workbook.getSheetAt(0).getRow(row).getCell(4).toString();
        }
    }

    @Test
    void aValueThatBecameNoneOnTheWayIsNotProved() throws IOException {
        city.withForms().passUp();
        SmallCity.change(
                filed("甲县"),
                workbook -> workbook.getSheetAt(0).getRow(FIRST).getCell(4).setCellValue("无"));

        city.run("city");

        assertThat(city.findings("city", "draft")).contains("lower.altered");
        Said proved = city.verify("draft");
        assertThat(proved.exitCode()).isEqualTo(3);
        assertThat(proved.out()).contains("甲县的数按", "101件");
    }

    @Test
    void aReturnOfAnotherPeriodOrCountyUnderAForgedNameIsRefusedOrNotProved() throws Exception {
        city.withForms().passUp();
        forge(filed("甲县"), words -> words.replace("period=\"2020\"", "period=\"2019\""));

        assertThat(city.run("city").exitCode()).isEqualTo(3);
        assertThat(city.findings("city", "draft")).contains("lower.other-period", "2019 的数");

        Files.copy(city.returnUp("yi"), filed("甲县"), StandardCopyOption.REPLACE_EXISTING);
        forge(filed("甲县"), words -> words.replace("county=\"乙县\"", "county=\"甲县\""));
        SmallCity.change(filed("甲县"), workbook -> rename(workbook, "jia", "甲县"));
        city.run("city");
        Said proved = city.verify("published");
        assertThat(proved.exitCode()).isEqualTo(3);
        assertThat(proved.out()).contains("甲县.xlsx 是甲县 2020 的报送表，它所指的成果却是乙县 2020 的");
    }

    @Test
    void aCountyWhoseNameIsPartOfAnotherIsNotTakenForIt() throws Exception {
        for (String file : List.of("jobs/city/job.yaml", "jobs/jia/job.yaml", "jobs/yi/job.yaml")) {
            Path yaml = folder.resolve(file);
            Files.writeString(yaml, Files.readString(yaml).replace("甲县", "城区").replace("乙县", "新城区"));
        }
        city.withForms();
        city.receiveForm("jia", "新城区");
        assertThat(city.run("jia").exitCode()).isEqualTo(3);
        assertThat(city.findings("jia", "draft")).contains("upward.other-county");

        Files.delete(city.jobs("jia").resolve("upward.xlsx"));
        city.receiveForm("jia", "城区");
        city.run("jia");
        Files.copy(city.returnUp("jia"), filed("新城区"));
        SmallCity.change(filed("新城区"), workbook -> rename(workbook, "yi", "新城区"));
        city.run("city");
        assertThat(city.findings("city", "draft")).contains("lower.other-county");
    }

    @Test
    void aFormWithAFormulaOrOfAnotherKindIsTold() throws IOException {
        city.withForms();
        city.receiveForm("jia", "甲县");
        Path form = city.jobs("jia").resolve("upward.xlsx");
        SmallCity.change(
                form,
                workbook -> workbook.getSheetAt(0).getRow(FIRST).getCell(4).setCellFormula("\"\"&\"\""));
        assertThat(city.run("jia").exitCode()).isEqualTo(3);
        assertThat(city.findings("jia", "draft")).contains("upward.filled-in");

        Files.write(form, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(city.run("jia").exitCode()).isEqualTo(3);
        assertThat(city.findings("jia", "draft")).contains("upward.not-a-form");
    }

    @Test
    void textsGoUpAsTheyAreSeenOrNotAtAll() throws IOException {
        SmallCity.rewrite(
                city.jobs("city").resolve("indicators.yaml"),
                List.of(
                        "{code: cases,",
                        "{code: ills, name: 存在的问题, kind: text, from: all, required: false}\n  - {code: cases,"));
        SmallCity.rewrite(
                city.jobs("jia").resolve("indicators.yaml"),
                List.of(
                        "{code: fines,",
                        "{code: ills, name: 存在的问题, kind: text, combine: list, from: all}\n  - {code: words, name: 领导接访次数, kind: text, from: [sfj], combine: list}\n  - {code: fines,"));
        Path yaml = city.jobs("jia").resolve("job.yaml");
        Files.writeString(yaml, "levels: {upward.other-unit: info}\n" + Files.readString(yaml));
        city.withForms();
        city.receiveForm("jia", "甲县");
        Map<String, Double> numbers = Map.of("受理案件数", 1.0, "办结案件数", 1.0);
        file("信访局", numbers, "=一\t\u202E二\r\n三_x005F_x0041_", "");
        file("司法局", Map.of("受理案件数", 1.0, "办结案件数", 1.0, "罚没收入", 1.0), "@四", "十次");

        assertThat(city.run("jia").exitCode()).isZero();

        assertThat(city.said("verify", city.output("jia").resolve("published").toString()))
                .satisfies(said -> assertThat(said.out()).contains("得到证明"))
                .satisfies(said -> assertThat(said.exitCode()).isZero());
        assertThat(cell(city.returnUp("jia"), 8)).contains("三_x0041_").doesNotContain("\u202E");
        assertThat(cell(city.returnUp("jia"), 9)).isEmpty();
        assertThat(city.findings("jia", "published")).contains("单位是“次”", "单位是“—”");

        file("信访局", numbers, "长".repeat(20_000), "");
        file("司法局", Map.of("受理案件数", 1.0, "办结案件数", 1.0, "罚没收入", 1.0), "长".repeat(20_000), "十次");
        assertThat(city.run("jia").exitCode()).isZero();
        assertThat(city.findings("jia", "published")).contains("upward.not-given", "存在的问题");
    }

    private void file(String department, Map<String, Double> numbers, String ills, String words) throws IOException {
        Map<String, Object> all = new java.util.LinkedHashMap<>(numbers);
        all.put("存在的问题", ills);
        if (!words.isEmpty()) {
            all.put("领导接访次数", words);
        }
        SmallCity.write(city.input("jia").resolve(department + ".xlsx"), all);
    }

    @Test
    void aHiddenPartThatWasForgedHarmsNeitherPageNorTraceNorProof() throws Exception {
        city.withForms().passUp();
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            figures.append(
                    "<figure code=\"f%d\" name=\"n\" unit=\"件\" value=\"1\" formula=\"x\" inputs=\"f%d f%d constructor f%d\"/>"
                            .formatted(i, i + 1, i + 2, i));
        }
        forge(
                filed("甲县"),
                words -> words.replace("inputs=\"cases closed\"", "inputs=\"f0 __proto__ toString\"")
                        .replace("</lowerSet>", figures + "</lowerSet>"));
        forge(
                filed("乙县"),
                words -> "<!DOCTYPE lowerSet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + words.substring(words.indexOf("<lowerSet")).replace("乙县", "&e;"));
        forge(
                filed("丙县"),
                words -> words.replaceAll("digest=\"[0-9a-f]+\"", "digest=\"../../..\"")
                        .replace("written=\"0\"", "written=\"1E999999999\""));

        city.run("city");

        assertThat(city.findings("city", "draft"))
                .contains("lower.lost", "乙县.xlsx")
                .contains("lower.altered", "丙县.xlsx");
        assertThat(city.said("trace", "办结率", "--job", "city", "--period", "2020")
                        .out())
                .contains("f12 = 1")
                .doesNotContain("f14 = 1");
        Said proved = city.verify("draft");
        assertThat(proved.out()).contains("丙县", "不在手边", "乙县.xlsx");
    }

    @Test
    void foldersBelowMayBeAnything() throws IOException {
        city.withForms().passUp();
        city.run("city");
        Path output = folder.resolve("output");
        Files.createSymbolicLink(output.resolve("again"), output);
        // A set that somebody changed by hand is kept beside the one that replaced it, under the same digest.
        Path earlier = Files.createDirectories(output.resolve("aside/copy"));
        Files.copy(city.output("jia").resolve("published/manifest.json"), earlier.resolve("manifest.json"));

        assertThat(city.verify("published").exitCode()).isZero();

        String set = city.output("city").resolve("published").toString();
        assertThat(city.said("verify", set, "--below", filed("甲县").toString()).exitCode())
                .isEqualTo(2);
        assertThat(city.said("verify", set, "--below", "nowhere").err()).contains("不是文件夹");
    }

    @Test
    void aCountyThatPublishedAgainAfterFilingIsNamed() throws IOException {
        city.withForms().passUp();
        city.run("city");
        SmallCity.write(city.input("jia").resolve("信访局.xlsx"), Map.of("受理案件数", 72.0, "办结案件数", 65.0));
        assertThat(city.run("jia").exitCode()).isZero();

        Said proved = city.verify("published");

        assertThat(proved.out()).contains("1 家（甲县）报送以后又发布了新的成果", "12 个数");
    }

    @Test
    void aLedgerThatNobodyFilledInIsNoZero() throws IOException {
        SmallCity.rewrite(
                city.jobs("city").resolve("indicators.yaml"),
                List.of(
                        "{code: cases,",
                        "{code: grave, name: 重大案件数, unit: 件, from: all, ledger: {sheet: 重大案件台账, count: 案由}}\n  - {code: cases,"));
        city.withForms().passUp();

        assertThat(city.run("city").exitCode()).isEqualTo(3);
        assertThat(city.findings("city", "draft")).contains("lower.blank-ledger", "甲县的程序不填台账");

        for (String county : SmallCity.COUNTIES.values()) {
            SmallCity.change(filed(county), workbook -> {
                var ledger = workbook.getSheetAt(1);
                int below = ledger.getLastRowNum() + 1;
                ledger.createRow(below).createCell(1).setCellValue("本年度无案件");
            });
        }
        assertThat(city.run("city").exitCode()).isZero();
        assertThat(city.findings("city", "published")).doesNotContain("blank-ledger");
    }

    @Test
    void aSingleCaseOfALedgerIsNotToldAbove() throws Exception {
        SmallCity.rewrite(
                city.jobs("jia").resolve("indicators.yaml"),
                List.of(
                        "{code: fines, name: 罚没收入, unit: 元, from: [sfj], decimals: 2}",
                        "{code: fines, name: 罚没收入, unit: 元, from: [sfj], decimals: 2}\n  - {code: visits, name: 领导接访次数, unit: 次, from: [sfj], ledger: {sheet: 台账, count: 来访人}}"));
        city.withForms();
        city.receiveForm("jia", "甲县");
        SmallCity.change(city.input("jia").resolve("司法局.xlsx"), workbook -> {
            var sheet = workbook.createSheet("台账");
            sheet.createRow(0).createCell(0).setCellValue("来访人");
            sheet.getRow(0).createCell(1).setCellValue("日期");
            sheet.createRow(1).createCell(0).setCellValue("张三李四");
            sheet.getRow(1).createCell(1).setCellValue("2020年3月1日");
        });

        assertThat(city.run("jia").exitCode()).isZero();

        assertThat(cell(city.returnUp("jia"), 8)).isEqualTo("1.0");
        try (OPCPackage parts = OPCPackage.open(city.returnUp("jia").toFile(), PackageAccess.READ);
                InputStream in = parts.getPart(PackagingURIHelper.createPartName("/customXml/item1.xml"))
                        .getInputStream()) {
            assertThat(new String(in.readAllBytes(), UTF_8)).contains("领导接访次数").doesNotContain("张三李四");
        }
        assertThat(city.said("verify", city.output("jia").resolve("published").toString())
                        .exitCode())
                .isZero();
    }
}
