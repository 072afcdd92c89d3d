package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.job.SmallCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code convert} as an administrator uses it, and what other commands say of the workbook that comes out. */
class ConvertCommandTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        Files.createDirectories(county.job().resolve("2020"));
        Files.writeString(
                county.job().resolve("2020/job.yaml"),
                Files.readString(county.job().resolve("job.yaml")).replace("小县报告", "小县 2020 年报告"));
    }

    private Said convert(String... more) {
        return Said.of(
                county,
                Stream.concat(Stream.of("convert", "--job", "small"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(county.job())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> county.job().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void change(Path workbook, String sheet, int row, int column, String text) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            opened.getSheet(sheet).getRow(row - 1).getCell(column - 1).setCellValue(text);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                opened.write(out);
            }
        }
    }

    /** Of a set, without what names its definition. */
    private Map<String, String> set() throws IOException {
        Map<String, String> set = new TreeMap<>();
        for (String name : List.of("report.docx", "report-review.docx", "audit.csv", "audit.xlsx", "findings.csv")) {
            set.put(
                    name,
                    new String(
                            Files.readAllBytes(
                                    county.output().resolve("published").resolve(name)),
                            StandardCharsets.ISO_8859_1));
        }
        return set;
    }

    @Test
    void anEmptyMappingSaysThatItIsThere() throws IOException {
        Path yaml = county.job().resolve("job.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "upward: {}\n");

        assertThat(convert("--to", "xlsx").exitCode()).isZero();
        assertThat(convert("--to", "yaml").exitCode()).isZero();

        assertThat(Files.readString(yaml)).contains("upward: {figures: {}}");
    }

    @Test
    void thereAndBackWithTheSameReport() throws IOException {
        county.files("县司法局.xlsx", "71", "69");
        county.files("县信访局.xlsx", "5", "4");
        assertThat(Said.of(county, "run", "--job", "small", "--period", "2020").exitCode())
                .isZero();
        Map<String, String> before = set();

        Said there = convert("--to", "xlsx");

        assertThat(there.exitCode()).as(there.err()).isZero();
        assertThat(there.out()).contains("指标 3 项", "before-convert");
        assertThat(files())
                .containsExactly(
                        "2020/definition.xlsx",
                        "before-convert/2020/job.yaml",
                        "before-convert/indicators.yaml",
                        "before-convert/job.yaml",
                        "definition.xlsx",
                        "report.docx");
        assertThat(Said.of(county, "run", "--job", "small", "--period", "2020").exitCode())
                .isZero();
        assertThat(set()).isEqualTo(before);
        assertThat(Said.of(
                                county,
                                "verify",
                                county.output().resolve("published").toString())
                        .exitCode())
                .isZero();
        assertThat(county.output().resolve("published/definition/definition.xlsx"))
                .exists();
        assertThat(county.output().resolve("published/definition/job.yaml")).doesNotExist();
        assertThat(convert("--to", "xlsx").out()).contains("没有改动");

        assertThat(convert("--to", "yaml", "--period", "2020").exitCode()).isEqualTo(2);
        Said back = convert("--to", "yaml");

        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(files())
                .containsExactly(
                        "2020/job.yaml",
                        "before-convert-2/2020/definition.xlsx",
                        "before-convert-2/definition.xlsx",
                        "before-convert/2020/job.yaml",
                        "before-convert/indicators.yaml",
                        "before-convert/job.yaml",
                        "indicators.yaml",
                        "job.yaml",
                        "report.docx");
        assertThat(Said.of(county, "run", "--job", "small", "--period", "2020").exitCode())
                .isZero();
        assertThat(set()).isEqualTo(before);
    }

    @Test
    void aPeriodAlone() throws IOException {
        assertThat(convert("--to", "xlsx", "--period", "2020").exitCode()).isZero();
        assertThat(files())
                .containsExactly(
                        "2020/definition.xlsx",
                        "before-convert/2020/job.yaml",
                        "indicators.yaml",
                        "job.yaml",
                        "report.docx");
        assertThat(convert("--to", "yaml", "--period", "2020").exitCode()).isZero();
        assertThat(files())
                .containsExactly(
                        "2020/job.yaml",
                        "before-convert-2/2020/definition.xlsx",
                        "before-convert/2020/job.yaml",
                        "indicators.yaml",
                        "job.yaml",
                        "report.docx");
    }

    @Test
    void mistakesAreMarkedAndTheMarksGoWhenTheyAreCorrected() throws IOException {
        assertThat(convert("--to", "xlsx").exitCode()).isZero();
        Files.delete(county.job().resolve("2020/definition.xlsx"));
        Path workbook = county.job().resolve("definition.xlsx");
        change(workbook, "指标", 4, 3, "合计");

        Said run = Said.of(county, "run", "--job", "small", "--period", "2020");

        Path returned = county.output().getParent().resolve("definition-returned.xlsx");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("small/definition.xlsx 指标!C4", "应填在 F 列", returned.toString(), workbook.toString());
        try (InputStream in = Files.newInputStream(returned);
                XSSFWorkbook marked = new XSSFWorkbook(in)) {
            assertThat(marked.getSheetName(0)).isEqualTo("审核意见");
            assertThat(marked.getSheet("指标")
                            .getRow(3)
                            .getCell(2)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("应填在 F 列");
            assertThat(marked.getSheet("指标")
                            .getRow(3)
                            .getCell(2)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isNotEqualTo("FFFFFFFF");
        }
        assertThat(Said.of(county, "forms", "--job", "small", "--period", "2020")
                        .err())
                .contains(returned.toString());
        assertThat(convert("--to", "yaml").exitCode()).isEqualTo(2);
        assertThat(files()).contains("definition.xlsx").doesNotContain("job.yaml");

        // An administrator corrects what came back, and saves that as the definition.
        change(returned, "指标", 4, 3, "件");
        Files.copy(returned, workbook, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        Said forms = Said.of(county, "forms", "--job", "small", "--period", "2020");
        assertThat(forms.exitCode()).as(forms.err()).isZero();
        assertThat(returned).doesNotExist();
    }

    @Test
    void refusals() throws IOException {
        assertThat(convert("--to", "pdf").exitCode()).isEqualTo(2);
        assertThat(convert("--to", "xlsx", "--period", "2020年").exitCode()).isEqualTo(2);
        assertThat(convert("--to", "xlsx", "--period", "2031").err()).contains("没有可以转换的定义文件");
        assertThat(convert().exitCode()).isEqualTo(2);
        Files.writeString(county.job().resolve("checks.yaml"), "checks:\n  - id: a\n");
        List<String> before = files();
        assertThat(convert("--to", "xlsx").err()).contains("checks.yaml:2", "没有转换");
        assertThat(files()).isEqualTo(before);
        Files.delete(county.job().resolve("checks.yaml"));
        assertThat(convert("--to", "xlsx").exitCode()).isZero();
        Files.writeString(county.job().resolve("~$definition.xlsx"), "lock");
        assertThat(convert("--to", "yaml").err()).contains("正在 Excel 或 WPS 中打开");
        Files.delete(county.job().resolve("~$definition.xlsx"));
        Files.writeString(county.job().resolve("indicators.yaml"), "indicators: []");
        assertThat(convert("--to", "yaml").err()).contains("small/indicators.yaml", "只能留一种");
    }

    @Test
    void previewTellsWhatNobodySees() throws IOException {
        assertThat(convert("--to", "xlsx").exitCode()).isZero();
        Path workbook = county.job().resolve("2020/definition.xlsx");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            opened.getSheet("指标").getRow(4).setZeroHeight(true);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                opened.write(out);
            }
        }
        assertThat(Said.of(county, "preview", "--job", "small", "--period", "2020")
                        .out())
                .contains("行 5，照样读取");
        assertThat(Said.of(county, "forms", "--job", "small", "--period", "2020")
                        .out())
                .contains("行 5，照样读取");
    }
}
