package org.huibao.reading.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number under 计划, or beside another one that may be meant as well, is asked about. */
class RivalColumnsTest {

    private static final Readings CASES = Readings.of("cases", "受理件数", "件");

    private static List<String> lines(String sheet) {
        return CASES.lines(Drawn.sheet("表", sheet.replace(" // ", "\n")));
    }

    private static void asks(String sheet) {
        assertThat(lines(sheet))
                .as(sheet)
                .noneMatch(line -> line.startsWith("cases = "))
                .anyMatch(line -> line.startsWith("error column."));
    }

    private static void reads(String sheet) {
        assertThat(lines(sheet))
                .as(sheet)
                .anyMatch(line -> line.startsWith("cases = 71 "))
                .noneMatch(line -> line.startsWith("error") || line.startsWith("warning"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "计划",
                "预算",
                "目标",
                "目标任务",
                "年度目标",
                "2020年计划",
                "本年计划数",
                "预计",
                "参考",
                "示例",
                "排名",
                "占比",
                "同比",
                "增长率",
                "增减",
                "较上年增减",
                "全省",
                "市级",
                "上级下达",
                "乡镇",
                "本月",
                "十三五期间",
                "2016年以来累计",
                "其中：涉企",
                "环比",
                "全市",
                "上年"
            })
    void headersThatQualify(String outer) {
        asks("项目|" + outer + "|< // ^|数值|备注 // 受理件数|69|");
        asks("项目|" + outer + "|另一项 // ^|数值|件数 // 受理件数|69|71");
        asks("项目|" + outer + "|完成情况 // ^|数量|完成数 // 受理件数|69|71");
        asks("项目|备用|" + outer + " // ^|件数|本年数 // 受理件数|71|69");
    }

    @ParameterizedTest
    @CsvSource({
        "目标任务,数量,完成情况,完成数",
        "预算,数值,执行,执行数",
        "同比,数值,本年,宗数",
        "其中：涉企,数量,全部,件数",
        "本期,数值,累计,累计值",
        "线上,数量,线下,件数",
        "涉企,本年数,合计,件数"
    })
    void headersBesideOthers(String outer, String inner, String other, String under) {
        asks("项目|" + outer + "|" + other + " // ^|" + inner + "|" + under + " // 受理件数|69|71");
        asks("统计表|<|< // 项目|" + other + "|" + outer + " // ^|" + under + "|" + inner + " // 受理件数|71|69");
    }

    @ParameterizedTest
    @CsvSource({"计划,完成", "目标任务,完成情况", "预算,2020年实际", "全省,本年", "上级下达,当年"})
    void whatWasDoneIsRead(String outer, String done) {
        reads("项目|" + outer + "|" + done + " // ^|数量|数量 // 受理件数|69|71");
        reads("项目|" + done + "|" + outer + " // ^|数量|数量 // 受理件数|71|69");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "累计", "累计数", "本年累计数", "累计数量", "全年数值", "全年数", "完成数量", "完成数", "实际完成", "更正后", "更正数", "修正后", "调整后", "核定数",
                "审定数", "复核数值", "应填数值", "正确数据", "本年数（更正）", "订正后数据", "审核数"
            })
    void headersOverWhatMayBeMeant(String rival) {
        for (String own : List.of("本年数", "数值", "数量", "本期数")) {
            asks("项目|" + own + "|" + rival + " // 受理件数|69|71");
            asks("项目|" + rival + "|" + own + " // 受理件数|71|69");
            reads("项目|" + own + "|" + rival + " // 受理件数|71|71");
            reads("项目|" + own + "|" + rival + " // 受理件数|71|");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "审核人", "审核日期", "更正说明", "累计占比", "同比", "占比", "计划数", "排名", "调整次数", "上年数", "上年累计", "金额（万元）", "备注", "联系电话",
                "核实情况说明", "全省平均", "目标值"
            })
    void headersOverOtherThings(String other) {
        reads("项目|本年数|" + other + " // 受理件数|71|69");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年",
                "本期",
                "2020年",
                "2020年度",
                "当年",
                "合计",
                "数量",
                "数据",
                "情况",
                "（件）",
                "完成情况",
                "全县",
                "目标任务完成情况",
                "工作计划完成情况",
                "本年数",
                "基本情况",
                "受理情况"
            })
    void headersThatSayNothingOfTheKind(String outer) {
        reads("项目|" + outer + "|< // ^|数值|备注 // 受理件数|71|");
        reads("项目|" + outer + "|其他 // ^|数值|件数 // 受理件数|71|69");
        reads("项目|" + outer + "|上年 // ^|数值|数值 // 受理件数|71|69");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "计划外项目统计表|<|< // 项目|本年数|备注 // 受理件数|71|",
                "填报单位：民政局|表号：1| // 项目|数值|备注 // 受理件数|71|5",
                "填报单位：民政局||2020年度 // 项目|数值|件数 // 受理件数|71|5",
                "行政复议情况|| // 项目|行政复议|其他 // ^|数值|件数 // 受理件数|71|5",
                "项目|数值|其中：涉企 // 受理件数|71|5",
            })
    void titlesAndLines(String sheet) {
        reads(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上年宗数", "2019年宗数", "上年", "2019年"})
    void placesByTheirLetters(String header) {
        Drawn sheet = Drawn.sheet("表", "项目|" + header + "|本年宗数\n受理件数|69|71\n另一项|5|6");
        for (Readings wrong : List.of(
                Readings.atCell("x", "件", "表", "B3"),
                Readings.at("x", "件", "表", Readings.path("另一项"), Readings.number(2)))) {
            assertThat(wrong.lines(sheet))
                    .noneMatch(line -> line.startsWith("x = "))
                    .anyMatch(line -> line.startsWith("error column.ambiguous"));
        }
        assertThat(Readings.atCell("x", "件", "表", "C3").lines(sheet)).containsExactly("x = 6 表!C3");
    }
}
