package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.definition.book.BookWording;
import org.huibao.definition.book.BookWriter;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables drawn on sheets of {@code definition.xlsx}, there and back. */
class DrawnTablesTest {

    private static final String JOB = """
            title: 年度报告
            county: 示例县
            departments:
              - {code: sfj, name: 县司法局}
              - {code: dsz, name: 大沙镇, group: 乡镇}
            """;

    private static final String TABLE = """
            indicators:
              - {code: cases, name: 受理案件数, unit: 件, from: all}
            tables:
              - name: 申请情况
                title: 收到和处理申请情况
                corner: 项目
                unit: 件
                from: [sfj, 乡镇]
                required: false
                columns:
                  - {code: nat, name: 自然人}
                  - name: 法人
                    columns:
                      - {code: biz, name: 企业, unit: 万件, decimals: 2}
                      - {code: oth, name: 其他}
                  - {code: tot, name: 总计, total: all}
                rows:
                  - {code: new, name: 一、新收, definition: 报告期内收到的。}
                  - name: 二、结果
                    rows:
                      - name: （一）不予公开
                        rows: [{code: deny, name: 1.国家秘密, crossed: [oth]}]
                      - {code: done, name: （二）总计, total: all, aliases: [办结合计, 办结小计]}
                  - {code: next, name: 三、结转, total: [new, -done]}
            """;

    @TempDir
    Path folder;

    @Test
    void thereAndBack() throws IOException {
        same(TABLE);
    }

    @Test
    void theSecondDemonstrationInYaml() {
        Messages messages = Messages.of("en");
        Path jobs = Path.of("jobs");
        ReportJob drawn = ((LoadedJob.Valid) new JobDefinitions(jobs, messages).load("open-government", "2025")).job();
        JobOnDisk yaml = new JobOnDisk(folder).with("report.docx", "any bytes");
        ((DefinitionConversion.Result.Converted)
                        new DefinitionConversion(jobs, "open-government", messages).toYaml("", Map.of()))
                .files()
                .forEach(yaml::with);

        assertThat(drawn.tables()).hasSize(3);
        same(yaml.valid(), drawn);
    }

    @Test
    void tablesOfEachShape() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            same(table(new Random(seed)));
        }
    }

    /** Trees of lines, with totals, units and crossed cells here and there. */
    private static String table(Random random) {
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        String down = lines(random, "rows", "r", rows, 0);
        String across = lines(random, "columns", "c", columns, 0);
        String crossed = columns.get(random.nextInt(columns.size()));
        return "tables: [{name: 表, from: all, unit: 件, columns: " + across + ", rows: "
                + down.replaceFirst("code: ", "crossed: [" + crossed + "], code: ") + "}]\n";
    }

    private static String lines(Random random, String side, String letter, List<String> codes, int level) {
        List<String> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(level == 0 ? 4 : 3); i > 0; i--) {
            String name = "名" + letter + lines.size() + level;
            if (level < 3 && random.nextInt(3) == 0) {
                lines.add("{name: " + name + ", " + side + ": " + lines(random, side, letter, codes, level + 1) + "}");
            } else {
                String code = letter + codes.size();
                String more = random.nextInt(4) == 0 && !codes.isEmpty()
                        ? ", total: [" + codes.get(0) + (codes.size() > 1 ? ", -" + codes.get(1) : "") + "]"
                        : random.nextInt(5) == 0 ? ", decimals: 1" : "";
                codes.add(code);
                lines.add("{code: " + code + ", name: " + name + more + "}");
            }
        }
        return "[" + String.join(", ", lines) + "]";
    }

    private void same(String indicators) throws IOException {
        ReportJob written = JobOnDisk.in(folder.resolve("yaml"))
                .with("job.yaml", JOB)
                .with("indicators.yaml", indicators)
                .valid();
        ReportJob drawn = new JobOnDisk(folder.resolve("book"))
                .with("definition.xlsx", book(indicators))
                .with("report.docx", "any bytes")
                .valid();

        same(written, drawn);
    }

    private static void same(ReportJob written, ReportJob drawn) {
        assertThat(drawn.tables()).isEqualTo(written.tables());
        assertThat(said(drawn.indicators())).isEqualTo(said(written.indicators()));
        assertThat(said(drawn.checks())).isEqualTo(said(written.checks()));
    }

    /** Expressions are equal if they are written alike. */
    private static String said(List<?> records) {
        return records.toString().replaceAll("@[0-9a-f]+", "");
    }

    private static byte[] book(String indicators) {
        Map<String, YamlNode.Keys> roots = new HashMap<>();
        Map.of("job", JOB, "indicators", indicators)
                .forEach((name, text) -> roots.put(name, (YamlNode.Keys)
                        YamlReader.read(text, unheard(name)).orElseThrow()));
        return new BookWriter(roots, Map.of(), BookWording.NONE).bytes();
    }

    private static MistakeList.InFile unheard(String name) {
        return new MistakeList(Messages.of("en")).in(name);
    }

    @Test
    void mistakesStandInTheirCells() throws IOException {
        assertThat(mistakes(sheet -> {
                    at(sheet, "next", 1).setCellValue("新收加上");
                    at(sheet, "done", 0).setBlank();
                    at(sheet, "new", 6).setCellValue("5");
                    sheet.getRow(6).getCell(1).setCellValue("最多");
                    sheet.getRow(2).getCell(1).setCellValue("县司法据");
                }))
                .isEqualTo("""
                        申请情况!B3 县司法据 | there is no such department or group; is 县司法局 meant?
                        申请情况!B7 最多 | 汇总方式 is one of 合计, 只取一家, 最大, 最小, 逐条列出, 不出全县数; is 最大 meant?
                        申请情况!G18 5 | a cell of the table stays empty, or says — where nobody fills it in
                        申请情况!A20 （二）总计 | there is no code; write one into the grey column (or row) 代号
                        申请情况!B21 新收加上 | expected 全部, or codes such as a + b - c
                        """);
    }

    @Test
    void aForgottenCodeTakesNothingWithIt() throws IOException {
        assertThat(mistakes(sheet -> {
                    at(sheet, "new", 0).setBlank();
                    at(sheet, "代号", 5).setBlank();
                }))
                .isEqualTo("""
                        申请情况!F12 自然人 | there is no code; write one into the grey column (or row) 代号
                        申请情况!A18 一、新收 | there is no code; write one into the grey column (or row) 代号
                        申请情况!B21 new | no row has this code; known are next, deny, done
                        """);
        assertThat(mistakes(sheet -> {
                    at(sheet, "代号", 5).setBlank();
                    at(sheet, "代号", 6).setBlank();
                }))
                .isEqualTo("""
                        申请情况!F12 自然人 | there is no code; write one into the grey column (or row) 代号
                        申请情况!G12 企业 | there is no code; write one into the grey column (or row) 代号
                        """);
    }

    @Test
    void wordsOfTheLayoutAreCodesWhereCodesStand() throws IOException {
        ReportJob job = drawn(sheet -> {
            at(sheet, "代号", 5).setCellValue("unit");
            at(sheet, "new", 0).setCellValue("total");
            at(sheet, "next", 1).setCellValue("total - done");
        });

        FixedTable table = job.tables().get(0);
        assertThat(table.columns()).extracting(TableLine::code).containsExactly("unit", "biz", "oth", "tot");
        assertThat(table.rows()).extracting(TableLine::code).containsExactly("total", "deny", "done", "next");
    }

    @Test
    void whatIsSaidTwiceIsTold() throws IOException {
        assertThat(mistakes(sheet -> {
                    sheet.getRow(4).getCell(0).setCellValue("计量单位");
                    sheet.getRow(4).getCell(1).setCellValue("万件");
                    at(sheet, "代号", 2).setCellValue("合计");
                    at(sheet, "计量单位", 0, 12).setCellValue("合计");
                }))
                .isEqualTo("""
                        申请情况!A5 计量单位 | 计量单位 stands twice, first in row 4
                        申请情况!C12 合计 | this column stands twice, first in B; one of the two has to go
                        申请情况!A14 合计 | 合计 stands twice, first in row 13
                        """);
    }

    @Test
    void otherWordsForALabelAreNoneOfAnotherLine() throws IOException {
        assertThat(mistakes(sheet -> {
                    at(sheet, "代号", 9).setCellValue("别名");
                    at(sheet, "new", 9).setCellValue("结转；收到的");
                }))
                .isEqualTo("""
                        申请情况!J18 结转 | this name stands twice under the same heading, first in row 21
                        """);
    }

    @Test
    void aCrossOverSeveralCellsCrossesThemAll() throws IOException {
        ReportJob job = drawn(sheet -> {
            at(sheet, "new", 5).setCellValue("—");
            int row = at(sheet, "new", 5).getRowIndex();
            sheet.addMergedRegion(new CellRangeAddress(row, row, 5, 7));
        });

        assertThat(job.tables().get(0).crossed()).contains("new_nat", "new_biz", "new_oth");
    }

    @Test
    void whatNobodySeesIsTold() throws IOException {
        JobOnDisk job = edited(sheet -> {
            at(sheet, "deny", 0).getRow().setZeroHeight(true);
            sheet.setColumnHidden(6, true);
            at(sheet, "new", 2).setCellFormula("\"一、\"&\"新收\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(((LoadedJob.Valid) job.load("en")).notices())
                .contains(
                        "sheet 申请情况: rows 19 are hidden, perhaps by a filter, and were read all the same",
                        "sheet 申请情况: hidden columns G were read all the same",
                        "sheet 申请情况: 1 cells are formulas of Excel; what they show was read");
    }

    @Test
    void aSheetThatIsNearlyATableIsOne() throws IOException {
        assertThat(drawn(sheet -> {
                            sheet.getRow(0).getCell(0).setCellValue("固定表");
                            at(sheet, "代号", 0).setCellValue("代码");
                        })
                        .tables())
                .hasSize(1);
        assertThat(mistakes(sheet -> {
                    sheet.getRow(0).getCell(0).setBlank();
                    at(sheet, "代号", 0).setBlank();
                }))
                .startsWith("申请情况!A1 固定表格 | ");
    }

    private ReportJob drawn(Consumer<XSSFSheet> edit) throws IOException {
        return edited(edit).valid();
    }

    private String mistakes(Consumer<XSSFSheet> edit) throws IOException {
        return edited(edit).mistakes();
    }

    private JobOnDisk edited(Consumer<XSSFSheet> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(book(TABLE)))) {
            edit.accept(book.getSheet("申请情况"));
            book.write(bytes);
        }
        return new JobOnDisk(folder.resolve("edited"))
                .with("definition.xlsx", bytes.toByteArray())
                .with("report.docx", "any bytes".getBytes(StandardCharsets.UTF_8));
    }

    /** A cell in the row of a code. */
    private static Cell at(XSSFSheet sheet, String code, int column) {
        return at(sheet, code, column, 0);
    }

    /** @param from the first row that is looked at, from 0 */
    private static Cell at(XSSFSheet sheet, String code, int column, int from) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (row.getRowNum() >= from
                    && first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(code)) {
                return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalStateException(code);
    }
}
