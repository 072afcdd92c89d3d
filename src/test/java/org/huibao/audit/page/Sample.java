package org.huibao.audit.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.ReportPassage;
import org.huibao.model.Role;
import org.huibao.model.SampleFinding;
import org.huibao.model.Sha256;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.model.Value;
import org.huibao.workbook.WorkbookShelf;
import org.huibao.workbook.WorkbookWriter;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenWorkbook;

/** A small county report in which every text that others write is hostile. */
final class Sample {

    static final String HOSTILE = "</script><script>window.broken=1</script><img src=x onerror=window.broken=1>";
    static final String FORMULA = "=cmd|' /C calc'!A0";

    private static final String FORM = "应急局/" + "a&b #1 100%'\"<i>.xlsx";
    private static final String LEDGER = "住建局台账.xlsx";

    private final Path folder;
    private final ReportJob job;
    private final FiledReturn form;
    private final FiledReturn ledger;

    Sample(Path folder) {
        this.folder = folder;
        this.job = job();
        this.form = filed(
                FORM,
                "yjj",
                sheet(
                        "填报表",
                        List.of("编码", "指标名称", "单位", "本年数", "上年数"),
                        List.of("a", "安全生产会议次数" + HOSTILE, "次", "26", "24"),
                        List.of("b", "安全生产检查次数", "次", "1630", "1522"),
                        List.of("c", "查出隐患", "处", "1196", "1100"),
                        List.of("d", "完成整改", "处", "1145", "1001"),
                        List.of("e", "存在的问题", "", FORMULA, ""),
                        List.of("", "填报人：王芳", "", "联系电话：0571-6666", "")));
        this.ledger = filed(
                LEDGER,
                "zjj",
                sheet(
                        "台账",
                        List.of("姓名", "身份证号", "处罚种类", "罚款金额"),
                        List.of("张三秘密", "110101199001011234", "罚款", "512"),
                        List.of("李四秘密", "110101199001015678", "警告", "3")));
    }

    PageContent content(String locale, boolean published) {
        return new PageContent(
                job,
                published,
                locale,
                "0123456789ab" + "c".repeat(52),
                "0.1.0",
                figures(),
                inputs(),
                this::inputsOf,
                findings(),
                List.of(
                        form,
                        ledger,
                        new FiledReturn(
                                "x/<b>坏文件.xlsx",
                                "0".repeat(64),
                                3,
                                folder.resolve("x"),
                                FiledReturn.Verdict.REFUSED,
                                "",
                                "",
                                "")),
                WorkbookShelf.none(),
                report(),
                List.of(),
                this::unread,
                SetComparison.none());
    }

    private List<UnreadNumber> unread(FiledReturn file) {
        return file == ledger
                ? List.of(
                        new UnreadNumber("台账", "A1", "1", "", UnreadReason.ABOVE_HEADER, ""),
                        new UnreadNumber("台账", "A3", "1", "", UnreadReason.FILTER, ""))
                : file == form
                        ? List.of(new UnreadNumber(
                                "填报表", "D2", "26", "26", UnreadReason.UNKNOWN_LABEL, "<i onclick=window.broken=1>"))
                        : List.of();
    }

    private ReportJob job() {
        try {
            Path jobs = Files.createDirectories(folder.resolve("jobs/safety"));
            Files.writeString(jobs.resolve("job.yaml"), """
                    title: 安全生产年度报告
                    county: 示例县
                    deadline: 2021-01-20
                    departments:
                      - {code: yjj, name: 县应急管理局}
                      - {code: zjj, name: 县住房和城乡建设局}
                      - {code: jtj, name: "县交通局<u onclick=window.broken=1>"}
                    """);
            Files.writeString(jobs.resolve("indicators.yaml"), """
                    indicators:
                      - {code: inspections, name: 安全生产检查次数, unit: 次, from: all}
                      - {code: hazards_found, name: 查出隐患, unit: 处, from: [yjj]}
                      - {code: hazards_rectified, name: 完成整改, unit: 处, from: [yjj]}
                      - {code: rectification_rate, name: 整改率, unit: "%", formula: "RATE(hazards_rectified, hazards_found)", decimals: 1}
                      - {code: fines, name: 罚款, unit: 元, from: [zjj], ledger: {sheet: 台账, sum: 罚款金额, where: {处罚种类: 罚款}}}
                      - {code: problems, name: 存在的问题, kind: text, from: [yjj], combine: list, required: false}
                    """);
            Files.writeString(jobs.resolve("checks.yaml"), """
                    checks:
                      - {id: rectified, expect: hazards_rectified <= hazards_found, says: 整改不应多于查出, level: error}
                    """);
            Files.write(jobs.resolve("report.docx"), new byte[] {1});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        LoadedJob loaded = new JobDefinitions(folder.resolve("jobs"), Messages.of("en")).load("safety", "2020");
        if (loaded instanceof LoadedJob.Valid valid) {
            return valid.job();
        }
        throw new IllegalStateException(loaded.toString());
    }

    private List<Figure> figures() {
        Contribution found = source(Role.ADDEND, "yjj", "hazards_found", "1196", form, "填报表", "D4");
        Contribution rectified = source(Role.ADDEND, "yjj", "hazards_rectified", "1145", form, "填报表", "D5");
        return List.of(
                figure(
                        "inspections",
                        "2142",
                        source(Role.ADDEND, "zjj", "inspections", "512", ledger, "台账", "D2"),
                        source(Role.ADDEND, "yjj", "inspections", "1630", form, "填报表", "D3"),
                        new Contribution(
                                Role.NO_RETURN,
                                "jtj",
                                "inspections",
                                "2020",
                                new Value.Missing(Value.Reason.NO_RETURN, "jtj"),
                                null,
                                "",
                                "")),
                figure("hazards_found", "1196", found),
                figure("hazards_rectified", "1145", rectified),
                figure("rectification_rate", "95.735785953177", found.as(Role.INPUT), rectified.as(Role.INPUT)),
                figure("fines", "512", source(Role.ADDEND, "zjj", "fines", "512", ledger, "台账", "D2")),
                new Figure(
                        "problems",
                        "2020",
                        new Value.Text(FORMULA + HOSTILE),
                        List.of(new Contribution(
                                Role.TEXT,
                                "yjj",
                                "problems",
                                "2020",
                                new Value.Text(FORMULA + HOSTILE),
                                new CellRef(FORM, form.sha256(), "填报表", "D6"),
                                FORMULA + HOSTILE,
                                ""))));
    }

    /** The bureau for safety inspected more in the year before, the other one less. */
    private FormulaInputs inputsOf(String department) {
        Map<String, String> before = Map.of("yjj", "3802", "zjj", "508");
        return new FormulaInputs() {
            @Override
            public Value now(String code) {
                return Value.none();
            }

            @Override
            public Value previous(String code) {
                return code.equals("inspections") && before.containsKey(department)
                        ? Value.Number.of(before.get(department))
                        : new Value.Missing(Value.Reason.NO_PREVIOUS, code);
            }
        };
    }

    private FormulaInputs inputs() {
        Map<String, String> now = Map.of("hazards_found", "1196", "hazards_rectified", "1145", "inspections", "2142");
        return new FormulaInputs() {
            @Override
            public Value now(String code) {
                return now.containsKey(code) ? Value.Number.of(now.get(code)) : Value.none();
            }

            @Override
            public Value previous(String code) {
                return code.equals("inspections")
                        ? Value.Number.of("2310")
                        : new Value.Missing(Value.Reason.NO_PREVIOUS, code);
            }
        };
    }

    private List<Finding> findings() {
        CellRef place = new CellRef(FORM, form.sha256(), "填报表", "D4");
        return List.of(
                SampleFinding.of(
                        Level.WARNING,
                        "value.not-a-number",
                        "yjj",
                        "hazards_found",
                        "2020",
                        place,
                        HOSTILE,
                        "",
                        "place",
                        "查出隐患",
                        "indicator",
                        "填报表!D4",
                        "found",
                        HOSTILE),
                SampleFinding.of(
                                Level.WARNING, "return.missing", "jtj", "", "2020", null, "", "", "department", HOSTILE)
                        .accepted("张三: " + HOSTILE),
                SampleFinding.of(
                                Level.WARNING,
                                "return.missing",
                                "zjj",
                                "fines",
                                "2020",
                                null,
                                "",
                                "",
                                "department",
                                "x")
                        .explained("一次性整治 " + HOSTILE));
    }

    private static List<ReportPassage> report() {
        return List.of(
                paragraph(1, ReportPassage.Alignment.CENTER, "方正小标宋简体", 44, piece("示例县2020年安全生产年度报告", "")),
                paragraph(2, ReportPassage.Alignment.BOTH, "黑体", 32, piece("一、年度工作" + HOSTILE, "")),
                paragraph(
                        0,
                        ReportPassage.Alignment.BOTH,
                        "仿宋_GB2312",
                        32,
                        piece("全年开展检查", ""),
                        piece("2142", "inspections"),
                        piece("次，查出隐患", ""),
                        piece("1196", "hazards_found"),
                        piece("处，完成整改", ""),
                        piece("1145", "hazards_rectified"),
                        piece("处，整改率", ""),
                        piece("95.7", "rectification_rate"),
                        piece("%，罚款", ""),
                        piece("0.05万元", "fines"),
                        piece("。", "")),
                paragraph(0, ReportPassage.Alignment.BOTH, "", 0, piece(FORMULA + HOSTILE, "problems")),
                new ReportPassage.Table(List.of(
                        new ReportPassage.Row(true, List.of(cell(2, "附表", ""))),
                        new ReportPassage.Row(false, List.of(cell(1, "检查", ""), cell(1, "2142", "inspections"))),
                        new ReportPassage.Row(
                                false,
                                List.of(cell(1, "县住房和城乡建设局", ""), cell(1, "512", "inspections", "安全生产检查次数 512次"))))),
                new ReportPassage.Chart(
                        "bar",
                        "检查" + HOSTILE,
                        List.of("应急", "住建"),
                        List.of(new ReportPassage.Series("本年", List.of("1630", "512")))));
    }

    private static ReportPassage.Cell cell(int columns, String text, String figure) {
        return cell(columns, text, figure, "");
    }

    private static ReportPassage.Cell cell(int columns, String text, String figure, String title) {
        return new ReportPassage.Cell(
                columns,
                1,
                List.of(paragraph(
                        0,
                        ReportPassage.Alignment.CENTER,
                        "",
                        24,
                        new ReportPassage.Piece(text, figure, title, false))));
    }

    private static ReportPassage.Piece piece(String text, String figure) {
        return new ReportPassage.Piece(text, figure, "", false);
    }

    private static ReportPassage.Paragraph paragraph(
            int level, ReportPassage.Alignment alignment, String font, int size, ReportPassage.Piece... pieces) {
        return new ReportPassage.Paragraph(level, alignment, level == 0, font, size, false, List.of(pieces));
    }

    private static Figure figure(String code, String amount, Contribution... sources) {
        return new Figure(code, "2020", Value.Number.of(amount), List.of(sources));
    }

    private static Contribution source(
            Role role, String department, String code, String amount, FiledReturn file, String sheet, String cell) {
        return new Contribution(
                role,
                department,
                code,
                "2020",
                Value.Number.of(amount),
                new CellRef(file.path(), file.sha256(), sheet, cell),
                amount,
                "");
    }

    private FiledReturn filed(String path, String department, WrittenSheet sheet) {
        byte[] bytes = WorkbookWriter.bytes(new WrittenWorkbook(List.of(sheet), Map.of()));
        Path staged = folder.resolve(Sha256.hex(bytes));
        try {
            Files.write(staged, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FiledReturn(
                path, Sha256.hex(bytes), bytes.length, staged, FiledReturn.Verdict.ACCEPTED, department, "folder", "");
    }

    /** Cells that hold digits only, and no more than fit a number, are written as numbers. */
    @SafeVarargs
    private static WrittenSheet sheet(String name, List<String>... rows) {
        List<WrittenSheet.Line> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(new WrittenSheet.Line(
                    18,
                    IntStream.range(0, row.size())
                            .mapToObj(i -> entry(i + 1, row.get(i)))
                            .toList()));
        }
        List<WrittenSheet.Column> columns =
                rows[0].stream().map(head -> new WrittenSheet.Column(12, false)).toList();
        return new WrittenSheet(name, columns, lines, 1, 0, false, false, List.of());
    }

    private static WrittenSheet.Entry entry(int column, String text) {
        return text.matches("[0-9]{1,9}")
                ? WrittenSheet.Entry.number(column, new BigDecimal(text), WrittenSheet.Look.NUMBER)
                : WrittenSheet.Entry.text(column, text, WrittenSheet.Look.TEXT);
    }
}
