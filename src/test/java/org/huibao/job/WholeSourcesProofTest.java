package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.job.ReturnChanges.FORM;
import static org.huibao.job.ReturnChanges.LEDGER;
import static org.huibao.job.ReturnChanges.builtin;
import static org.huibao.job.ReturnChanges.comment;
import static org.huibao.job.ReturnChanges.condition;
import static org.huibao.job.ReturnChanges.font;
import static org.huibao.job.ReturnChanges.format;
import static org.huibao.job.ReturnChanges.paling;
import static org.huibao.job.ReturnChanges.picture;
import static org.huibao.job.ReturnChanges.row;
import static org.huibao.job.ReturnChanges.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.proof.SetDifference;
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

    @TempDir
    private static Path written;

    private static PublishedReturn published;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        published = new PublishedReturn(written, 0);
    }

    @Test
    void provesWhatWasReadAsAPersonReadsIt() {
        assertThat(published.unchanged()).isEmpty();
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
                unseen(
                        "a title with last year in brackets",
                        "source.period",
                        book -> text(book, FORM, "A1", "统计表（2019）")),
                unseen("the end of last year", "source.period", book -> text(book, FORM, "A1", "截至2019年12月31日情况统计表")),
                unseen("one unit, and another for a part", "source.unit", book -> {
                    text(book, FORM, "E1", "单位：元，其中：罚没为万元");
                    text(book, FORM, "B5", "");
                }),
                unseen("statistics of last year", "source.period", book -> text(book, FORM, "E1", "统计时间：2019年")),
                unseen("a time of the numbers in two cells", "source.period", book -> {
                    text(book, FORM, "D1", "报告期");
                    text(book, FORM, "E1", "2019年度");
                }),
                unseen(
                        "a report's time of the year to come",
                        "source.period",
                        book -> text(book, FORM, "E1", "报告期：2021年度")),
                unseen("a condition that shows 万元", "source.shown", book -> condition(book, "C5", "0.00\"万元\"")),
                unseen("a condition that writes white", "source.shown", book -> paling(book, FORM, "A1:C9")),
                unseen(
                        "a condition that writes amounts of a ledger white",
                        "source.row-doubtful",
                        book -> paling(book, LEDGER, "D2:D9")),
                unseen("a cover in 万元", "source.unit", book -> row(book.createSheet("填表说明"), 1, "金额单位均为万元")),
                unseen("a numbered line of a cover", "source.unit", book -> {
                    row(book.createSheet("填表说明"), 1, 1, "本表按年填报");
                    row(book.getSheet("填表说明"), 2, 2, "金额单位均为万元");
                }),
                unseen(
                        "a page header in 万元",
                        "source.unit",
                        book -> book.getSheet(LEDGER).getHeader().setRight("单位：万元")),
                unseen("a comment on the amounts in 万元", "source.unit", book -> comment(book, LEDGER, "D1", "单位：万元")),
                unseen("days of last year", "source.period", book -> days(book, "2019-03-05")),
                unseen("ordinals of two cases", "source.row-doubtful", book -> {
                    text(book, LEDGER, "E1", "序号");
                    text(book, LEDGER, "E2", "1-2");
                }),
                unseen("two numbers of cases", "source.row-doubtful", book -> text(book, LEDGER, "A2", "甲1号、2号")),
                unseen(
                        "numbers of cases over a span",
                        "source.row-doubtful",
                        book -> text(book, LEDGER, "A2", "甲1～3号")),
                unseen("three cases by their number of pieces", "source.row-doubtful", book -> {
                    text(book, LEDGER, "E1", "件数");
                    text(book, LEDGER, "E2", "3");
                }),
                unseen("a condition that shows nothing", "source.shown", book -> condition(book, "C3:C5", ";;;")),
                unseen(
                        "a note that the numbers are last year's",
                        "source.period",
                        book -> row(book.getSheet(FORM), 9, "注：以上数据均为2019年数据。")),
                unseen(
                        "a note that they are of three quarters",
                        "source.period",
                        book -> row(book.getSheet(FORM), 9, "注：本表数据为前三季度数据")),
                unseen("a unit in the remark", "source.unit", book -> text(book, FORM, "E5", "单位：万元")),
                unseen("another country's money beside", "source.unit", book -> text(book, FORM, "B5", "港币")),
                unseen("仟元 beside", "source.unit", book -> text(book, FORM, "B5", "仟元")),
                unseen("a line in English", "source.unit", book -> {
                    text(book, FORM, "E1", "Unit: 10,000 yuan 单位");
                    text(book, FORM, "B5", "");
                }),
                unseen("同上 below 万元", "source.unit", book -> {
                    text(book, FORM, "B4", "万元");
                    text(book, FORM, "B5", "同上");
                }),
                unseen("a remark with another number", "source.shown", book -> text(book, FORM, "E3", "应为75")),
                unseen("a remark that it is last year's", "source.shown", book -> text(book, FORM, "E3", "此为2019年数据")),
                unseen("a remark that it is planned", "source.shown", book -> text(book, FORM, "E3", "预计数")),
                unseen("a column of 2019", "source.column", book -> text(book, FORM, "C2", "2019年")),
                unseen("a column of 二〇一九年", "source.column", book -> text(book, FORM, "C2", "二〇一九年度")),
                unseen("what was planned", "source.column", book -> text(book, FORM, "C2", "年度计划数")),
                unseen("a power", "source.shown", ReturnChanges::power),
                unseen("last year's column", "source.column", book -> text(book, FORM, "C2", "上年同期")),
                unseen(
                        "a value merged over last year's",
                        "source.column",
                        book -> book.getSheet(FORM).addMergedRegion(CellRangeAddress.valueOf("C3:D3"))),
                unseen("a label that names something else", "source.label", book -> text(book, FORM, "A3", "另一项")),
                unseen("a hidden sheet beside a visible one", "source.sheet", ReturnChanges::hide),
                unseen("an example in brackets", "source.row-counted", book -> text(book, LEDGER, "A2", "（示例）甲1")),
                unseen("a case that its remark takes out", "source.row-doubtful", book -> {
                    text(book, LEDGER, "E1", "备注");
                    text(book, LEDGER, "E2", "已撤销");
                }),
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
                unseen("the header once more in other words", "source.row-counted", book -> {
                    text(book, LEDGER, "A4", "本案案号");
                    text(book, LEDGER, "B4", "当事人姓名");
                    text(book, LEDGER, "D4", "罚款金额（元）合");
                }),
                unseen("a part of what stands above", "source.row-doubtful", book -> {
                    text(book, LEDGER, "A4", "其中：简易程序");
                    book.getSheet(LEDGER)
                            .getRow(3)
                            .removeCell(book.getSheet(LEDGER).getRow(3).getCell(1));
                }),
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
        assertThat(after(unseen.change())).extracting(SetDifference::kind).contains(unseen.kind());
    }

    /** Changes after which a person still reads the same. */
    static Stream<Unseen> harmless() {
        return Stream.of(
                unseen("plain formats", "", book -> {
                    format(book, FORM, "C3", "#,##0");
                    format(book, FORM, "C5", "0.00_ ;[Red]-0.00");
                    format(book, LEDGER, "D2", "#,##0.00\"元\"");
                }),
                unseen("a condition that shows the number", "", book -> condition(book, "C3:C5", "#,##0")),
                unseen("a condition that writes white where nothing stands", "", book -> paling(book, FORM, "C20:C29")),
                unseen("a cover in 元", "", book -> row(book.createSheet("填表说明"), 1, "金额单位均为元")),
                unseen("a cover that counts persons", "", book -> row(book.createSheet("填表说明"), 1, "单位：人")),
                unseen(
                        "a page header in 元",
                        "",
                        book -> book.getSheet(LEDGER).getFooter().setLeft("单位：元")),
                unseen("a comment on another column", "", book -> comment(book, LEDGER, "A1", "单位：万元")),
                unseen("days within the period", "", book -> days(book, "2020-03-05")),
                unseen("days since when something holds", "", book -> {
                    days(book, "2015-03-05");
                    text(book, LEDGER, "E1", "发证日期");
                }),
                unseen("ordinals of one case each", "", book -> {
                    text(book, LEDGER, "E1", "序号");
                    text(book, LEDGER, "E2", "1-1");
                    text(book, LEDGER, "E3", "1-2");
                    text(book, LEDGER, "E4", "2-1");
                }),
                unseen("a condition on other cells", "", book -> condition(book, "D3:D5", "0.00\"万元\"")),
                unseen("two units in a line, and one beside", "", book -> text(book, FORM, "E1", "单位：元、万元")),
                unseen("the years of statistics", "", book -> text(book, FORM, "E1", "统计时间：2019年12月至2020年11月")),
                unseen("a year that begins in December", "", book -> text(book, FORM, "A1", "2019年12月至2020年11月")),
                unseen("such a year by the day", "", book -> text(book, FORM, "A1", "统计表（2019年12月26日—2020年12月25日）")),
                unseen("when statistics were made", "", book -> text(book, FORM, "E1", "统计时间：2021年1月5日")),
                unseen("years over columns", "", book -> {
                    text(book, FORM, "A2", "年度");
                    text(book, FORM, "C2", "2020年");
                    text(book, FORM, "D2", "2019年");
                }),
                unseen("a remark about last year", "", book -> text(book, FORM, "E3", "上年应为66")),
                unseen("a remark about a part", "", book -> text(book, FORM, "E3", "含上年结转20件")),
                unseen(
                        "a note about last year's column",
                        "",
                        book -> row(book.getSheet(FORM), 9, "注：上年数为2019年数据，以上数据未经审核")),
                unseen(
                        "a note that they are of this year",
                        "",
                        book -> row(book.getSheet(FORM), 9, "注：本表数据为2020年1—12月数据")),
                unseen("such a year over a form", "", book -> text(book, FORM, "A1", "2019年12月至2020年11月填报表")),
                unseen("a number that a merged cell covers", "", book -> {
                    row(book.getSheet(FORM), 9, "再一项", "件", "见说明", 9);
                    book.getSheet(FORM).addMergedRegion(CellRangeAddress.valueOf("C9:D9"));
                }),
                unseen("a point drawn by the format, and 万元", "", book -> format(book, FORM, "C5", "0!.0000\"万元\"")),
                unseen("Chinese built-ins", "", book -> format(book, FORM, "C5", "G/通用格式\"元\"")),
                unseen("a line 单位：元", "", book -> text(book, FORM, "E1", "单位：元")),
                unseen("元 beside 单位：万元", "", book -> text(book, FORM, "E1", "单位：万元")),
                unseen("whose form it is", "", book -> text(book, FORM, "E1", "填报单位：县司法局")),
                unseen("months, quarters and years beside the values", "", book -> text(book, FORM, "D2", "其中：12月")),
                unseen("the year before in two digits", "", book -> text(book, FORM, "D2", "19年")),
                unseen("the year before in words", "", book -> text(book, FORM, "D2", "二〇一九年")),
                unseen("half of the year", "", book -> text(book, FORM, "D2", "1-6月")),
                unseen("2020 over the values", "", book -> text(book, FORM, "C2", "2020年")),
                unseen("since when it is counted", "", book -> text(book, FORM, "A1", "2016年以来累计情况统计表")),
                unseen("a small number", "", book -> font(book, "C3", font -> font.setTypeOffset(Font.SS_SUPER))),
                unseen("another year's ledger that nobody sees", "", book -> {
                    Sheet other = book.createSheet(LEDGER + "2019");
                    row(other, 1, "案号", "当事人", "当场处罚", "罚款金额（元）");
                    row(other, 2, "乙1", "某戊", "是");
                    book.setSheetHidden(book.getSheetIndex(other), true);
                }),
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
                unseen("a remark of another kind", "", book -> {
                    text(book, LEDGER, "E1", "备注");
                    text(book, LEDGER, "E2", "当事人申请撤销听证");
                }),
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

    private static void days(XSSFWorkbook book, String day) {
        text(book, LEDGER, "E1", "立案日期");
        List.of("E2", "E3", "E4").forEach(cell -> text(book, LEDGER, cell, day));
    }

    private List<SetDifference> after(Consumer<XSSFWorkbook> change) throws IOException {
        return published.after(folder, change);
    }
}
