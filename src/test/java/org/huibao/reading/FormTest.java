package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.api.Test;

/** Forms, and tables with a row for each indicator. */
class FormTest {

    private final Readings cases = Readings.of("cases", "受理信访案件数", "件", "信访受理件数");

    private static void reads(Readings readings, Workbook workbook, String... lines) {
        assertThat(readings.lines(workbook)).containsExactly(lines);
    }

    private static void reads(Readings readings, String sheet, String... lines) {
        reads(readings, Drawn.sheet("填报表", sheet), lines);
    }

    @Test
    void ourForm() {
        reads(
                cases.and("persons", "到县访人次", "人次").andText("problems", "存在的问题"),
                """
                :~|||||||
                法治政府建设年度报告 | < | < | < | < | < | <
                编码     | 序号 | 指标名称       | 单位 | 本年数 | 上年数 | 说明
                cases    | 1    | 受理信访案件数 | 件   | 71     | 69     | 含结转
                persons  | 2    | 到县访人次     | 人次 | 0      | 无     |
                problems | 3    | 存在的问题     |      | 一是人手少；¶二是经费不足 | |
                填报人：张三 | | | 联系电话 | 12345 | |""",
                "cases = 71 填报表!E3",
                "cases@2019 = 69 填报表!F3",
                "persons = 0 填报表!E4",
                "persons@2019 = none 填报表!F4",
                "problems = “一是人手少；¶二是经费不足” 填报表!E5",
                "note cases “含结转” 填报表!G3");
    }

    @Test
    void aTextMergedOverTheExplanationsIsNoExplanation() {
        reads(
                cases.andText("problems", "存在的问题"),
                """
                编码     | 序号 | 指标名称       | 单位 | 本年数       | 上年数 | 说明
                cases    | 1    | 受理信访案件数 | 件   | 71 {#,##0.00} | 无     | 含结转
                problems | 2    | 存在的问题     |      | 一是人手少   | <      | <""",
                "cases = 71 填报表!E2",
                "cases@2019 = none 填报表!F2",
                "problems = “一是人手少” 填报表!E3",
                "note cases “含结转” 填报表!G2");
    }

    @Test
    void aRenamedRowIsKnownByItsCode() {
        reads(cases, "编码|指标名称|本年数\ncases|信访案件（改）|71", "cases = 71 填报表!C2");
    }

    @Test
    void aCodeWithoutItsHeaderIsKnownTo() {
        reads(cases, "|指标名称|数量\ncases|某某|71", "cases = 71 填报表!C2");
    }

    @Test
    void aCodeInTwoRowsIsAmbiguous() {
        reads(
                cases,
                "编码|指标名称|本年数\ncases|受理信访案件数|71\ncases|受理信访案件数|72",
                "error row.ambiguous 填报表!C2 found “填报表!C2, 填报表!C3” expected “1”");
    }

    @Test
    void rowsSortedWithoutTheirCodes() {
        reads(
                cases.and("persons", "到县访人次", "人次"),
                "编码|指标名称|本年数\ncases|到县访人次|1527\npersons|受理信访案件数|71",
                "error code.other-label 填报表!C2 found “到县访人次” expected “受理信访案件数”",
                "error code.other-label 填报表!C3 found “受理信访案件数” expected “到县访人次”");
    }

    @Test
    void aCodeNobodyOwesIsPassedOver() {
        reads(
                cases,
                "编码|指标名称|本年数\ncases|受理信访案件数|71\nother_cases|其他|3",
                "cases = 71 填报表!C2",
                "info code.unknown 填报表!A3 found “other_cases” expected “”");
    }

    @Test
    void byAnyNameInAnyWriting() {
        for (String label :
                List.of("受理信访案件数", "信访受理件数", "1. 受理信访案件数", "（一）受理信访案件数（件）", "其中：受理信访¶案件数", "受理␠信访␠案件数", "受理信访案件数【件】")) {
            reads(cases, "项目|本年数\n" + label + "|71", "cases = 71 填报表!B2");
        }
    }

    @Test
    void underAnyValueHeader() {
        for (String header : List.of("本年数", "本期数", "数值", "数量", "本年数（件）", "本␠年␠数", "本年¶数", "（1）本年数", "数量(单位：件)")) {
            reads(cases, "项目|" + header + "\n受理信访案件数|71", "cases = 71 填报表!B2");
        }
    }

    @Test
    void anEqualLabelWinsOverAFoldedOne() {
        reads(cases, "项目|本年数\n其中：受理信访案件数|3\n受理信访案件数|71", "cases = 71 填报表!B3");
    }

    @Test
    void twoRowsThatMatch() {
        reads(cases, "项目|本年数\n受理信访案件数|71\n信访受理件数|72", "error row.ambiguous 填报表!B2 found “填报表!B2, 填报表!B3” expected “1”");
    }

    @Test
    void twoSheetsThatMatch() {
        reads(
                cases,
                Drawn.sheet("一", "项目|本年数\n受理信访案件数|71").and("二", "项目|本年数\n受理信访案件数|71"),
                "error row.ambiguous 一!B2 found “一!B2, 二!B2” expected “1”");
    }

    @Test
    void aLabelElsewhereIsNoRow() {
        reads(cases, Drawn.sheet("目录", "一|受理信访案件数|见表一").and("表一", "项目|本年数\n受理信访案件数|71"), "cases = 71 表一!B2");
    }

    @Test
    void anOtherIndicatorOfAnotherFile() {
        reads(cases, "项目|本年数\n到县访人次|71", "info file.nothing-found  found “” expected “”");
    }

    @Test
    void noValueHeader() {
        reads(cases, "项目|金额\n受理信访案件数|71", "error column.missing 填报表!A2 found “填报表!A2” expected “本年数 / 本期数 / 数值 / 数量”");
    }

    @Test
    void aHeaderOfTheFormThatSomebodyWroteOverIsOneThing() {
        String form = "编码|指标名称|单位|%s|上年数|说明\ncases|受理信访案件数|件|71|60|\nfines|罚款金额|元|5|4|";
        Readings two = cases.and("fines", "罚款金额", "元");
        for (String header : List.of("数据", "", "上年数", "2019年")) {
            reads(
                    two,
                    form.formatted(header),
                    "cases = 71 填报表!D2",
                    "cases@2019 = 60 填报表!E2",
                    "fines = 5 填报表!D3",
                    "fines@2019 = 4 填报表!E3",
                    "error column.header 填报表!D1 found “" + header + "” expected “本年数”");
        }
        reads(
                two,
                form.formatted("2020年"),
                "cases = 71 填报表!D2",
                "cases@2019 = 60 填报表!E2",
                "fines = 5 填报表!D3",
                "fines@2019 = 4 填报表!E3");
    }

    @Test
    void aTableOfSomebodysOwnIsNotReadUnderAHeaderThatNobodyKnows() {
        reads(
                cases,
                "编码|指标名称|单位|数据|上年数|备注\ncases|受理信访案件数|件|71|60|",
                "error column.missing 填报表!A2 found “填报表!A2” expected “本年数 / 本期数 / 数值 / 数量”");
        reads(
                cases,
                "指标名称|单位|数据|上年数|说明\n受理信访案件数|件|71|60|",
                "error column.missing 填报表!A2 found “填报表!A2” expected “本年数 / 本期数 / 数值 / 数量”");
    }

    @Test
    void twoValueHeaders() {
        reads(
                cases,
                "项目|本年数|数量\n受理信访案件数|71|72",
                "error column.ambiguous 填报表!A2 found “填报表!B1, 填报表!C1” expected “本年数 / 本期数 / 数值 / 数量”");
    }

    @Test
    void columnsReordered() {
        reads(
                cases,
                "说明|上年数|本年数|项目|单位\n含结转|69|71|受理信访案件数|件",
                "cases = 71 填报表!C2",
                "cases@2019 = 69 填报表!B2",
                "note cases “含结转” 填报表!A2");
    }

    @Test
    void theTableMayStartAnywhere() {
        reads(cases, """
                | | |
                | 信访情况统计表 | < | <
                | | |
                | | 项目 | 本年数
                | | 受理信访案件数 | 71""", "cases = 71 填报表!D5");
    }

    @Test
    void nestedHeadersMerged() {
        reads(cases, """
                项目 | 本年数 | < | 上年数 | < | 备注
                ^    | 数量 | 占比 | 数量 | 占比 | ^
                受理信访案件数 | 71 | 30 | 69 | 31 | 含结转""", "cases = 71 填报表!B3", "note cases “含结转” 填报表!F3");
    }

    @Test
    void aHeaderOverTwoColumnsOfValues() {
        reads(
                cases,
                "项目|本年数|<\n受理信访案件数|71|72",
                "error column.ambiguous 填报表!A2 found “填报表!B1” expected “本年数 / 本期数 / 数值 / 数量”");
        reads(cases, "项目|本年数|<\n受理信访案件数|71|<", "cases = 71 填报表!B2");
    }

    @Test
    void twoTablesOneBelowTheOther() {
        Readings two = cases.and("fines", "罚款金额", "元");
        reads(two, """
                项目 | 本年数
                受理信访案件数 | 71
                |
                项目 | 单位 | 数量
                罚款金额 | 元 | 500""", "cases = 71 填报表!B2", "fines = 500 填报表!C5");
    }

    @Test
    void aSecondTableIsNotReadUnderTheFirstHeader() {
        String missing = " expected “本年数 / 本期数 / 数值 / 数量”";
        Readings two = cases.and("fines", "罚款金额", "元");
        reads(
                two,
                "项目|本年数\n受理信访案件数|71\n|\n类别|预算\n罚款金额|500",
                "cases = 71 填报表!B2",
                "error column.missing 填报表!A5 found “填报表!A5”" + missing);
    }

    @Test
    void aSecondTableAtOnceBelow() {
        reads(
                cases.and("fines", "罚款金额", "元"),
                "项目|本年数\n受理信访案件数|71\n项目|预算\n罚款金额|500",
                "cases = 71 填报表!B2",
                "error column.missing 填报表!A4 found “填报表!A4” expected “本年数 / 本期数 / 数值 / 数量”");
    }

    @Test
    void groupsWithTitlesAndGaps() {
        reads(
                cases.and("fines", "罚款金额", "元"),
                "项目|本年数\n一、信访|<\n受理信访案件数|约70\n|\n二、处罚|<\n罚款金额|500",
                "fines = 500 填报表!B6",
                "error value.not-a-number 填报表!B3 found “约70” expected “0 件”");
    }

    @Test
    void twoTablesSideBySide() {
        reads(
                cases.and("fines", "罚款金额", "元"),
                "项目|本年数|上年数|项目|本年数|上年数\n受理信访案件数|71|69|罚款金额|500|400",
                "cases = 71 填报表!B2",
                "cases@2019 = 69 填报表!C2",
                "fines = 500 填报表!E2",
                "fines@2019 = 400 填报表!F2");
    }

    @Test
    void blankIsNotZero() {
        reads(
                cases.and("fines", "罚款金额", "元"),
                "项目|本年数|上年数\n受理信访案件数||\n罚款金额|'␠|",
                "cases = blank 填报表!B2",
                "fines = blank 填报表!B3");
    }

    @Test
    void doubtfulCells() {
        String[][] table = {
            {"'约20", "error value.not-a-number 填报表!B2 found “约20” expected “0 件”"},
            {"#REF!", "error value.error-cell 填报表!B2 found “#REF!” expected “0 件”"},
            {"=SUM(A1) -> #REF!", "error value.error-cell 填报表!B2 found “#REF!” expected “0 件”"},
            {"=SUM(A1)", "error formula.uncalculated 填报表!B2 found “” expected “0 件”"},
            {"TRUE", "error value.not-a-number 填报表!B2 found “TRUE” expected “0 件”"},
            {"44197 {yyyy-mm-dd}", "error value.date 填报表!B2 found “44197” expected “0 件”"},
            {"1E+300", "error value.out-of-range 填报表!B2 found “1E+300” expected “0 件”"},
            {"0.5 {0%}", "error unit.unclear 填报表!B2 found “0.5（50%）” expected “件”"},
        };
        for (String[] row : table) {
            reads(cases, "项目|本年数\n受理信访案件数|" + row[0], row[1]);
        }
    }

    @Test
    void clearCells() {
        String[][] table = {
            {"71", "cases = 71 填报表!B2"},
            {
                "0.30000000000000004",
                "cases = 0.3 填报表!B2 [15 digits]",
                "warning value.fraction 填报表!B2 found “0.3” expected “件”"
            },
            {"=A1+1 -> 71", "cases = 71 填报表!B2"},
            {"'７１件", "cases = 71 填报表!B2 [text; unit 件]"},
            {"'1,071", "cases = 1071 填报表!B2 [text]"},
            {"-3", "cases = -3 填报表!B2", "warning value.negative 填报表!B2 found “-3” expected “件”"},
            {"／", "cases = none 填报表!B2"},
        };
        for (String[] row : table) {
            reads(cases, "项目|本年数\n受理信访案件数|" + row[0], Arrays.copyOfRange(row, 1, row.length));
        }
    }

    @Test
    void aDoubtfulPreviousValue() {
        reads(
                cases,
                "项目|本年数|上年数\n受理信访案件数|71|约60",
                "cases = 71 填报表!B2",
                "error value.not-a-number 填报表!C2 found “约60” expected “0 件”");
    }

    @Test
    void aValueMergedOverSeveralRows() {
        reads(
                cases.and("fines", "罚款金额", "元"),
                "项目|本年数\n受理信访案件数|71\n罚款金额|^",
                "error value.merged 填报表!B2 found “B2:B3” expected “1”",
                "error value.merged 填报表!B2 found “B2:B3” expected “1”");
        reads(cases, "项目|本年数\n受理信访案件数|71\n^|^", "cases = 71 填报表!B2");
    }

    @Test
    void aLabelMergedOverRowsOfItsOwn() {
        reads(cases, "项目|类别|本年数\n受理信访案件数|网上|71\n^|来访|20", "error row.ambiguous 填报表!A2 found “填报表!A2” expected “1”");
    }

    @Test
    void hiddenValues() {
        String hidden = "info value.hidden 填报表!B2 found “71” expected “”";
        reads(cases, "项目|本年数\n~受理信访案件数|71", "cases = 71 填报表!B2", hidden);
        reads(cases, ":|~\n项目|本年数\n受理信访案件数|71", "cases = 71 填报表!B2", hidden);
        reads(cases, new Drawn().andHidden("填报表", "项目|本年数\n受理信访案件数|71"), "cases = 71 填报表!B2", hidden);
        reads(cases, ":~|\n项目|本年数\n受理信访案件数|71", "cases = 71 填报表!B2");
    }

    @Test
    void texts() {
        Readings text = new Readings().andText("problems", "存在的问题");
        reads(text, "项目|数值\n存在的问题|无", "problems = none 填报表!B2");
        reads(text, "项目|数值\n存在的问题|", "problems = blank 填报表!B2");
        reads(text, "项目|数值\n存在的问题|=A1 -> #N/A", "error value.error-cell 填报表!B2 found “#N/A” expected “”");
    }

    @Test
    void aSheetLongerThanAnyForm() {
        reads(
                cases,
                Drawn.sheet("长", "行\n".repeat(Drawn.MOST_ROWS + 1)).and("填报表", "项目|本年数\n受理信访案件数|71"),
                "cases = 71 填报表!B2",
                "warning sheet.too-large 长 found “长” expected “”");
        reads(
                cases,
                Drawn.sheet("填报表", "项目|本年数\n受理信访案件数|71").andHidden("长", "行\n".repeat(Drawn.MOST_ROWS + 1)),
                "cases = 71 填报表!B2",
                "info sheet.too-large 长 found “长” expected “”");
    }
}
