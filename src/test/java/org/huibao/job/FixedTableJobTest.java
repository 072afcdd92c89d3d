package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.Department;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.forms.BlankForms;
import org.huibao.message.Messages;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.SoundWordFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fixed table on its whole way: form, return, report, proof. */
class FixedTableJobTest {

    private static final Messages MESSAGES = Messages.of("en");

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                tables:
                  - name: 申请情况
                    corner: 项目
                    unit: 件
                    from: all
                    columns:
                      - {code: nat, name: 自然人}
                      - name: 法人
                        columns: [{code: biz, name: 企业}, {code: oth, name: 其他}]
                      - {code: tot, name: 总计, total: all}
                    rows:
                      - {code: got, name: 新收}
                      - name: 结果
                        rows:
                          - {code: open, name: （一）公开}
                          - {code: deny, name: （二）不公开, crossed: [oth]}
                          - {code: done, name: （三）总计, total: all}
                """);
        template(
                "{{county}}{{title}}",
                "{{table: 申请情况}}",
                "各部门：",
                "{{#departments}}",
                "{{department}}",
                "{{表：申请情况}}",
                "{{/departments}}");
    }

    private void template(String... paragraphs) throws IOException {
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx(paragraphs));
    }

    private ReportJob job() {
        return ((LoadedJob.Valid)
                        new JobDefinitions(folder.resolve("jobs"), MESSAGES).load(SmallCounty.JOB, SmallCounty.PERIOD))
                .job();
    }

    /** A form filled in by its hidden codes, as a person would by its labels. */
    private void files(String department, String name, Map<String, Integer> values) throws IOException {
        Department its = job().department(department).orElseThrow();
        byte[] form = new BlankForms(MESSAGES)
                .blank(job(), its, any -> Optional.empty())
                .orElseThrow();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                OutputStream out = Files.newOutputStream(county.input().resolve(name))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            Sheet sheet = book.getSheet("申请情况");
            Map<String, Integer> rows = new HashMap<>();
            Map<String, Integer> columns = new HashMap<>();
            for (Row row : sheet) {
                Cell first = row.getCell(0);
                if (first != null && first.getCellType() == CellType.STRING) {
                    rows.put(first.getStringCellValue(), row.getRowNum());
                }
            }
            for (Cell code : sheet.getRow(rows.get("#codes"))) {
                columns.put(code.getStringCellValue(), code.getColumnIndex());
            }
            values.forEach((code, value) -> {
                String[] both = code.split("_");
                sheet.getRow(rows.get(both[0])).getCell(columns.get(both[1])).setCellValue(value);
            });
            book.write(out);
        }
    }

    private static Map<String, Integer> values(int natural, int firms, int others, int refused) {
        Map<String, Integer> values = new HashMap<>();
        values.put("got_nat", natural);
        values.put("got_biz", firms);
        values.put("got_oth", others);
        values.put("got_tot", natural + firms + others);
        values.put("open_nat", natural - refused);
        values.put("open_biz", firms);
        values.put("open_oth", others);
        values.put("open_tot", natural - refused + firms + others);
        values.put("deny_nat", refused);
        values.put("deny_biz", 0);
        values.put("deny_tot", refused);
        values.put("done_nat", natural);
        values.put("done_biz", firms);
        values.put("done_oth", others);
        values.put("done_tot", natural + firms + others);
        return values;
    }

    private int run() throws IOException {
        try (Program program = new Program(county)) {
            return program.run().exitCode();
        }
    }

    private List<SetDifference> proof(String set) {
        return ((SetProof.Outcome.Examined) SetProof.of(county.output().resolve(set), MESSAGES, folder.resolve("jobs")))
                .differences();
    }

    @Test
    void isPrintedForTheCountyAndForEachDepartment() throws IOException {
        files("sfj", "县司法局.xlsx", values(5, 2, 1, 1));
        files("xfj", "县信访局.xlsx", values(10, 0, 3, 2));

        assertThat(run()).isZero();
        byte[] report = Files.readAllBytes(county.output().resolve("published/report.docx"));
        SoundWordFile.check(report);
        String text = String.join(" ", ReportText.body(report));
        assertThat(text)
                .contains("项目 自然人 法人 总计 ")
                .contains("新收 [got_nat:15] [got_biz:2] [got_oth:4] [got_tot:21] 结果 （一）公开 [open_nat:12]")
                .contains("（二）不公开 [deny_nat:3] [deny_biz:0] — [deny_tot:3]")
                .contains("县信访局 项目")
                .contains("（二）不公开 [deny_nat:2] [deny_biz:0] — [deny_tot:2]");
        assertThat(proof("published")).isEmpty();
    }

    @Test
    void whatWasCarriedOverIsNoColumnOfLastYear() throws IOException {
        Path indicators = county.job().resolve("indicators.yaml");
        Files.writeString(indicators, Files.readString(indicators).replace("name: 自然人", "name: 上年结转"));
        files("sfj", "县司法局.xlsx", values(5, 2, 1, 1));
        files("xfj", "县信访局.xlsx", values(10, 0, 3, 2));

        assertThat(run()).isZero();
        assertThat(proof("published")).isEmpty();
    }

    @Test
    void aWrongTotalAndABlankCellBlock() throws IOException {
        Map<String, Integer> wrong = values(5, 2, 1, 1);
        wrong.put("done_tot", 9);
        wrong.remove("deny_biz");
        files("sfj", "县司法局.xlsx", wrong);
        files("xfj", "县信访局.xlsx", values(10, 0, 3, 2));

        assertThat(run()).isEqualTo(3);
        String findings = Files.readString(county.output().resolve("draft/findings.csv"));
        assertThat(findings)
                .contains("申请情况“（三）总计”行：自然人＋企业＋其他＝总计")
                .contains("申请情况“总计”列：（一）公开＋（二）不公开＝（三）总计")
                .contains("申请情况：（二）不公开，企业");
        byte[] draft = Files.readAllBytes(county.output().resolve("draft/draft.docx"));
        SoundWordFile.check(draft);
        assertThat(String.join(" ", ReportText.body(draft))).contains("[deny_biz:!【待补】!]");
        assertThat(proof("draft")).isEmpty();
    }

    @Test
    void aDigitThatSomebodyChangedIsFound() throws IOException {
        files("sfj", "县司法局.xlsx", values(5, 2, 1, 1));
        files("xfj", "县信访局.xlsx", values(10, 0, 3, 2));
        assertThat(run()).isZero();
        Path report = county.output().resolve("published/report.docx");
        byte[] changed = replaced(Files.readAllBytes(report), ">21<", ">22<");
        Files.write(report, changed);

        assertThat(proof("published")).extracting(SetDifference::kind).contains("report.figure");
    }

    private static byte[] replaced(byte[] docx, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write((each.getName().equals("word/document.xml") ? text.replaceFirst(from, to) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWholeTableThatIsNotThereIsOneThingToDo() throws IOException {
        Path indicators = county.job().resolve("indicators.yaml");
        Files.writeString(
                indicators,
                "indicators: [{code: people, name: 工作人员数, unit: 人, from: all}]\n" + Files.readString(indicators));
        county.files("县司法局.xlsx", Map.of("工作人员数", "3"));
        county.files("县信访局.xlsx", Map.of("工作人员数", "4"));

        RunResult.Written written;
        try (Program program = new Program(county)) {
            written = (RunResult.Written) program.run();
        }
        assertThat(written.exitCode()).isEqualTo(3);
        assertThat(written.summary().lines())
                .filteredOn(line -> line.contains("申请情况"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("15 格"));
        try (XSSFWorkbook book = new XSSFWorkbook(
                county.output().resolve("draft/returned/县司法局.xlsx").toFile())) {
            StringBuilder said = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> said.append(cell).append('\n')));
            assertThat(said).containsOnlyOnce("“申请情况”这张表中的 15 格");
            assertThat(said).contains("有 1 项需要处理").doesNotContain("工作人员数");
        } catch (InvalidFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    @Test
    void mistakesOfTheTemplateAreNamed() throws IOException {
        template("见{{table: 申请情况}}。", "{{table: 申请状况}}", "{{table: 别的表}}", "{{table: 申请情况 | 0.0}}");

        assertThat(ReportTemplate.check(job(), MESSAGES))
                .extracting(DefinitionMistake::message)
                .containsExactly(
                        "“{{table: 申请情况}}” prints a whole table: let it stand alone in a paragraph of the text, a header, a footer or a cell, without a format; not in a text box or a note.",
                        "there is no table called “申请状况”; is “申请情况” meant?",
                        "there is no table called “别的表”; tables are those of tables in indicators.yaml.",
                        "“{{table: 申请情况}}” prints a whole table: let it stand alone in a paragraph of the text, a header, a footer or a cell, without a format; not in a text box or a note.");
    }
}
