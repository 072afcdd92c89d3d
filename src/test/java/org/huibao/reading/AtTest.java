package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.at;
import static org.huibao.reading.Readings.atCell;
import static org.huibao.reading.Readings.number;
import static org.huibao.reading.Readings.path;

import org.huibao.definition.Indicator.Axis;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.api.Test;

/** Departments' own sheets, read where the definition says. */
class AtTest {

    private static final String PENALTIES = """
            2020年行政处罚统计表 | < | < | < | < | <
            单位 | 行政处罚 | < | 行政强制 | < | 合计（宗）
            ^    | 宗数 | 金额（万元） | 宗数 | 金额 | ^
            县司法局 | 3 | 1.5 | 1 | 0 | 4
            大沙镇 | 5 | 2.5 | 2 | 0 | 7
            合计 | 8 | 4 | 3 | 0 | 11""";

    private static void reads(Readings readings, Workbook workbook, String... lines) {
        assertThat(readings.lines(workbook)).containsExactly(lines);
    }

    private static void reads(Readings readings, String sheet, String... lines) {
        reads(readings, Drawn.sheet("行政处罚", sheet), lines);
    }

    private static Readings penalties(String unit, Axis row, Axis column) {
        return at("x", unit, "行政处罚", row, column);
    }

    @Test
    void nestedHeaders() {
        reads(penalties("宗", path("合计"), path("行政处罚", "宗数")), PENALTIES, "x = 8 行政处罚!B6");
        reads(penalties("宗", path("合计"), path("行政强制", "宗数")), PENALTIES, "x = 3 行政处罚!D6");
        reads(penalties("宗", path("大沙镇"), path("合计")), PENALTIES, "x = 7 行政处罚!F5");
        reads(penalties("元", path("合计"), path("行政处罚", "金额")), PENALTIES, "x = 40000 行政处罚!C6 [scale 万元→元 ×10000]");
    }

    @Test
    void aHeaderThatIsThereTwice() {
        reads(
                penalties("宗", path("合计"), path("宗数")),
                PENALTIES,
                "error column.ambiguous 行政处罚!B6 found “行政处罚!B6, 行政处罚!D6” expected “1”");
    }

    @Test
    void aHeaderOverSeveralColumns() {
        reads(
                penalties("宗", path("合计"), path("行政处罚")),
                PENALTIES,
                "error column.ambiguous 行政处罚!B6 found “行政处罚!B6” expected “1”");
    }

    @Test
    void headersThatWereNotMerged() {
        reads(penalties("宗", path("合计"), path("行政强制", "宗数")), """
                单位 | 行政处罚 | | 行政强制 |
                | 宗数 | 金额 | 宗数 | 金额
                合计 | 8 | 4 | 3 | 0""", "x = 3 行政处罚!D3");
    }

    @Test
    void columnsReorderedAndARowInserted() {
        reads(penalties("宗", path("合计"), path("行政处罚", "宗数")), """
                行政处罚统计表
                （草案）
                项目 | 行政强制 | < | 行政处罚 | <
                ^ | 宗数 | 金额 | 金额 | 宗数
                合计 | 3 | 0 | 4 | 8""", "x = 8 行政处罚!E5");
    }

    @Test
    void groupsOnTheLeft() {
        String sheet = """
                类别 | 途径 | 件数
                受理 | 网上 | 10
                ^ | 来访 | 20
                办结 | 网上 | 9
                ^ | 来访 | 19""";
        reads(penalties("件", path("办结", "网上"), path("件数")), sheet, "x = 9 行政处罚!C4");
        reads(penalties("件", path("受理", "来访"), path("件数")), sheet, "x = 20 行政处罚!C3");
        reads(penalties("件", path("受理", "来访"), path("件数")), sheet.replace("^", ""), "x = 20 行政处罚!C3");
        reads(
                penalties("件", path("来访"), path("件数")),
                sheet,
                "error row.ambiguous 行政处罚!C3 found “行政处罚!C3, 行政处罚!C5” expected “1”");
    }

    @Test
    void partsUnderTheirWhole() {
        String sheet = """
                项目 | 件数
                受理案件 | 30
                其中：网上 | 10
                办结案件 | 28
                其中：网上 | 9""";
        reads(penalties("件", path("受理案件", "网上"), path("件数")), sheet, "x = 10 行政处罚!B3");
        reads(penalties("件", path("办结案件", "网上"), path("件数")), sheet, "x = 9 行政处罚!B5");
        reads(penalties("件", path("受理案件", "网上"), path("件数")), sheet.replace("| 10", "|"), "x = blank 行政处罚!B3");
    }

    @Test
    void sectionsAndTheirRows() {
        String sheet = """
                项目 | 数据
                一、行政处罚 |
                宗数 | 8
                金额 | 4
                二、行政强制 |
                宗数 | 3""";
        reads(penalties("宗", path("行政强制", "宗数"), path("数据")), sheet, "x = 3 行政处罚!B6");
        reads(penalties("宗", path("行政处罚", "宗数"), path("数据")), sheet, "x = 8 行政处罚!B3");
        reads(
                penalties("宗", path("行政强制", "金额"), path("数据")),
                sheet,
                "error row.missing 行政处罚 found “行政处罚” expected “行政强制 / 金额”");
    }

    @Test
    void twoTablesBelowOneAnother() {
        String sheet = """
                项目 | 许可
                合计 | 3
                |
                项目 | 处罚
                合计 | 8""";
        reads(penalties("宗", path("合计"), path("处罚")), sheet, "x = 8 行政处罚!B5");
        reads(penalties("宗", path("合计"), path("许可")), sheet, "x = 3 行政处罚!B2");
    }

    @Test
    void byNumbersAndLetters() {
        reads(penalties("宗", number(6), number(2)), PENALTIES, "x = 8 行政处罚!B6");
        reads(penalties("宗", number(6), path("行政强制", "宗数")), PENALTIES, "x = 3 行政处罚!D6");
        reads(penalties("宗", path("合计"), number(4)), PENALTIES, "x = 3 行政处罚!D6");
        reads(penalties("宗", number(60), number(2)), PENALTIES, "x = blank 行政处罚!B60");
    }

    @Test
    void byAddress() {
        reads(atCell("x", "宗", "", "D6"), PENALTIES, "x = 3 行政处罚!D6");
        reads(atCell("x", "宗", "行政处罚", "$D$6"), PENALTIES, "x = 3 行政处罚!D6");
        reads(atCell("x", "宗", "", "CQ5"), PENALTIES, "x = blank 行政处罚!CQ5");
        reads(atCell("x", "宗", "", "B1"), Drawn.sheet("一", "说明").and("二", "|5"), "x = 5 二!B1");
    }

    @Test
    void whichSheet() {
        Workbook two = Drawn.sheet("封面", "行政处罚统计表").and("3、行政处罚（宗）", "项目|数据\n合计|8");
        reads(at("x", "宗", "行政处罚", path("合计"), path("数据")), two, "x = 8 3、行政处罚（宗）!B2");
        reads(at("x", "宗", "2", path("合计"), path("数据")), two, "x = 8 3、行政处罚（宗）!B2");
        reads(at("x", "宗", "", path("合计"), path("数据")), two, "x = 8 3、行政处罚（宗）!B2");
        reads(at("x", "宗", "行政许可", path("合计"), path("数据")), two, "info file.nothing-found  found “” expected “”");
    }

    private static final String EIGHT = "统计表|\n项目|数据\n合计|8";
    private static final String NINE = "统计表|\n项目|数据\n合计|9";

    @Test
    void twoSheetsInWhichItIsFound() {
        Readings total = at("x", "宗", "", path("合计"), path("数据"));
        reads(
                total,
                Drawn.sheet("一", EIGHT).and("二", NINE),
                "error row.ambiguous 一!B3 found “一!B3, 二!B3” expected “1”");
        reads(total, Drawn.sheet("一", EIGHT).and("二", "项目|数据\n合计|"), "x = 8 一!B3");
        reads(total, Drawn.sheet("一", "项目|数据\n合计|").and("二", NINE), "x = 9 二!B3");
        reads(total, Drawn.sheet("一", "项目|数据\n甲|8").and("二", NINE), "x = 9 二!B3");
    }

    @Test
    void aHiddenSheetAndOneOfAnotherYearOnlyWhereNoOtherHasIt() {
        Readings total = at("x", "宗", "", path("合计"), path("数据"));
        reads(total, new Drawn().andHidden("一", EIGHT).and("二", NINE), "x = 9 二!B3");
        reads(
                total,
                new Drawn().andHidden("一", EIGHT).and("二", "统计表"),
                "x = 8 一!B3",
                "info value.hidden 一!B3 found “8” expected “”");
        for (String[] tabs : new String[][] {{"2019年", "2020年"}, {"2020年", "2019年"}}) {
            Drawn two = Drawn.sheet(tabs[0], tabs[0] + EIGHT).and(tabs[1], tabs[1] + NINE);
            reads(total, two, "x = " + (tabs[0].equals("2020年") ? "8 2020年!B3" : "9 2020年!B3"));
            reads(atCell("x", "宗", "", "B3"), two, "x = " + (tabs[0].equals("2020年") ? "8 2020年!B3" : "9 2020年!B3"));
        }
        reads(
                total,
                Drawn.sheet("一", "目录").and("2019年", EIGHT),
                "error file.other-period 2019年 found “2019年” expected “2020”");
        reads(
                total,
                new Drawn().andHidden("2019年", EIGHT).and("二", "目录"),
                "info file.nothing-found  found “” expected “”");
    }

    @Test
    void anAddressInSeveralSheets() {
        Readings cell = atCell("x", "宗", "", "B3");
        reads(cell, Drawn.sheet("一", EIGHT).and("二", NINE), "error row.ambiguous 一!B3 found “一!B3, 二!B3” expected “1”");
        reads(cell, Drawn.sheet("一", EIGHT).and("二", "甲|1\n乙|2\n丙|3"), "x = 8 一!B3");
        reads(cell, new Drawn().andHidden("零", NINE).and("一", EIGHT), "x = 8 一!B3");
        reads(
                cell,
                new Drawn().andHidden("零", NINE).and("一", "甲"),
                "x = 9 零!B3",
                "info value.hidden 零!B3 found “9” expected “”");
    }

    @Test
    void aLabelAmongRemarksOrBesideAnotherRowsValueIsNoRow() {
        Readings total = penalties("宗", path("合计"), path("宗数"));
        reads(total, "项目|宗数|备注\n甲|3|合计\n乙|5|\n合计|8|", "x = 8 行政处罚!B4");
        reads(total, "单位|宗数|对应\n县司法局|3|合计\n合计|8|", "x = 8 行政处罚!B3");
        reads(total, "合计|<|<\n项目|宗数|备注\n合计|<|<\n乙|5|\n合计|8|", "x = 8 行政处罚!B5");
        reads(total, "项目|宗数|备注\n甲|3|合计", "error column.missing 行政处罚 found “行政处罚” expected “宗数”");
    }

    @Test
    void aColumnOfLastYearIsNotMeant() {
        Readings total = penalties("宗", path("合计"), path("宗数"));
        for (String last : new String[] {"上年", "上年数据", "2019年", "上年同期", "去年", "2019年度"}) {
            reads(total, "项目|" + last + "|<|本年|<\n^|宗数|金额|宗数|金额\n合计|7|1|8|2", "x = 8 行政处罚!D3");
            reads(total, "项目|" + last + "||本年|\n|宗数|金额|宗数|金额\n合计|7|1|8|2", "x = 8 行政处罚!D3");
            reads(total, "项目|" + last + "|<\n^|宗数|金额\n合计|7|1", "error column.missing 行政处罚 found “行政处罚” expected “宗数”");
            reads(
                    penalties("宗", path("合计"), path(last, "宗数")),
                    "项目|" + last + "|<|本年|<\n^|宗数|金额|宗数|金额\n合计|7|1|8|2",
                    "x = 7 行政处罚!B3");
        }
    }

    @Test
    void notThere() {
        reads(
                penalties("宗", path("总数"), path("行政处罚", "宗数")),
                PENALTIES,
                "error row.missing 行政处罚 found “行政处罚” expected “总数”");
        reads(
                penalties("宗", path("合计"), path("行政许可", "宗数")),
                PENALTIES,
                "error column.missing 行政处罚 found “行政处罚” expected “行政许可 / 宗数”");
        reads(
                at("x", "宗", "", path("合计"), path("行政许可", "宗数")),
                PENALTIES,
                "info file.nothing-found  found “” expected “”");
    }

    @Test
    void aTotalOfRowsAndATotalOfColumns() {
        reads(penalties("宗", path("合计"), path("检查")), """
                项目 | 处罚 | < | < | 检查
                 | 宗数 | 金额 | 合计 |
                 甲 | 1 | 2 | 3 | 4
                 合计 | 1 | 2 | 3 | 4""", "x = 4 行政处罚!E4");
    }

    /** The second of the tabs that are seen is the third of all. */
    @Test
    void aNumberBehindHiddenSheets() {
        String table = "项目|宗数\n合计|%d";
        Drawn three = new Drawn()
                .andHidden("甲", table.formatted(50))
                .and("乙", table.formatted(60))
                .and("丙", table.formatted(71));
        reads(
                at("x", "宗", "2", path("合计"), path("宗数")),
                three,
                "error row.ambiguous 乙!B2 found “乙!B2, 丙!B2” expected “1”");
        reads(at("x", "宗", "1", path("合计"), path("宗数")), three, "x = 60 乙!B2");
        Drawn last = new Drawn()
                .and("甲", table.formatted(50))
                .and("乙", table.formatted(60))
                .andHidden("丙", table.formatted(71));
        reads(at("x", "宗", "2", path("合计"), path("宗数")), last, "x = 60 乙!B2");
    }
}
