package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.job.ReturnChanges.FORM;
import static org.huibao.job.ReturnChanges.LEDGER;
import static org.huibao.job.ReturnChanges.builtin;
import static org.huibao.job.ReturnChanges.font;
import static org.huibao.job.ReturnChanges.format;
import static org.huibao.job.ReturnChanges.picture;
import static org.huibao.job.ReturnChanges.row;
import static org.huibao.job.ReturnChanges.text;
import static org.huibao.job.ReturnChanges.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;
import org.huibao.proof.Difference;
import org.huibao.proof.Proof;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sets that a fault of the reading would have published: the source says one thing to a person, the log another, and all hashes are true. The log
 * was written from the return before it was changed, as a reading would that does not see the change.
 */
class WholeSourcesProofTest {

    private static final String RETURN = "县司法局.xlsx";

    @TempDir
    private static Path written;

    private static Path published;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        SmallCounty county = new SmallCounty(written);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: [sfj]}
                  - {code: closed, name: 办结案件数, unit: 件, from: [sfj]}
                  - {code: other, name: 其他案件数, unit: 件, from: [sfj], required: false}
                  - {code: fines, name: 罚没金额, unit: 元, from: [sfj]}
                  - {code: plan, name: 打算, kind: text, from: [sfj], combine: list}
                  - {code: at_once, name: 当场处罚宗数, unit: 宗, from: [sfj], ledger: {sheet: 处罚台账, count: 案号, where: {当场处罚: 是}}}
                  - {code: amount, name: 罚款金额合计, unit: 元, from: [sfj], ledger: {sheet: 处罚台账, sum: 罚款金额}}
                """);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("{{cases}}件，{{closed}}件，{{fines}}元，{{at_once}}宗，{{amount}}元。", "{{plan}}"));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet form = workbook.createSheet(FORM);
            row(form, 1, "2020年统计表");
            row(form, 2, "指标名称", "单位", "本年数", "上年数", "说明");
            row(form, 3, "受理案件数", "件", 71, 65);
            row(form, 4, "办结案件数", "件", "70", 60);
            row(form, 5, "罚没金额", "元", 158900, 150000);
            row(form, 6, "打算", "", "普法");
            row(form, 7, "其他案件数", "件");
            Sheet ledger = workbook.createSheet(LEDGER);
            row(ledger, 1, "案号", "当事人", "当场处罚", "罚款金额（元）");
            row(ledger, 2, "甲1", "某甲", "是", 100);
            row(ledger, 3, "甲2", "某乙", "否", 300);
            row(ledger, 4, "甲3", "某丙", "是", 500);
            write(workbook, county.input().resolve(RETURN));
        }
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }
        published = county.output().resolve("published");
    }

    @Test
    void provesWhatWasReadAsAPersonReadsIt() {
        assertThat(examine(published)).isEmpty();
    }

    @Test
    void aSourceWrittenAnewWithoutAnyChangeIsProved() throws IOException {
        assertThat(after(workbook -> {})).isEmpty();
    }

    /** What a person sees in the source, and what must be said of a set that does not have it. */
    private record Unseen(String name, String kind, Consumer<XSSFWorkbook> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Unseen> unseen() {
        return Stream.of(
                unseen("a unit in the format", "source.shown", book -> format(book, FORM, "C5", "0.00\"万元\"")),
                unseen("a point drawn by the format", "source.shown", book -> format(book, FORM, "C5", "0\\.0000")),
                unseen("thousands left out", "source.shown", book -> format(book, FORM, "C5", "#,##0.00,")),
                unseen("noughts behind the number", "source.shown", book -> format(book, FORM, "C5", "0\"0000\"")),
                unseen("another currency", "source.shown", book -> format(book, FORM, "C5", "[$US$-409]#,##0.00")),
                unseen("nothing at all", "source.shown", book -> format(book, FORM, "C3", ";;;")),
                unseen("a word for the number", "source.shown", book -> format(book, FORM, "C3", "[>70]\"许多\";0")),
                unseen("a word that makes it vague", "source.shown", book -> format(book, FORM, "C3", "\"约\"0\"余\"")),
                unseen("a unit behind a text", "source.shown", book -> format(book, FORM, "C6", "@\"工作\"")),
                unseen(
                        "white on white",
                        "source.shown",
                        book -> font(book, "C3", font -> font.setColor(IndexedColors.WHITE.getIndex()))),
                unseen("a struck number", "source.shown", book -> font(book, "C3", font -> font.setStrikeout(true))),
                unseen(
                        "a font of pictures",
                        "source.shown",
                        book -> font(book, "C3", font -> font.setFontName("Wingdings"))),
                unseen("a raised digit", "source.value", ReturnChanges::raise),
                unseen("a line 单位：万元", "source.unit", book -> {
                    text(book, FORM, "E1", "单位：万元  币种：人民币");
                    text(book, FORM, "B5", "");
                }),
                unseen("a header in 万元", "source.unit", book -> {
                    text(book, FORM, "C2", "本年数（万元）");
                    text(book, FORM, "B5", "");
                }),
                unseen("a unit beside", "source.unit", book -> text(book, FORM, "B5", "万元")),
                unseen("last year's title", "source.period", book -> text(book, FORM, "A1", "2019年统计表")),
                unseen("a title of half a year", "source.period", book -> text(book, FORM, "A1", "2020年上半年统计表")),
                unseen("last year's column", "source.column", book -> text(book, FORM, "C2", "上年同期")),
                unseen(
                        "a value merged over last year's",
                        "source.column",
                        book -> book.getSheet(FORM).addMergedRegion(CellRangeAddress.valueOf("C3:D3"))),
                unseen("a label that names something else", "source.label", book -> text(book, FORM, "A3", "另一项")),
                unseen("a hidden sheet beside a visible one", "source.sheet", ReturnChanges::hide),
                unseen("one case more", "source.row-left", book -> row(book.getSheet(LEDGER), 5, "甲4", "某丁", "是", 0)),
                unseen("a tick", "source.row-left", book -> text(book, LEDGER, "C3", "√")),
                unseen("a tick in Wingdings 2", "source.row-left", book -> picture(book)),
                unseen("同上", "source.row-left", book -> text(book, LEDGER, "C3", "同上")),
                unseen("是 merged over two rows", "source.row-left", book -> {
                    book.getSheet(LEDGER)
                            .getRow(2)
                            .removeCell(book.getSheet(LEDGER).getRow(2).getCell(2));
                    book.getSheet(LEDGER).addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
                }),
                unseen("a counted row that says no", "source.row-counted", book -> text(book, LEDGER, "C4", "否")),
                unseen("a total", "source.row-counted", book -> text(book, LEDGER, "B4", "合计")),
                unseen("an example", "source.row-counted", book -> text(book, LEDGER, "B2", "示例")),
                unseen("neither yes nor no", "source.row-doubtful", book -> text(book, LEDGER, "C3", "是（简易程序）")),
                unseen("a ledger in 万元", "source.ledger-sum", book -> text(book, LEDGER, "D1", "罚款金额（万元）")),
                unseen("a second header in 万元", "source.ledger-sum", book -> {
                    Sheet ledger = book.getSheet(LEDGER);
                    ledger.shiftRows(3, 3, 1);
                    row(ledger, 4, "案号", "当事人", "当场处罚", "罚款金额（万元）");
                }),
                unseen("an amount in 万元", "source.ledger-sum", book -> format(book, LEDGER, "D2", "0.00\"万元\"")),
                unseen("a number beside an item's label in another sheet", "source.passed-over", book -> {
                    Sheet more = book.createSheet("补充");
                    row(more, 1, "指标名称", "本年数");
                    row(more, 2, "其他案件数", 9);
                }),
                unseen(
                        "a number that nobody speaks of",
                        "source.unaccounted",
                        book -> row(book.getSheet(FORM), 9, "再一项", "件", 9)),
                unseen("a column of numbers without a word", "source.unaccounted", book -> {
                    row(book.getSheet(FORM), 9, "再一项", "件", 8);
                    row(book.getSheet(FORM), 10, "又一项", "件", 5);
                }),
                unseen(
                        "last year's that is this year's",
                        "source.not-last-years",
                        book -> text(book, FORM, "D2", "调整数")),
                unseen("a ledger that goes on", "source.ledger-unread", book -> {
                    Sheet more = book.createSheet(LEDGER + "(2)");
                    row(more, 1, "案号", "当事人", "当场处罚", "罚款金额（元）");
                    row(more, 2, "乙1", "某戊", "是", 900);
                }));
    }

    private static Unseen unseen(String name, String kind, Consumer<XSSFWorkbook> change) {
        return new Unseen(name, kind, change);
    }

    @ParameterizedTest
    @MethodSource
    void unseen(Unseen unseen) throws IOException {
        assertThat(after(unseen.change())).extracting(Difference::kind).contains(unseen.kind());
    }

    /** Changes after which a person still reads the same. */
    static Stream<Unseen> harmless() {
        return Stream.of(
                unseen("plain formats", "", book -> {
                    format(book, FORM, "C3", "#,##0");
                    format(book, FORM, "C5", "0.00_ ;[Red]-0.00");
                    format(book, LEDGER, "D2", "#,##0.00\"元\"");
                }),
                unseen("a point drawn by the format, and 万元", "", book -> format(book, FORM, "C5", "0!.0000\"万元\"")),
                unseen("Chinese built-ins", "", book -> format(book, FORM, "C5", "G/通用格式\"元\"")),
                unseen("a line 单位：元", "", book -> text(book, FORM, "E1", "单位：元")),
                unseen("元 beside 单位：万元", "", book -> text(book, FORM, "E1", "单位：万元")),
                unseen("whose form it is", "", book -> text(book, FORM, "E1", "填报单位：县司法局")),
                unseen("a date of filling in", "", book -> text(book, FORM, "E1", "填报日期：2021年1月5日")),
                unseen("a title of both years", "", book -> text(book, FORM, "A1", "2020年统计表（与2019年比较）")),
                unseen("money in the ways of Excel itself", "", book -> {
                    builtin(book, "C3", 41);
                    builtin(book, "C5", 44);
                    builtin(book, "D3", 23);
                }),
                unseen("a unit with spaces", "", book -> {
                    text(book, FORM, "E1", "单 位：　元");
                    text(book, FORM, "B5", "");
                }),
                unseen("last year's header with spaces", "", book -> text(book, FORM, "D2", "上 年\n数")),
                unseen("a day beside its label", "", book -> {
                    text(book, FORM, "A1", "报送日期：");
                    text(book, FORM, "B1", "2021-01-08");
                }),
                unseen("another name for no", "", book -> text(book, LEDGER, "C3", "×")),
                unseen("a signature", "", book -> row(book.getSheet(LEDGER), 6, "填表人：张三  审核人：李四")),
                unseen(
                        "a red number",
                        "",
                        book -> font(book, "C3", font -> font.setColor(IndexedColors.RED.getIndex()))));
    }

    @ParameterizedTest
    @MethodSource
    void harmless(Unseen change) throws IOException {
        assertThat(after(change.change())).isEmpty();
    }

    /** Lines above a table with a year or a part of one that is not the time of its numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "统计表（2018年修订）",
                "2020年一至四季度统计表",
                "2020年1—4季度统计表",
                "2020年01-12月统计表",
                "统计表（2019年版）",
                "（司法部2019年制）",
                "制表机关：某统计局2019年制",
                "有效期至：2021年6月",
                "本表自2019年起执行",
                "表号：2019-1",
                "政府令2019年第5号",
                "有效期：2019年1月至2021年12月",
                "《行政处罚法》（2017年修正）",
                "根据县司法局2019年3号文件要求填报",
                "依据2015年版指标体系",
                "2021年1月填报",
                "填报依据：2019年通知"
            })
    void yearsThatAreNoPeriod(String line) throws IOException {
        assertThat(after(book -> text(book, FORM, "A1", line))).isEmpty();
    }

    private List<Difference> after(Consumer<XSSFWorkbook> change) throws IOException {
        Path set = folder.resolve("set");
        try (Stream<Path> tree = Files.walk(published)) {
            for (Path each : tree.toList()) {
                Path target = set.resolve(published.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
        Path source = set.resolve("sources").resolve(RETURN);
        String before = Sha256.hex(source);
        try (InputStream in = Files.newInputStream(source);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            write(workbook, source);
        }
        String log = Files.readString(set.resolve("audit.csv")).replace(before, Sha256.hex(source));
        Files.writeString(set.resolve("audit.csv"), log);
        String manifest = Files.readString(set.resolve("manifest.json"));
        for (String each : List.of("audit.csv", "sources/" + RETURN)) {
            manifest = manifest.replace(Sha256.hex(published.resolve(each)), Sha256.hex(set.resolve(each)));
        }
        Files.writeString(set.resolve("manifest.json"), manifest);
        return examine(set);
    }

    private static List<Difference> examine(Path set) {
        return ((Proof.Outcome.Examined) Proof.of(set, Messages.of("en"), written.resolve("jobs"))).differences();
    }
}
