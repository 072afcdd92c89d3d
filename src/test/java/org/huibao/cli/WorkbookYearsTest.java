package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.job.SmallCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook as the definition from year to year: a period that was published keeps the one by which it was published, acceptances are those of today. */
class WorkbookYearsTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        assertThat(Said.of(county, "convert", "--job", "small", "--to", "xlsx").exitCode())
                .isZero();
        county.files("县司法局.xlsx", "71", "69");
    }

    private Said run() {
        return Said.of(county, "run", "--job", "small", "--period", "2020");
    }

    private Path published(String name) {
        return county.output().resolve("published").resolve(name);
    }

    private void write(String tab, int row, List<String> cells) throws IOException {
        Path workbook = county.job().resolve("definition.xlsx");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            XSSFSheet sheet = opened.getSheet(tab);
            XSSFRow line = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
            for (int i = 0; i < cells.size(); i++) {
                (line.getCell(i) == null ? line.createCell(i) : line.getCell(i)).setCellValue(cells.get(i));
            }
            try (OutputStream out = Files.newOutputStream(workbook)) {
                opened.write(out);
            }
        }
    }

    private String id(String code) throws IOException {
        return Files.readAllLines(county.output().resolve("draft/findings.csv")).stream()
                .filter(line -> line.contains("," + code + ","))
                .map(line -> line.substring(0, 12))
                .findFirst()
                .orElseThrow();
    }

    private String title() throws IOException {
        return new String(Files.readAllBytes(published("review.html")), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void keptAndAcceptedAndSigned() throws IOException {
        assertThat(run().exitCode()).isEqualTo(4);
        String missing = id("return.missing");
        write("认可", 3, List.of(missing, "王主任", "撤并"));
        assertThat(run().exitCode()).isZero();
        assertThat(Files.readString(published("audit.csv"))).contains("no-return");
        assertThat(Said.of(county, "status", "--job", "small", "--period", "2020")
                        .exitCode())
                .isZero();
        assertThat(Said.of(county, "trace", "cases", "--job", "small", "--period", "2020")
                        .out())
                .contains("71");

        // The next year has begun, and the workbook is that year's.
        Files.createDirectories(county.input().resolveSibling("2021"));
        Files.write(county.input().resolveSibling("2021").resolve("x.txt"), new byte[] {1});
        write("报告", 3, List.of("title", "报告标题", "另一年的报告"));
        Said again = run();
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out() + again.err()).contains("definition.xlsx");
        assertThat(title()).contains("小县报告").doesNotContain("另一年的报告");

        // An acceptance that is taken back holds no more, though the definition is that of then.
        write("认可", 3, List.of("", "", ""));
        assertThat(run().exitCode()).isEqualTo(4);
        write("认可", 3, List.of(missing, "王主任", "改了理由"));
        assertThat(run().exitCode()).isZero();
        assertThat(Files.readString(published("findings.csv"))).contains("改了理由");
        assertThat(published("definition/accepted.yaml")).exists();
        assertThat(title()).contains("小县报告").doesNotContain("另一年的报告");
        assertThat(Said.of(
                                county,
                                "verify",
                                county.output().resolve("published").toString())
                        .exitCode())
                .isZero();

        Said closed = Said.of(county, "close", "--job", "small", "--period", "2020", "--by", "王县长");
        assertThat(closed.exitCode()).as(closed.err()).isZero();
        county.files("县信访局.xlsx", "5", "4");
        assertThat(run().exitCode()).isEqualTo(5);
    }

    @Test
    void aReturnIsCheckedByIt() throws IOException {
        Said good = Said.of(
                county, "check", county.input().resolve("县司法局.xlsx").toString(), "--job", "small", "--period", "2020");
        assertThat(good.exitCode()).as(good.err()).isZero();
        county.files("县司法局.xlsx", "约70", "69");
        assertThat(Said.of(
                                county,
                                "check",
                                county.input().resolve("县司法局.xlsx").toString(),
                                "--job",
                                "small",
                                "--period",
                                "2020")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void againstPublishedNamesTheCell() throws IOException {
        county.files("县信访局.xlsx", "5", "4");
        assertThat(run().exitCode()).isZero();
        write("指标", 4, List.of("cases", "受理案件数", "件", "县司法局"));

        Said against = Said.of(county, "run", "--job", "small", "--period", "2020", "--against", "published");

        assertThat(against.out()).contains("definition.xlsx 指标!D4 “县司法局”");
    }
}
