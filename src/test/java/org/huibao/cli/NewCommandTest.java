package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.job.SmallCounty;
import org.huibao.report.ReportText;
import org.huibao.report.SoundWordFile;
import org.huibao.workbook.ReproducibleZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code new} in a clean folder, as an administrator gives it on the first day, and a year later. */
class NewCommandTest {

    /** What a clerk fills in, by what the row says. */
    private static final Map<String, Integer> GIVEN = Map.of(
            "受理信访案件数", 120,
            "办结信访案件数", 100,
            "行政应诉案件数", 20,
            "行政诉讼败诉案件数", 2,
            "安全生产罚款", 158900,
            "普法活动参加人次", 340);

    @TempDir
    private Path folder;

    private record Told(int code, String out, String err) {}

    private Told told(String... typed) {
        List<String> arguments = new ArrayList<>(List.of(typed));
        for (String each : List.of("jobs", "input", "output")) {
            arguments.add("--huibao." + each + "=" + folder.resolve(each));
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            int code = Huibao.execute(arguments);
            return new Told(code, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Path job(String name) {
        return folder.resolve("jobs").resolve(name);
    }

    /** From an empty folder to a report that is proved, without touching any file of the definition. */
    @Test
    void aNewReportRunsAsItIs() throws IOException {
        assertThat(told("new", "信访工作", "--period", "2026")).isEqualTo(new Told(0, "已建立 " + job("信访工作") + "。\n", ""));
        try (Stream<Path> all = Files.list(job("信访工作"))) {
            assertThat(all.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("definition.xlsx", "report.docx", "README.md");
        }
        assertThat(Files.readString(job("信访工作").resolve("README.md")))
                .contains("huibao preview --job 信访工作 --period 2026")
                .doesNotContain("@");

        Told preview = told("preview", "--job", "信访工作");
        assertThat(preview.code()).isZero();
        assertThat(preview.out())
                .startsWith("信访工作 2026：定义和模板没有错误")
                .contains("批注（29 处）")
                .doesNotContain("没有印出", "永远不会", "算不出来", "没有凑到", "手工填写");

        byte[] shown = Files.readAllBytes(folder.resolve("output/信访工作/2026/preview/preview.docx"));
        SoundWordFile.check(shown);
        assertThat(new String(ReproducibleZip.parts(shown).get("word/comments-review.xml"), StandardCharsets.UTF_8))
                .containsOnlyOnce("{{图表：participants 按部门}}");

        Told forms = told("forms", "--job", "信访工作", "--period", "2026");
        assertThat(forms.code()).isZero();
        assertThat(forms.out()).contains("新写 5 份").doesNotContain("上一期");
        Path input = Files.createDirectories(folder.resolve("input/信访工作/2026"));
        try (Stream<Path> all = Files.list(folder.resolve("output/信访工作/2026/forms"))) {
            for (Path form : all.toList()) {
                fill(form, input.resolve(form.getFileName()));
            }
        }

        Told check = told("check", input.toString());
        assertThat(check.out()).contains("没有须处理的问题");
        Told run = told("run");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("工作情况报告 2026：已发布。读取报送表 5 份，错误 0 项，警告 0 项");

        Path published = folder.resolve("output/信访工作/2026/published");
        Told verify = told("verify", published.toString());
        assertThat(verify.code()).as(verify.out()).isZero();
        byte[] report = Files.readAllBytes(published.resolve("report.docx"));
        assertThat(String.join("\n", ReportText.body(report)))
                .contains(
                        "示例县2026年工作情况报告",
                        "受理信访案件[cases:360]件，办结[closed:300]件，办结率[closure_rate:83.3]%，比上年[cases_change:上升9.1%]",
                        "其余正在办理",
                        "受理最多的是",
                        "县信访局、城关镇、大沙镇（并列）",
                        "案件[lawsuits:20]件，其中败诉[lawsuits_lost:2]件。安全生产罚款[fines:15.89万元]，普法活动参加人次[participants:1700]。",
                        "城关镇[cases:120]件、大沙镇[cases:120]件。",
                        "城关镇的问题",
                        "2027年2月10日")
                .doesNotContain("{{", "无败诉案件", "已全部办结", "未含");
        assertThat(ReproducibleZip.parts(report)).doesNotContainKey("word/comments.xml");
    }

    @Test
    void asTextFilesItSaysTheSame() throws IOException {
        told("new", "book", "--period", "2026");
        told("new", "text", "--period", "2026", "--to", "yaml");

        assertThat(Files.readString(job("text").resolve("job.yaml")))
                .contains("date: 2027-02-10", "deadline: 2027-01-20")
                .doesNotContain("@");
        for (String name : List.of("book", "text")) {
            assertThat(told("preview", "--job", name, "--period", "2026").code())
                    .isZero();
        }
        assertThat(folder.resolve("output/book/2026/preview/preview.docx"))
                .hasSameBinaryContentAs(folder.resolve("output/text/2026/preview/preview.docx"));
        assertThat(told("new", "other", "--to", "docx").err()).contains("xlsx 或 yaml");
    }

    /** Acceptances stand in the workbook, too, and come with it. */
    @Test
    void aWorkbookIsTakenForAnotherReportAndForANewYear() throws IOException {
        told("new", "first", "--period", "2025", "--to", "yaml");
        Files.writeString(
                job("first").resolve("accepted.yaml"), "accepted:\n  - {id: 0123456789ab, who: 张三, why: 已核实}\n");
        assertThat(told("convert", "--job", "first", "--to", "xlsx").code()).isZero();

        Told like = told("new", "second", "--like", "first");
        assertThat(like.out()).contains("从 first 复制：definition.xlsx、report.docx", "1 条原报告的认可", "definition.xlsx。");
        assertThat(told("preview", "--job", "second").code()).isZero();

        Told year = told("new", "--job", "first", "--period", "2026");
        assertThat(year.code()).as(year.err()).isZero();
        assertThat(year.out()).contains("definition.xlsx（复制自 first/definition.xlsx）", "有 1 条认可");
        assertThat(told("preview", "--job", "first", "--period", "2026").code()).isZero();
    }

    private static void fill(Path form, Path filed) throws IOException {
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filed)) {
            String department = form.getFileName().toString().replace(".xlsx", "");
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String said = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                        if (GIVEN.containsKey(said)) {
                            row.getCell(cell.getColumnIndex() + 2).setCellValue(GIVEN.get(said));
                            row.getCell(cell.getColumnIndex() + 3).setCellValue(GIVEN.get(said) * 11 / 12);
                        } else if (said.equals("存在的问题")) {
                            row.getCell(cell.getColumnIndex() + 2).setCellValue(department + "的问题");
                        } else if (said.startsWith("本年收到申请") || said.startsWith("本年答复申请")) {
                            row.getCell(cell.getColumnIndex() + 1).setCellValue(7);
                            row.getCell(cell.getColumnIndex() + 2).setCellValue(5);
                            row.getCell(cell.getColumnIndex() + 3).setCellValue(12);
                        }
                    }
                }
            }
            workbook.write(out);
        }
    }

    /** Each kind of placeholder is explained beside it, once. */
    @Test
    void theTemplateExplainsEveryKindOfPlaceholder() throws IOException {
        told("new", "a-report");
        byte[] docx = Files.readAllBytes(job("a-report").resolve("report.docx"));
        SoundWordFile.check(docx);
        String text = String.join("\n", ReportText.body(docx));
        String comments = new String(ReproducibleZip.parts(docx).get("word/comments.xml"), StandardCharsets.UTF_8);
        for (String kind : List.of(
                "{{county}}",
                "{{period}}",
                "{{title}}",
                "{{date|yyyy年M月d日}}",
                "{{办结信访案件数}}",
                "{{closure_rate|0.0}}",
                "{{fines|0.##万元}}",
                "{{participants|100余}}",
                "{{cases_change|下降0.0%}}",
                "{{?cases_change}}",
                "{{?closed = cases}}",
                "{{else}}",
                "{{top cases}}",
                "{{#lawsuits_lost}}",
                "{{^lawsuits_lost}}",
                "{{#departments 乡镇}}",
                "{{#departments}}",
                "{{#missing}}",
                "{{missing}}",
                "{{problems}}",
                "{{table: 公开申请}}",
                "{{#indicators}}",
                "{{indicator}}",
                "{{unit}}",
                "{{value}}",
                "{{previous}}",
                "{{change|上升0.0%}}")) {
            assertThat(text.split(Pattern.quote(kind), -1)).as(kind).hasSize(2);
        }
        assertThat(new String(ReproducibleZip.parts(docx).get("word/document.xml"), StandardCharsets.UTF_8))
                .containsOnlyOnce("{{图表：participants 按部门}}");
        Matcher comment = Pattern.compile("<w:comment w:id").matcher(comments);
        assertThat(comment.results().count()).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    first        | 已经有
                    First        | 几乎相同
                    FIRST-       | 几乎相同
                    beginnings   | 几乎相同
                    a b          | 不能有“␣”
                    a/b          | 不能有“/”
                    ../up        | 不能有“/”
                    what?        | 不能有“?”
                    甲，乙       | 不能有“，”
                    first - 副本 | 备份
                    first - Copy | 备份
                    报告(2)      | 备份
                    2026         | 报告期
                    2026Q1       | 报告期
                    2025年       | 报告期
                    CON          | 不能用作文件夹名
                    nul.docx     | 不能用作文件夹名
                    .hidden      | 不能用作文件夹名
                    end.         | 不能用作文件夹名
                    名\u200b称   | 看不见的字符（U+200B）
                    """)
    void refusesWhatCannotBeAReport(String name, String why) throws IOException {
        told("new", "first");
        told("new", "beginning");
        Set<Path> before = tree();

        Told told = told("new", name);

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains(why);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void refusesAVeryLongNameAndAnEmptyOne() {
        assertThat(told("new", "长".repeat(41)).err()).contains("名称太长");
        assertThat(told("new", "").err()).contains("请写名称");
        assertThat(told("new").err()).contains("huibao new 名称");
        assertThat(told("new", "a", "--job", "b").code()).isEqualTo(2);
        assertThat(told("new", "a", "--period", "2026年").err()).contains("不是报告期");
        assertThat(folder.resolve("jobs")).doesNotExist();
    }

    @Test
    void namesThatDifferAreTaken() {
        for (String name : List.of("law", "lawn", "财政", "财经", "report-1", "report-2", "法治政府建设_2")) {
            assertThat(told("new", name)).as(name).extracting(Told::code).isEqualTo(0);
        }
    }

    private Set<Path> tree() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return Set.copyOf(all.toList());
        }
    }

    @Test
    void likeAnotherTakesWhatDescribesItAndNothingOfItsPeriods() throws IOException {
        told("new", "first", "--to", "yaml");
        Files.createDirectories(job("first").resolve("2025"));
        Files.writeString(job("first").resolve("2025/closed.yaml"), "closed: {}\n");
        Files.writeString(job("first").resolve("accepted.yaml"), "- {id: 0123456789ab, who: 张三, why: 已核实}\n");
        Files.writeString(job("first").resolve("会议纪要.txt"), "");

        Told told = told("new", "second", "--like", "first");

        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("从 first 复制：job.yaml、indicators.yaml、checks.yaml、report.docx")
                .contains("没有带过来", "2025/、accepted.yaml、会议纪要.txt")
                .contains("标题、日期、单位还是原报告的");
        assertThat(job("second").resolve("report.docx"))
                .hasSameBinaryContentAs(job("first").resolve("report.docx"));
        try (Stream<Path> all = Files.list(job("second"))) {
            assertThat(all.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "job.yaml", "indicators.yaml", "checks.yaml", "report.docx", "README.md");
        }
        assertThat(Files.readString(job("second").resolve("README.md"))).contains("--job second");
        assertThat(told("preview", "--job", "second").code()).isZero();
        assertThat(told("new", "third", "--like", "frist").err()).contains("是否要写“first”");
        Files.createDirectories(job("empty"));
        assertThat(told("new", "third", "--like", "empty").err()).contains("没有可复制的");
        assertThat(job("third")).doesNotExist();
    }

    @Test
    void aNewYearHasItsOwnDatesAndAListOfWhatToLookAt() throws IOException {
        told("new", "first", "--to", "yaml", "--period", "2025");
        Path job = job("first");
        Files.createDirectories(job.resolve("2025"));
        Files.writeString(
                job.resolve("2025/job.yaml"),
                Files.readString(job.resolve("job.yaml"))
                        .replace("group: 乡镇}\n  - {code: dsz", "group: 乡镇, before: [lcz]}\n  - {code: dsz")
                        .replace("title: 工作情况报告", "title: 2025年工作情况报告"));
        Files.writeString(job.resolve("2025/accepted.yaml"), "- {id: 0123456789ab, who: 张三, why: 已核实}\n");
        Files.writeString(
                job.resolve("indicators.yaml"),
                Files.readString(job.resolve("indicators.yaml")).replace("name: 安全生产罚款", "name: 2025年安全生产罚款"));
        byte[] shared = Files.readAllBytes(job.resolve("job.yaml"));

        Told told = told("new", "--period", "2026");

        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("job.yaml（复制自 first/2025/job.yaml）")
                .contains("date：2026-02-10 还是上一期的", "deadline：2026-01-20 还是上一期的")
                .contains("单位 5 个", "before: lcz", "要删去")
                .contains("指标 fines 的名称或解释里写着年份：2025年安全生产罚款", "标题里写着年份：2025年工作情况报告")
                .contains("有 1 条认可", "上一期写的“说明”", "2025 期没有已发布的成果");
        try (Stream<Path> all = Files.list(job.resolve("2026"))) {
            assertThat(all.map(each -> each.getFileName().toString())).containsExactly("job.yaml");
        }
        assertThat(job.resolve("job.yaml")).hasBinaryContent(shared);
        assertThat(told("forms", "--job", "first", "--period", "2026").out()).contains("2026-01-20");

        Told again = told("new", "--period", "2026", "--job", "first");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("已经有了，没有改动");
    }

    /** A year typed into the template is last year's before long. */
    @Test
    void aYearInTheTemplateIsNamed() throws IOException {
        told("new", "first", "--to", "yaml", "--period", "2025");
        Files.write(
                job("first").resolve("report.docx"),
                SmallCounty.docx("按照2025年工作要点，受理{{cases}}件。", "{{date|yyyy年M月d日}}", "二〇二五年，取得成效。"));
        assertThat(told("new", "--period", "2026").out()).contains("模板里手写的年份：按照2025年工作要点", "模板里手写的年份：二〇二五年");
    }

    @Test
    void severalReportsWantAName() {
        told("new", "first", "--to", "yaml");
        told("new", "other");
        assertThat(told("new", "--period", "2026").err()).contains("--job", "first, other");
        assertThat(told("new", "--period", "2026", "--job", "othr").err()).contains("是否要写“other”");
    }

    @Test
    void aQuarterFollowsOnAQuarter() throws IOException {
        told("new", "first", "--to", "yaml");
        Files.createDirectories(job("first").resolve("2025"));
        Files.writeString(job("first").resolve("2025/checks.yaml"), "checks: []\n");
        assertThat(told("new", "--period", "2026Q1").out())
                .contains("job.yaml（复制自 first/job.yaml）")
                .doesNotContain("checks");
        Files.writeString(
                job("first").resolve("2026Q1/checks.yaml"),
                Files.readString(job("first").resolve("checks.yaml")));
        assertThat(told("new", "--period", "2026Q2").out()).contains("checks.yaml（复制自 first/2026Q1/checks.yaml）");
    }
}
