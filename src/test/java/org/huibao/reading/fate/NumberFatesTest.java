package org.huibao.reading.fate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.path;
import static org.huibao.reading.Readings.sum;
import static org.huibao.reading.Readings.where;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.huibao.model.UnreadNumber;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.huibao.reading.ReturnReader;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFatesTest {

    private final Readings cases = Readings.of("cases", "受理信访案件数", "件");

    private static List<String> lines(Readings readings, Workbook workbook) {
        return readings.read(workbook).unread().stream()
                .map(NumberFatesTest::line)
                .toList();
    }

    /** {@code 填报表!B2 = 71 unknown-label (办结 / 数值)}. */
    private static String line(UnreadNumber unread) {
        return unread.sheet() + (unread.cells().isEmpty() ? "" : "!" + unread.cells())
                + (unread.raw().isEmpty() ? "" : " = " + unread.raw())
                + (unread.shown().isEmpty() || unread.shown().equals(unread.raw()) ? "" : " shown " + unread.shown())
                + " " + unread.reason().label()
                + (unread.nearest().isEmpty() ? "" : " (" + unread.nearest() + ")");
    }

    private static void tells(Readings readings, Workbook workbook, String... lines) {
        assertThat(lines(readings, workbook)).containsExactly(lines);
    }

    @Test
    void ofOurOwnFormNothingIsLeftBut() {
        tells(
                cases.and("persons", "到县访人次", "人次"),
                Drawn.sheet("填报表", """
                        :~|||||||
                        法治政府建设年度报告 | < | < | < | < | < | <
                        编码     | 序号 | 指标名称       | 单位 | 本年数 | 上年数 | 说明
                        cases    | 1    | 受理信访案件数 | 件   | 71     | 69     | 含结转 12 件
                        persons  | 2    | 到县访人次     | 人次 | 0      | 无     | 5
                        填报人：张三 | | | 联系电话 | 2123456 | | 43831 {yyyy-mm-dd}"""),
                "填报表!B3:B4 = 2 ordinal (序号)",
                "填报表!F3 = 69 last-year (受理信访案件数 / 上年数)",
                "填报表!G4 = 5 note (到县访人次 / 说明)",
                "填报表!E5 = 2123456 phone (联系电话)",
                "填报表!G5 = 43831 shown 2020-01-01 date (联系电话)");
    }

    @ParameterizedTest
    @CsvSource({
        "办结信访案件, 70, 填报表!B3 = 70 unknown-label (办结信访案件 / 本年数)",
        "办结信访案件, ７０件, 填报表!B3 = ７０件 unknown-label (办结信访案件 / 本年数)",
        "办结信访案件, 0.7 {0%}, 填报表!B3 = 0.7 shown 70% unknown-label (办结信访案件 / 本年数)",
        "'', 70, 填报表!B3 = 70 unknown-label (本年数)",
        "行政复议案件数, 70, 填报表!B3 = 70 not-owed (行政复议案件数 / 本年数)",
        "合计, =SUM(B2:B2) -> 71, 填报表!B3 = 71 total (合计 / 本年数)",
        "合计, 70, 填报表!B3 = 70 unknown-label (合计 / 本年数)",
        "邮政编码, 164400, 填报表!B3 = 164400 code (邮政编码)",
        "填表日期, 20210112, 填报表!B3 = 20210112 date (填表日期)",
    })
    void aRowThatNobodyAsksFor(String label, String number, String line) {
        assertThat(new ReturnReader()
                        .read(
                                Readings.filed(Path.of("none")),
                                cases.jobWithOther("reviews", "行政复议案件数"),
                                Drawn.sheet("填报表", "指标名称 | 本年数\n受理信访案件数 | 71\n" + label + " | " + number),
                                (indicator, sheet, cell) -> {})
                        .unread())
                .extracting(NumberFatesTest::line)
                .containsExactly(line);
    }

    @Test
    void columnsThatNobodyAsksFor() {
        tells(
                cases,
                Drawn.sheet("填报表", """
                        指标名称 | 本年数 | 其中网上 | 2019年数 | 备注
                        受理信访案件数 | 71 | 12 | 69 | 3"""),
                "填报表!C2 = 12 other-column (受理信访案件数 / 其中网上)",
                "填报表!D2 = 69 last-year (受理信访案件数 / 2019年数)",
                "填报表!E2 = 3 note (受理信访案件数 / 备注)");
    }

    @Test
    void lastYearsAtAnyLevel() {
        tells(
                cases,
                Drawn.sheet("填报表", """
                        指标名称 | 上年数据 | < | 本年数据 | <
                        ^ | 数值 | 占比 | 数值 | 占比
                        受理信访案件数 | 69 | 3 | 71 | 4"""),
                "填报表!B3 = 69 last-year (受理信访案件数 / 数值)",
                "填报表!C3 = 3 last-year (受理信访案件数 / 占比)",
                "填报表!E3 = 4 other-column (受理信访案件数 / 占比)");
    }

    @Test
    void yearsOverColumnsAndTheirNumbers() {
        tells(
                Readings.at("x", "宗", "表", path("合计"), path("宗数")),
                Drawn.sheet("表", """
                        报告期 | 2020 | 2020
                        单位 | 宗数 | 金额
                        甲 | 1 | 2
                        县司法局 | 8 | 9
                        合计 | 8 | 9"""),
                "表!B1 = 2020 year (报告期)",
                "表!C1 = 2020 year (报告期)",
                "表!B3 = 1 unknown-label (甲 / 宗数)",
                "表!C3 = 2 unknown-label (甲 / 金额)",
                "表!B4 = 8 unknown-label (县司法局 / 宗数)",
                "表!C4 = 9 unknown-label (县司法局 / 金额)",
                "表!C5 = 9 other-column (合计 / 金额)");
    }

    @Test
    void sheetsThatNothingReads() {
        Drawn workbook = Drawn.sheet("填报表", "指标名称 | 本年数\n受理信访案件数 | 71")
                .and("食堂", "菜 | 份\n豆腐 | 12")
                .andHidden("旧表", "指标名称 | 本年数\n受理信访案件数 | 69")
                .andHidden("草稿", "菜 | 份\n白菜 | 13");

        tells(
                cases,
                workbook,
                "食堂!B2 = 1 sheet-not-read (份)",
                "旧表!B2 = 1 hidden-copy (本年数)",
                "草稿!B2 = 1 hidden-sheet (份)");
    }

    /** An extra sheet may be a list of people. */
    @Test
    void ofASheetThatNothingReadsNoContentsAreShown() {
        tells(
                cases,
                Drawn.sheet("填报表", "指标名称 | 本年数\n受理信访案件数 | 71").and("名单", "姓名 | 年龄 | 补贴\n张三 | 40 | 500\n李四 | 41 | 600"),
                "名单!B2:B3 = 2 sheet-not-read (年龄)",
                "名单!C2:C3 = 2 sheet-not-read (补贴)");
    }

    @Test
    void aFileOfAnotherYearIsToldSheetBySheet() {
        tells(
                cases,
                Drawn.sheet("填报表", "2019年度报表\n指标名称 | 本年数\n受理信访案件数 | 71\n办结 | 70"),
                "填报表!B3:B4 = 2 file-not-read (本年数)");
    }

    @Test
    void whatAFindingNamesIsTold() {
        tells(
                cases,
                Drawn.sheet("填报表", "指标名称 | 本年数\n受理信访案件数 | 43831 {yyyy-mm-dd}"),
                "填报表!B2 = 43831 shown 2020-01-01 told (受理信访案件数 / 本年数)");
    }

    private static final String LEDGER = """
            2020年行政处罚台账 | < | < | < | <
            序号 | 当事人 | 处罚种类 | 罚款金额（元） | 面积
            1 | 甲公司 | 罚款 | 500 | 3
            2 | 乙公司 | 警告 | 1 |
            3 | 丙公司 | 警告 | 2 |
            4 | 丁公司 | 罚款 | 700 | 4
            合计 | | | 1200 |
            填表人：张三 | | | 2123456 |""";

    @Test
    void aLedgerIsToldByColumnsAndRows() {
        tells(
                ledger("fines", "元", sum("处罚台账", "罚款金额", where("处罚种类", "罚款"))),
                Drawn.sheet("处罚台账", LEDGER),
                "处罚台账!A1:A2 = 2 above-header",
                "处罚台账!A4:A5 = 2 filter",
                "处罚台账!A7 = 1 total",
                "处罚台账!A8 = 1 footer",
                "处罚台账!A3:A6 = 2 ordinal (序号)",
                "处罚台账!E3:E6 = 2 ledger-column (面积)");
    }

    /** A row that one indicator counts may be left out by another: its amount is told by the column. */
    @Test
    void whatOneIndicatorLeavesOutOfARowThatAnotherCounts() {
        tells(
                ledger("fines", "元", sum("处罚台账", "罚款金额", where("处罚种类", "罚款")))
                        .andLedger("cases", "宗", count("处罚台账", "当事人", false)),
                Drawn.sheet("处罚台账", LEDGER),
                "处罚台账!A1:A2 = 2 above-header",
                "处罚台账!D4:D5 = 2 filter (罚款金额（元）)",
                "处罚台账!A7 = 1 total",
                "处罚台账!A8 = 1 footer",
                "处罚台账!A3:A6 = 4 ordinal (序号)",
                "处罚台账!E3:E6 = 2 ledger-column (面积)");
    }

    @Test
    void whatStandsBelowALedgersEnd() {
        assertThat(lines(ledger("fines", "元", sum("处罚台账", "罚款金额")), Drawn.sheet("处罚台账", """
                                当事人 | 处罚种类 | 罚款金额
                                甲公司 | 罚款 | 500

                                序号 | 案件名称 | 承办机关 | 日期
                                1 | 甲案 | 公安局 | 43831
                                2 | 乙案 | 公安局 | 43832""")))
                .containsExactly("处罚台账!A1 = 1 above-header", "处罚台账!A4:A6 = 3 after-end");
    }

    @Test
    void aLedgerWithoutItsHeaderIsNotRead() {
        tells(
                ledger("fines", "元", sum("处罚台账", "罚款金额")),
                Drawn.sheet("处罚台账", "当事人 | 数额\n甲公司 | 500\n乙公司 | 300"),
                "处罚台账!A1:A3 = 3 sheet-not-read");
    }

    @Test
    void ofVeryManyTheFirstAreToldOneByOne() {
        StringBuilder drawn = new StringBuilder("指标名称 | 本年数 | 一 | 二 | 三 | 四 | 五 | 六 | 七 | 八\n受理信访案件数 | 71\n");
        IntStream.range(0, 190)
                .forEach(row ->
                        drawn.append("行").append((char) ('一' + row)).append(" | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10\n"));

        List<UnreadNumber> unread =
                cases.read(Drawn.sheet("填报表", drawn.toString())).unread();

        assertThat(unread).hasSize(1001);
        assertThat(line(unread.get(1000))).isEqualTo("填报表!B114:J192 = 710 more");
    }
}
