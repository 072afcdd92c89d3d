package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;
import static org.huibao.reading.Readings.where;

import java.util.List;
import java.util.Set;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How departments keep their ledgers, one habit a case. */
class LedgerDialectsTest {

    private static final Ledger FINES = sum("处罚台账", "金额");
    private static final Ledger CASES = count("处罚台账", "案号", false);
    private static final Ledger IN_PERIOD = sum("处罚台账", "金额", new Ledger.Where("立案日期", Set.of()));

    private static void reads(Ledger ledger, String sheet, String... lines) {
        reads(ledger, Drawn.sheet("处罚台账", sheet), lines);
    }

    private static void reads(Ledger ledger, Workbook workbook, String... lines) {
        assertThat(ledger("x", "元", ledger).lines(workbook)).containsExactly(lines);
    }

    // ---- header

    private static final String MERGED = """
            行政处罚台账 | < | < | < | <
            填报单位：县司法局 | < | < | < | 单位：万元
            序号 | 案号 | 处罚情况 | < | 备注
            ^ | ^ | 处罚种类 | 罚款¶金额 | ^
            1 | 甲1号 | 罚款 | 1.5 |
            2 | 甲2号 | 警告 | 2 |
            """;

    @Test
    void headersOverTwoRowsUnderATitleAndAUnit() {
        reads(
                sum("处罚台账", "罚款金额", where("处罚种类", "罚款")),
                MERGED,
                "x = 15000 处罚台账!D5 [scale 万元→元 ×10000]",
                "info ledger.left-out 处罚台账!C6 found “警告 ×1” expected “罚款”");
        reads(CASES, MERGED, "x = 1 count 处罚台账!B5", "x = 1 count 处罚台账!B6");
    }

    @Test
    void aNameThatStandsTwiceIsToldByItsPath() {
        String sheet = """
                案号 | 罚款 | < | 没收 | <
                ^ | 件数 | 金额 | 件数 | 金额
                甲1 | 1 | 50 | 1 | 7
                """;
        reads(new Ledger("处罚台账", "金额", "", false, List.of(), List.of("没收")), sheet, "x = 7 处罚台账!E3");
        reads(FINES, sheet, "error column.ambiguous 处罚台账!C2 found “C2 金额, E2 金额” expected “1”");
        reads(
                sum("处罚台账", "罚款"),
                sheet,
                "error column.ambiguous 处罚台账!B1 found “B1 罚款, B2 件数, C2 金额, D2 件数, E2 金额” expected “1”");
        reads(CASES, sheet, "x = 1 count 处罚台账!A3");
    }

    @Test
    void headersTitlesAndColumnNumbersOnEveryPageAreNoCases() {
        reads(CASES, """
                处罚台账（2020年） | < | <
                案号 | 处罚 | <
                ^ | 种类 | 金额
                1 | 2 | 3
                甲1 | 罚款 | 5
                处罚台账（2020年） | < | <
                案号 | 处罚 | <
                ^ | 种类 | 金额
                甲2 | 罚款 | 6
                """, "x = 1 count 处罚台账!A5", "x = 1 count 处罚台账!A9");
    }

    @Test
    void aSheetOfAnotherNameIsFoundByItsHeaders() {
        String sheet = "案号|金额\n甲1|5";
        reads(
                FINES,
                Drawn.sheet("说明", "填报说明").and("处罚台账(2020)", sheet),
                "x = 5 处罚台账(2020)!B2",
                "info ledger.other-sheet 处罚台账(2020) found “处罚台账(2020)” expected “处罚台账”");
        reads(
                FINES,
                Drawn.sheet("许可", sheet),
                "x = 5 许可!B2",
                "warning ledger.other-sheet 许可 found “许可” expected “处罚台账”");
        reads(
                FINES,
                Drawn.sheet("Sheet1", sheet).and("Sheet2", sheet),
                "error row.ambiguous Sheet1 found “Sheet1, Sheet2” expected “1”");
        reads(FINES, new Drawn().andHidden("Sheet1", sheet), "info file.nothing-found  found “” expected “”");
        reads(
                FINES,
                new Drawn().andHidden("处罚台账", sheet),
                "x = 5 处罚台账!B2",
                "info ledger.hidden-rows 处罚台账!B2 found “1” expected “”");
    }

    // ---- rows that are no cases

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "总计",
                "小计",
                "本页小计",
                "一季度小计",
                "累计",
                "合计：",
                "合 计",
                "县司法局合计",
                "以上合计",
                "Total",
                "SUBTOTAL",
                "合计（元）",
                "合计：2件",
                "合计金额",
                "共2件"
            })
    void totals(String word) {
        for (String row : List.of("%s||11", "|%s|11", "3|%s|11")) {
            reads(
                    sum("处罚台账", "金额"),
                    "序号|案号|金额\n1|甲1|5\n2|甲2|6\n" + row.formatted(word),
                    "x = 5 处罚台账!C2",
                    "x = 6 处罚台账!C3",
                    "info ledger.total-row 处罚台账!C4 found “11” expected “”");
        }
        reads(
                CASES,
                "序号|案号|金额\n1|甲1|5\n|" + word + "|5",
                "x = 1 count 处罚台账!B2",
                "info ledger.total-row 处罚台账!B3 found “" + word + "” expected “”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计科技公司", "总计算机厂", "小计划咨询部", "共青团县委", "注册会计师事务所"})
    void namesThatBeginLikeTotals(String party) {
        reads(FINES, "当事人|金额\n甲|5\n" + party + "|6", "x = 5 处罚台账!B2", "x = 6 处罚台账!B3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SUM(C2:C3)", "SUBTOTAL(9,C$2:C$3)", "AGGREGATE(9,5,C2:C3)", "C2+C3", "ROUND(SUM(C2:C3),2)"})
    void formulasThatAddUpTheirColumn(String formula) {
        reads(
                FINES,
                "序号|案号|金额\n1|甲1|5\n2|甲2|6\n3|全部|=" + formula + " -> 11",
                "x = 5 处罚台账!C2",
                "x = 6 处罚台账!C3",
                "info ledger.total-row 处罚台账!C4 found “11” expected “”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(A2:B2)", "A2*2+1", "B2+C1", "SUM(Sheet2!D1:D9)"})
    void formulasOfACase(String formula) {
        reads(FINES, "底数|加处|金额\n5|6|=" + formula + " -> 11", "x = 11 处罚台账!C2");
    }

    @Test
    void anAmountWithoutANameThatIsTheSumOfThoseAbove() {
        reads(
                FINES,
                "案号|当事人|金额\n甲1|乙|5\n甲2|丙|6\n||11\n甲3|丁|11\n||9",
                "x = 5 处罚台账!C2",
                "x = 6 处罚台账!C3",
                "x = 11 处罚台账!C5",
                "error ledger.looks-like-total 处罚台账!C4 found “11” expected “”",
                "error ledger.doubtful-rows 处罚台账!C6 found “1” expected “”");
    }

    @Test
    void signaturesNotesAndHeadingsAreNoCases() {
        reads(CASES, """
                案号 | 当事人 | 金额
                一、安全生产 | < | <
                甲1 | 乙 | 5

                填报人：张三 | | 审核人：李四
                联系电话 | 2222222 |
                注：按立案日期统计。 | < | <
                （盖章） | |
                """, "x = 1 count 处罚台账!A3", "info ledger.footer-rows 处罚台账!A2 found “5” expected “”");
    }

    @Test
    void aLoneCellIsNoCaseForCertain() {
        reads(
                CASES,
                "案号|当事人|金额\n甲1|乙|5\n\n由执法大队提供",
                "x = 1 count 处罚台账!A2",
                "error ledger.doubtful-rows 处罚台账!A4 found “1” expected “”");
        reads(sum("处罚台账", "金额"), "序号|案号|金额\n1|甲1|5\n2||\n3||", "x = 5 处罚台账!C2");
    }

    @Test
    void blankRowsDoNotEndALedgerAndASecondTableDoes() {
        reads(
                FINES,
                "案号|当事人|金额\n甲1|乙|5\n\n\n甲2|丙|6\n\n序号|案号|数量|单位名称\n1|甲3|7|丁",
                "x = 5 处罚台账!C2",
                "x = 6 处罚台账!C5",
                "error ledger.second-table 处罚台账!A7 found “序号, 案号, 数量, 单位名称” expected “”");
        reads(
                FINES,
                "案号|当事人|金额\n甲1|乙|5\n\n序号|单位名称|负责人\n1|丁|张三",
                "x = 5 处罚台账!C2",
                "info ledger.second-table 处罚台账!A4 found “序号, 单位名称, 负责人” expected “”");
        reads(
                FINES,
                "案号|当事人|金额\n甲1|乙|5\n\n案号|金额|当事人\n甲2|7|丁",
                "x = 5 处罚台账!C2",
                "error column.ambiguous 处罚台账!A4 found “案号, 金额, 当事人” expected “1”");
    }

    @Test
    void theSecondTableMayBeTheLedger() {
        reads(FINES, "序号|名称|数量\n1|甲|7\n" + "2|乙|8\n".repeat(60) + "\n案号|当事人|金额\n甲1|乙|5", "x = 5 处罚台账!C65");
    }

    // ---- conditions

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2020, 2020",
                "2020, 2020.0",
                "2020, '2020",
                "2020, ２０２０",
                "2020.0, 2020",
                "50%, 0.5 {0%}",
                "50%, '50%",
                "0.5, 0.5 {0%}",
                "是, √",
                "是, TRUE",
                "true, 是",
                "false, 否",
                "罚款, 罚 款",
                "罚款, 一、罚款",
                "007, '007"
            })
    void equalWhicheverWayItIsWritten(String wanted, String cell) {
        reads(sum("处罚台账", "金额", where("条件", wanted)), "案号|条件|金额\n甲1|" + cell + "|5", "x = 5 处罚台账!C2");
    }

    @Test
    void aConditionThatCannotBeTold() {
        reads(
                sum("处罚台账", "金额", where("种类", "罚款")),
                "案号|种类|金额\n甲1|罚款|5\n甲2||6\n甲3|#REF!|7\n甲4||",
                "x = 5 处罚台账!C2",
                "error value.error-cell 处罚台账!B4 found “#REF!” expected “”",
                "warning ledger.blank-condition 处罚台账!B3 found “1” expected “”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-03-05",
                "2020/3/5",
                "2020.3.5",
                "2020年3月5日",
                "20200305",
                "'20200305",
                "2020年3月",
                "2020-03-05 10:30:00",
                "2020年3月5日 10时30分",
                "２０２０年３月５日",
                "43895 {yyyy-mm-dd}",
                "43895.5 {m/d/yy h:mm}",
                "2020",
                "2020.1",
                "2020年度",
                "'2020.12",
                "44196 {yyyy\"年\"m\"月\"d\"日\"}"
            })
    void datesWithinThePeriod(String date) {
        reads(IN_PERIOD, "案号|立案日期|金额\n甲1|" + date + "|5", "x = 5 处罚台账!C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "2021年1月1日", "44197 {yyyy-mm-dd}", "43830 {yyyy-mm-dd}", "2019", "201912"})
    void datesOutsideThePeriod(String date) {
        reads(
                IN_PERIOD,
                "案号|立案日期|金额\n甲1|" + date + "|5\n甲2|2020-1-1|6",
                "x = 6 处罚台账!C3",
                "info ledger.outside-period 处罚台账!B2 found “1” expected “”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3月5日",
                "20.3.5",
                "2020-02-30",
                "43895",
                "2020-3/5",
                "2020.3.5-2020.4.1",
                "待定",
                "#REF!",
                "=A1",
                "2020-13-01",
                "0.5 {h:mm}"
            })
    void datesThatCannotBeRead(String date) {
        assertThat(ledger("x", "元", IN_PERIOD)
                        .lines(Drawn.sheet("处罚台账", "案号|立案日期|金额\n甲1|" + date + "|5\n甲2|2020-1-1|6")))
                .hasSize(2)
                .contains("x = 6 处罚台账!C3")
                .anyMatch(line -> line.matches("error (ledger.date|value.error-cell|formula.uncalculated) 处罚台账!B2 .*"));
    }

    @Test
    void aDateLeftBlank() {
        reads(
                IN_PERIOD,
                "案号|立案日期|金额\n甲1||5\n甲2|2020-1-1|6",
                "x = 6 处罚台账!C3",
                "warning ledger.blank-condition 处罚台账!B2 found “1” expected “”");
    }

    // ---- amounts

    @Test
    void amounts() {
        reads(
                FINES,
                "案号|金额\n甲1|-5\n甲2|1.5万元\n甲3|=5*2 -> 10\n甲4|-\n甲5|无\n甲6|#REF!",
                "x = -5 处罚台账!B2",
                "x = 15000 处罚台账!B3 [text; scale 万元→元 ×10000]",
                "x = 10 处罚台账!B4",
                "error value.error-cell 处罚台账!B7 found “#REF!” expected “0 元”");
    }

    @Test
    void theSameColumnsInAnotherOrderFurtherDown() {
        reads(
                FINES,
                "案号|当事人|处罚情况|<\n^|^|种类|金额\n甲1|乙|罚款|5\n\n当事人|处罚情况|<|案号\n^|金额|种类|^\n丙|6|罚款|甲2",
                "x = 5 处罚台账!D3",
                "warning ledger.second-table 处罚台账!A5 found “当事人, 处罚情况, 案号” expected “”");
    }

    @Test
    void aMostlyEmptyRowThatIsTheSumOfThoseAbove() {
        String cases = "案号|当事人|事由|金额\n甲1|乙|占道|5\n甲2|丙|占道|6\n";
        reads(
                FINES,
                cases + "全部|||11\n甲3|丁|占道|7",
                "x = 5 处罚台账!D2",
                "x = 6 处罚台账!D3",
                "x = 7 处罚台账!D5",
                "error ledger.looks-like-total 处罚台账!D4 found “11” expected “”");
        reads(FINES, cases + "甲3|丁|占道|11", "x = 5 处罚台账!D2", "x = 6 处罚台账!D3", "x = 11 处罚台账!D4");
    }

    @Test
    void anAmountStruckThroughIsForAPersonToDecide() {
        reads(FINES, "案号|金额\n甲1|5\n甲2|~~6~~", "x = 5 处罚台账!B2", "error value.struck 处罚台账!B3 found “6” expected “”");
    }

    @Test
    void anOldResultOfAFormulaIsTold() {
        reads(
                FINES,
                "案号|数量|单价|金额\n甲1|2|3|=B2*C2 -> 6\n甲2|2|4|=B3*C3 -> 6\n甲3|2|5|=B4*C4 -> 6",
                "x = 6 处罚台账!D2",
                "x = 6 处罚台账!D3",
                "x = 6 处罚台账!D4",
                "warning formula.stale 处罚台账!D3 found “6” expected “8”");
        reads(FINES, "费率|案号|数量|金额\n5|甲1|2|=A2*C2 -> 10\n|甲2|2|=A2*C3 -> 10", "x = 10 处罚台账!D2", "x = 10 处罚台账!D3");
    }

    @Test
    void aFormMayGiveTheSameNumber() {
        reads(FINES, Drawn.sheet("填报表", "指标名称|本年数\nx|12").and("处罚台账", "案号|金额\n甲1|5"), "x = 12 填报表!B2", "x = 5 处罚台账!B2");
        reads(FINES, Drawn.sheet("填报表", "指标名称|本年数\nx|见台账").and("处罚台账", "案号|金额\n甲1|5"), "x = 5 处罚台账!B2");
    }
}
