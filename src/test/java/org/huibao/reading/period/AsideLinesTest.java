package org.huibao.reading.period;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number below 附：上年数据, 样表 or 2021年计划 is never this return's. */
class AsideLinesTest {

    private static final String HEADERS = "指标名称|单位|本年数\n";
    private static final String OTHER = "食堂用餐人次|人次|3\n";
    private static final String ROW = "受理案件数|件|65\n";

    private static List<String> lines(String sheet) {
        return Readings.of("cases", "受理案件数", "件").lines(Drawn.sheet("填报表", sheet));
    }

    private static void isAsked(String sheet, String row, String heading) {
        Assertions.assertThat(lines(sheet))
                .containsExactly("error row.set-aside 填报表!A" + row + " found “填报表!" + heading + "” expected “”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附：上年数据",
                "附:去年同期数据",
                "附表2：上年情况",
                "上年情况",
                "附：上一年度数据",
                "（上年数据，供参考）",
                "【上年同期情况】",
                "附：县司法局上年数据",
                "附：2019年数据",
                "以下为上年数据",
                "历史数据",
                "样表",
                "（样表）",
                "填报样例",
                "填写示例",
                "示例：",
                "样例（仅供参考）",
                "以下为示例",
                "附：填表样式",
                "仅供参考",
                "2021年计划",
                "下年度目标",
                "2021年度工作计划安排",
                "计划数",
                "目标任务",
                "计划指标",
                "年初预算数",
                "更正前数据",
                "以下作废",
                "原报数据",
                "全省平均水平"
            })
    void aTableUnderSuchATitle(String title) {
        String below = "2020年度统计表\n" + HEADERS + OTHER + "\n" + title + "\n" + HEADERS;
        List<String> asked = lines(below + ROW);

        Assertions.assertThat(asked)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error ")
                .contains("填报表!A7");
        Assertions.assertThat(lines("2020年度统计表\n" + HEADERS + ROW + "\n" + title + "\n" + HEADERS + ROW))
                .containsExactly("cases = 65 填报表!C3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"样表", "一、2021年计划", "计划数", "目标任务", "（二）上年情况", "填报样例", "（示例）", "作废", "全省"})
    void rowsUnderSuchAHeading(String heading) {
        Assertions.assertThat(lines(HEADERS + OTHER + heading + "\n" + ROW))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error ")
                .contains("填报表!A4");
    }

    @Test
    void headingsGoOnToTheNextOfTheirKind() {
        isAsked(HEADERS + "一、2021年计划\n（一）行政处罚\n" + ROW, "4", "A2 一、2021年计划");
        isAsked(HEADERS + "2021年计划|<|<\n行政处罚\n" + ROW, "4", "A2 2021年计划");
        isAsked(HEADERS + "一|2021年计划|\n二、其他\n样表\n行政处罚情况\n" + ROW, "6", "A4 样表");
        Assertions.assertThat(lines(HEADERS + "一、2021年计划\n会议|次|3\n二、行政处罚\n" + ROW))
                .containsExactly("cases = 65 填报表!C5");
        Assertions.assertThat(lines(HEADERS + "目标任务\n会议|次|3\n完成情况\n" + ROW)).containsExactly("cases = 65 填报表!C5");
        Assertions.assertThat(lines(HEADERS + "目标任务\n会议|次|3\n\n行政处罚\n" + ROW)).containsExactly("cases = 65 填报表!C6");
        Assertions.assertThat(lines(HEADERS + "一、2021年计划\n会议|次|3\n2020年情况\n" + ROW))
                .containsExactly("cases = 65 填报表!C5");
    }

    @Test
    void whatStandsBesideTheRowsOrOverTheirNames() {
        Assertions.assertThat(lines("类|指标名称|单位|本年数\n样例|会议|次|3\n^|受理案件数|件|65\n完成|人员|人|5\n"))
                .containsExactly("error row.set-aside 填报表!B3 found “填报表!A2 样例” expected “”");
        isAsked("指标名称（上年）|单位|数值\n受理案件数|件|65\n", "2", "A1 指标名称（上年）");
        isAsked("2020年度统计表（样表）\n" + HEADERS + ROW, "3", "A1 2020年度统计表（样表）");
        isAsked(HEADERS + OTHER + "（废）\n" + ROW, "4", "A3 （废）");
        Assertions.assertThat(lines(HEADERS + "更正前：\n受理案件数|件|64\n更正后：\n" + ROW)).containsExactly("cases = 65 填报表!C5");
        Assertions.assertThat(lines("2020年度统计表（修订）\n" + HEADERS + "结案数（上年）|件\n" + ROW))
                .containsExactly("cases = 65 填报表!C4");
        isAsked("上年数据|单位|数值\n受理案件数|件|65\n", "2", "A1 上年数据");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附件：样表¶2020年度统计表",
                "2020年目标任务完成情况统计表",
                "附件2",
                "填写示例见附件",
                "请参照样表填写",
                "上年结转案件办理情况",
                "2020年与上年对比情况",
                "附：本年数据",
                "工作任务完成情况",
                "外地案件",
                "固废处置情况",
                "任务落实情况"
            })
    void titlesThatSayNothingOfTheKind(String titles) {
        String above = titles.replace('¶', '\n') + "\n";

        Assertions.assertThat(lines(above + HEADERS + ROW))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cases = 65 ");
        Assertions.assertThat(lines(HEADERS + OTHER + "\n" + above + HEADERS + ROW))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cases = 65 ");
        Assertions.assertThat(lines(HEADERS + OTHER + above + ROW))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cases = 65 ");
    }

    @Test
    void thePlanOfAnItemThatIsCalledAPlan() {
        Assertions.assertThat(Readings.of("plan", "招录计划人数", "人")
                        .lines(Drawn.sheet("填报表", HEADERS + "招录会议|次|3\n一、年度计划\n招录计划人数|人|65\n")))
                .containsExactly("plan = 65 填报表!C4");
    }

    @Test
    void aPlaceThatADefinitionNames() {
        String table = "单位|行政处罚|<\n^|宗数|金额\n甲|3|4\n合计|7|8\n";
        Readings total = Readings.at("x", "宗", "处罚", Readings.path("合计"), Readings.path("行政处罚", "宗数"));

        Assertions.assertThat(total.lines(Drawn.sheet("处罚", "2020年处罚\n" + table + "\n附：上年数据\n" + table)))
                .containsExactly("x = 7 处罚!B5");
        Assertions.assertThat(total.lines(Drawn.sheet("处罚", "会议|3\n\n附：上年数据\n" + table)))
                .containsExactly("error row.set-aside 处罚!B7 found “处罚!A3 附：上年数据” expected “”");
        Assertions.assertThat(Readings.at("x", "宗", "", Readings.path("合计"), Readings.path("行政处罚", "宗数"))
                        .lines(Drawn.sheet("处罚", "会议|3\n\n样表\n" + table)))
                .containsExactly("error row.set-aside 处罚!B7 found “处罚!A3 样表” expected “”");
        Assertions.assertThat(
                        Readings.atCell("x", "宗", "处罚", "B7").lines(Drawn.sheet("处罚", "会议|3\n\n附：上年数据\n" + table)))
                .containsExactly("error row.set-aside 处罚!B7 found “处罚!A3 附：上年数据” expected “”");
        Assertions.assertThat(Readings.at("x", "宗", "", Readings.path("目标任务", "合计"), Readings.path("宗数"))
                        .lines(Drawn.sheet("处罚", "单位|宗数\n甲|1\n一、目标任务\n合计|7\n")))
                .containsExactly("x = 7 处罚!B4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"计划", "2020年计划数", "目标任务", "全省", "其中：重大案件", "比上年增减"})
    void anOuterHeaderThatThePathDoesNotName(String outer) {
        String sheet = "2020年统计表\n单位|" + outer + "|<|完成|<\n^|宗数|金额|件数|金额\n合计|7|8|9|10\n";
        Readings named = Readings.at("x", "宗", "", Readings.path("合计"), Readings.path("宗数"));

        Assertions.assertThat(named.lines(Drawn.sheet("处罚", sheet)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error column.ambiguous 处罚!B4 found “处罚!B2 " + outer.replace('：', ':'));
        Assertions.assertThat(named.lines(Drawn.sheet("处罚", sheet.replace("件数", "宗数"))))
                .containsExactly("x = 9 处罚!D4");
        Assertions.assertThat(Readings.at("x", "宗", "", Readings.path("合计"), Readings.path(outer, "宗数"))
                        .lines(Drawn.sheet("处罚", sheet)))
                .containsExactly("x = 7 处罚!B4");
    }

    @Test
    void anOuterHeaderOverAPathOfTwoAndACorrectedColumnBesideIt() {
        Readings two = Readings.at("x", "宗", "", Readings.path("合计"), Readings.path("行政处罚", "宗数"));

        Assertions.assertThat(two.lines(Drawn.sheet("处罚", "单位|计划|<\n^|行政处罚|<\n^|宗数|金额\n合计|7|8\n")))
                .containsExactly("error column.ambiguous 处罚!B4 found “处罚!B1 计划” expected “1”");
        Assertions.assertThat(two.lines(Drawn.sheet("处罚", "单位|行政处罚|<\n^|宗数|更正后宗数\n合计|7|8\n")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error column.ambiguous");
        Assertions.assertThat(two.lines(Drawn.sheet("处罚", "单位|行政处罚|<\n^|宗数|更正后宗数\n合计|7|7\n")))
                .containsExactly("x = 7 处罚!B3");
    }
}
