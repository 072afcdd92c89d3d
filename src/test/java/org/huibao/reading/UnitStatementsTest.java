package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.number;
import static org.huibao.reading.Readings.path;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place of a sheet in which people state a unit, and every way in which they write it: 15.89 is 158900, or it is asked about. */
class UnitStatementsTest {

    private static final String CONVERTED = " [scale 万元→元 ×10000]";
    private final Readings fines = Readings.of("fines", "罚款金额", "元");

    private List<String> read(Readings readings, String sheet) {
        return readings.lines(Drawn.sheet("表", sheet.replace(" // ", "\n")));
    }

    private void converts(Readings readings, String sheet) {
        assertThat(read(readings, sheet))
                .as(sheet)
                .singleElement()
                .asString()
                .contains("= 158900 ")
                .contains("→元 ×10000]");
    }

    private void plain(Readings readings, String sheet) {
        assertThat(read(readings, sheet))
                .as(sheet)
                .singleElement()
                .asString()
                .contains("= 15.89 ")
                .doesNotContain("[");
    }

    private void asks(Readings readings, String sheet) {
        assertThat(read(readings, sheet))
                .as(sheet)
                .anySatisfy(line -> assertThat(line).startsWith("error unit.unclear"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：万元",
                "单位：万元    填报日期：2021年1月5日",
                "单位：万元  币种：人民币",
                "（单位 万元）",
                "(单位:万元)",
                "【单位：万元】",
                "单位：万",
                "金额：万元",
                "金额单位：万元（人民币）",
                "金额单位:人民币万元",
                "单位：万元。",
                "单位：万元；",
                "单位万元",
                "单位∶万元",
                "以“万元”为单位",
                "金额按“万元”填报，保留两位小数",
                "单位：￥万元",
                "单位␠万元",
                "单位：件 万元",
                "单位：件；万元",
                "单位：件/万元",
                "单位：件、人、万元",
                "单位：万元、%",
                "填报单位：试验局  单位：万元  填报人：张三",
                "填报单位：试验局（单位：万元）",
                "（以万元为单位）",
                "以万元为单位",
                "本表以人民币万元为单位",
                "金额均以万元计",
                "按万元填列",
                "计量单位:万元",
                "计量单位：万元/件",
                "货币单位:人民币万元",
                "单位：人民币万元",
                "单位：人民币（万元）",
                "单位：（万元）",
                "单位为万元",
                "单 位 ： 万 元",
                "单␠␠位：万␠␠元",
                "单位：¶万元",
                "金额（单位：万元）",
                "金额单位：万元，件数单位：件",
                "注：1.本表金额单位为万元¶2.不含没收",
                "金额单位：万圆",
                "资金单位：万元",
                "Unit：万元",
                "（単位：万元）",
                "单位＝万元",
                "单位－万元",
                "单位：万元人民币",
                "单位：万元RMB",
                "单位：万元 2021年1月5日"
            })
    void aLineAboveOrBelow(String line) {
        converts(fines, line + "| // 项目|本年数 // 罚款金额|15.89");
        converts(fines, "处罚情况| // |" + line + " // 项目|本年数 // 罚款金额|15.89");
        converts(fines, "处罚情况||| // |||" + line + " // 项目|本年数|上年数|说明 // 罚款金额|15.89||");
        converts(fines, "处罚情况| // 项目|本年数 // 罚款金额|15.89 // " + line + "|");
        converts(
                fines,
                line
                        + "| // 1| // 2| // 3| // 4| // 5| // 6| // 7| // 8| // 项目|本年数 // 罚款金额|15.89"
                                .replaceAll("[1-8](?=\\|)", ""));
        converts(Readings.atCell("x", "元", "表", "B4"), line + "| // 项目|金额 // 甲所|5.89 // 合计|15.89");
        converts(Readings.at("x", "元", "表", path("合计"), number(2)), line + "| // 项目|金额 // 甲所|5.89 // 合计|15.89");
        converts(Readings.at("x", "元", "表", path("合计"), path("金额")), line + "| // 项目|金额 // 甲所|5.89 // 合计|15.89");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：县司法局",
                "填报单位：县司法局",
                "单位：（盖章）",
                "单位：",
                "单位负责人：张三",
                "单位：某万有限公司",
                "填报单位：万宁市司法局",
                "单位：千阳县公安局",
                "单位：百色市局  填报人：万某",
                "单位：人 民 医 院",
                "单位：项目部",
                "处罚单位3个",
                "罚款10万元以上案件情况表",
                "2020年万元以上罚款案件情况表",
                "规模以上（2000万元）企业情况表",
                "全年罚没收入15.89万元",
                "共计罚款 15.89 万元",
                "万元GDP能耗情况表",
                "亿元企业处罚情况表",
                "附表（十）",
                "附表（一）",
                "单位：元",
                "金额单位：人民币元",
                "填报日期：2021年1月5日",
                "联系电话：10000000",
                "计量单位：见表",
                "罚款超过万元的"
            })
    void whatSaysNothingOfAScale(String line) {
        plain(fines, line + "| // 项目|本年数 // 罚款金额|15.89");
        plain(fines, "项目|本年数 // 罚款金额|15.89 // " + line + "|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年罚没收入万元统计表",
                "单位：萬元",
                "Unit: 10,000 yuan",
                "Unit: RMB million",
                "(in RMB thousand)",
                "金额 万元 取整数",
                "本表数字系万元数",
                "单位：元、万元",
                "单位：万人"
            })
    void whatNobodyUnderstandsIsAskedAbout(String line) {
        asks(fines, line + "| // 项目|本年数 // 罚款金额|15.89");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // all levels of the header
                "项目|金额（万元）|< // ^|本年数|上年数 // 罚款金额|15.89|",
                "项目|金额（万元）| // |本年数|上年数 // 罚款金额|15.89|",
                "项目|金额¶万元|< // ^|本年数|上年数 // 罚款金额|15.89|",
                "项目|罚没（万元）|<|< // ^|金额|<|< // ^|本年数|上年数|说明 // 罚款金额|15.89||",
                "项目（万元）|本年数|上年数 // 罚款金额|15.89|",
                "项目（单位：万元）|本年数|上年数 // 罚款金额|15.89|",
                "项目|本年数（万）|上年数 // 罚款金额|15.89|",
                "项目|本年数（单位 万元）|上年数 // 罚款金额|15.89|",
                "项目|本年数（人民币万元）|上年数 // 罚款金额|15.89|",
                // a row of units
                "项目|本年数|上年数 // |万元|万元 // 罚款金额|15.89|",
                "项目|本年数|上年数 // |（万元）|（万元） // 罚款金额|15.89|",
                "项目|本年数|上年数 // 单位|万元|件 // 罚款金额|15.89|",
                "项目|本年数|上年数 // 甲|1|2 // |万元|万元 // 罚款金额|15.89|",
                "项目|本年数|上年数 // |单位：万元|单位：万元 // 罚款金额|15.89|",
                "项目|本年数|上年数 // |万元|< // 罚款金额|15.89|",
                // the label, a unit beside the number
                "项目|本年数 // 罚款金额（万元）|15.89",
                "项目|本年数 // 罚款金额（单位：万元）|15.89",
                "项目|本年数| // 罚款金额|15.89|万元",
                "项目||本年数 // 罚款金额|万元|15.89",
                "项目|本年数|上年数| // 罚款金额|15.89|12|万元",
                // the unit column
                "项目|单位|本年数 // 没收金额|万元|3 // 罚款金额||15.89",
                "项目|单位|本年数 // 没收金额|万元|3 // 罚款金额|〃|15.89",
                "项目|单位|本年数 // 没收金额|万元|3 // 罚款金额|同上|15.89",
                "项目|单位|本年数 // 没收金额|万元|3 // 罚款金额|\"|15.89",
                "项目|单位|本年数 // 没收金额|万元|3 // 罚款金额|^|15.89",
                "项目|单位|本年数 // 罚款金额|万|15.89",
                "项目|单位|本年数 // 罚款金额|（万元）|15.89",
                "项目|单位|本年数 // 罚款金额|人民币万元|15.89",
                // the group
                "类别|项目|本年数 // 罚没金额（万元）|罚款金额|15.89 // ^|没收金额|3",
                "类别|项目|本年数 // 罚没金额（万元）|没收金额|3 // |罚款金额|15.89",
                "项目|本年数 // 罚没金额（万元）|< // 罚款金额|15.89",
                "项目|本年数 // 罚没金额（万元）| // ␠␠罚款金额|15.89",
                "项目|本年数 // 一、罚没金额（单位：万元）|< // （一）罚款金额|15.89",
                "项目|本年数 // 罚没金额（万元）|20 // 其中：罚款金额|15.89",
                "序号|项目|本年数 // 一|罚没金额（万元）| // 1|罚款金额|15.89",
                "项目|本年数 // 没收|3 // 单位：万元| // 罚款金额|15.89",
                // the title
                "情况表（万元）| // 项目|本年数 // 罚款金额|15.89",
                "2020年情况表（万元）|<|< // 项目|本年数|上年数 // 罚款金额|15.89|12",
                "情况表（单位：万元）|2020年 // 项目|本年数 // 罚款金额|15.89",
                "情况表（万元）|2020年 // 项目|本年数 // 罚款金额|15.89",
                "罚没收入（万元）情况表| // 项目|本年数 // 罚款金额|15.89",
                "情况表（万元，不含没收）| // 项目|本年数 // 罚款金额|15.89",
                "情况表| // |万元 // 项目|本年数 // 罚款金额|15.89",
                "情况表| // |（万元） // 项目|本年数 // 罚款金额|15.89",
                "情况表|||| // |||单位：|万元 // 项目|本年数|上年数|说明| // 罚款金额|15.89|||",
                "情况表| // 项目|本年数 // 罚款金额|15.89 // 填报人：张三|电话：1234567 // 单位：万元|",
                "项目|本年数 // 罚款金额|15.89 // 注：金额单位为万元| // 填报日期：|2021.1.5 // 联系电话：|13800000000",
            })
    void everyPlaceInAForm(String sheet) {
        List<String> lines = read(fines, sheet);
        assertThat(lines)
                .as(sheet)
                .anySatisfy(line -> assertThat(line).contains("fines = 158900 ").contains("→元 ×10000]"));
        assertThat(lines).as(sheet).noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void theSheetsName() {
        String sheet = "项目|本年数\n罚款金额|15.89";
        for (String name : List.of("罚没收入（万元）", "罚没收入(单位：万元)", "罚没收入 万元", "万元", "罚没收入-万元")) {
            assertThat(fines.lines(Drawn.sheet(name, sheet)))
                    .as(name)
                    .containsExactly("fines = 158900 " + name + "!B2" + CONVERTED);
        }
        assertThat(fines.lines(Drawn.sheet("罚没万元表", sheet)))
                .singleElement()
                .asString()
                .startsWith("error unit.unclear");
        assertThat(fines.lines(Drawn.sheet("万元以上罚款", sheet))).containsExactly("fines = 15.89 万元以上罚款!B2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：元| // 项目|本年数（万元） // 罚款金额|15.89",
                "情况表（万元）| // 单位：元| // 项目|本年数 // 罚款金额|15.89",
                "单位：万元| // 项目|本年数 // 罚款金额|15.89 // 单位：元|",
                "项目|单位|本年数 // 没收金额|万元|3 // 案件|件|2 // 罚款金额||15.89",
                "项目|本年数 // 没收金额（万元）|3 // 1.罚款金额|15.89",
                "单位：万元| // 项目|本年数 // 没收金额|3 // | // 项目|本年数 // 罚款金额|15.89",
                "项目|本年数|上年数 // |元|元 // 罚款金额（万元）|15.89|",
                "单位：万元| // 项目|本年数|上年数 // 罚款金额（元）|15.89|12",
                "单位：万元| // 项目|本年数（元）|上年数 // 罚款金额|15.89|12",
                "~单位：万元| // 项目|本年数 // 罚款金额|15.89",
                "项目|本年数 // 罚没金额（万元）| // 罚款金额|15.89",
                "项目|本年数 // 1.没收金额（万元）| // 2.罚款金额|15.89",
            })
    void whatDisagrees(String sheet) {
        asks(fines, sheet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数（元）|案件（万元） // 罚款金额|15.89|3",
                "项目|罚没（元）|<|标的（万元）|< // ^|本年数|上年数|今年|去年 // 罚款金额|15.89|||",
                "项目|单位|本年数 // 案件|件|3 // 罚款金额||15.89",
                "项目|单位|本年数 // 罚款金额|元|15.89 // 标的额|万元|3",
                "项目|本年数 // 罚款金额|15.89 // 标的（万元）| // 标的额|3",
                "项目|本年数 // 罚款金额|15.89 // 标的额（万元）|3",
                "项目|本年数 // 标的（万元）| // 标的额|3 // 罚没（元）| // 罚款金额|15.89",
                "项目|本年数 // 罚款金额|15.89 // | // 单位：万元| // 项目|本年数 // 标的额|3",
                "项目|本年数|说明 // 罚款金额|15.89|万元以上案件3件",
                "项目|本年数|说明 // 罚款金额|15.89|去年为12万元",
                "项目|本年数|说明 // 标的额|3|单位按万元计 // 罚款金额|15.89|",
                "单位：元、件| // 项目|本年数 // 罚款金额|15.89",
                "单位：万元|| // 项目|本年数|说明 // 没收金额|3 // 罚款金额（元）|15.89",
                "单位：万元|| // 项目|本年数（元）|标的额 // 罚款金额|15.89|3",
                "单位：万元|| // 项目|单位|本年数 // 没收金额||3 // 罚款金额|元|15.89",
            })
    void whatSpeaksOfOthers(String sheet) {
        List<String> lines = read(fines, sheet);
        assertThat(lines)
                .as(sheet)
                .anySatisfy(
                        line -> assertThat(line).startsWith("fines = 15.89 ").doesNotContain("["));
        assertThat(lines).as(sheet).noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：万元| // 项目|本年数 // 案件数|15.89",
                "单位：件、万元| // 项目|本年数 // 案件数|15.89",
                "情况表（万元）| // 项目|本年数 // 案件数|15.89",
                "万元以上罚款情况| // 项目|本年数 // 案件数|15.89",
                "项目|本年数 // 罚没（万元）| // 罚款|3 // 案件| // 案件数|15.89",
                "项目|本年数|上年数 // |件|万元 // 案件数|15.89|",
                "类别|项目|本年数 // 罚没（万元）|罚款|3 // 案件|案件数|15.89",
                "项目|单位|本年数 // 罚款|万元|3 // 案件数||15.89",
                "注：金额单位为万元| // 项目|本年数 // 案件数|15.89",
            })
    void aUnitOfMoneySaysNothingOfCases(String sheet) {
        List<String> lines = read(Readings.of("cases", "案件数", "件"), sheet);
        assertThat(lines)
                .as(sheet)
                .anySatisfy(
                        line -> assertThat(line).startsWith("cases = 15.89 ").doesNotContain("["));
        assertThat(lines).as(sheet).noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void otherThingsThanMoney() {
        for (String unit : List.of("人", "户", "吨", "亩", "平方米", "件")) {
            Readings some = Readings.of("x", "总数", unit);
            String converted = " [scale 万" + unit + "→" + unit + " ×10000]";
            assertThat(read(some, "单位：万" + unit + "| // 项目|本年数 // 总数|3.5"))
                    .containsExactly("x = 35000 表!B3" + converted);
            assertThat(read(some, "情况表（万" + unit + "）| // 项目|本年数 // 总数|3.5"))
                    .containsExactly("x = 35000 表!B3" + converted);
            assertThat(read(some, "项目|本年数 // |万" + unit + " // 总数|3.5")).containsExactly("x = 35000 表!B3" + converted);
            assertThat(read(some, "单位：万元、万" + unit + "| // 项目|本年数 // 总数|3.5"))
                    .containsExactly("x = 35000 表!B3" + converted);
            assertThat(read(some, "单位：" + unit + "| // 项目|本年数 // 总数|3")).containsExactly("x = 3 表!B3");
        }
        Readings rate = Readings.of("x", "办结率", "%");
        assertThat(read(rate, "单位：件| // 项目|本年数 // 办结率|97.1")).containsExactly("x = 97.1 表!B3");
        assertThat(read(Readings.of("x", "产值", "万元"), "单位：元| // 项目|本年数 // 产值|158900"))
                .containsExactly("x = 15.89 表!B3 [scale 元→万元 ×0.0001]");
        assertThat(read(Readings.of("x", "产值", "万元"), "项目|本年数（万元） // 产值|15.89")).containsExactly("x = 15.89 表!B2");
        assertThat(read(Readings.of("x", "产值", "万元"), "产值万元表| // 项目|本年数 // 产值|15.89"))
                .containsExactly("error unit.unclear 表!B3 found “15.89（产值万元表）” expected “万元”");
    }

    @Test
    void nothingIsNothingInAnyUnit() {
        assertThat(read(fines, "单位：萬元| // 项目|本年数 // 罚款金额|0")).containsExactly("fines = 0 表!B3");
        assertThat(read(fines, "单位：萬元| // 项目|本年数 // 罚款金额|'0")).containsExactly("fines = 0 表!B3 [text]");
    }

    @Test
    void anIndicatorWithoutAUnit() {
        Readings bare = Readings.of("rules", "制度数", "");
        assertThat(read(bare, "情况表（件、人）| // 项目|本年数 // 制度数|4")).containsExactly("rules = 4 表!B3");
        assertThat(read(bare, "单位：件、人| // 项目|本年数 // 制度数|4")).containsExactly("rules = 4 表!B3");
        assertThat(read(bare, "单位：万元| // 项目|本年数 // 制度数|4")).containsExactly("rules = 4 表!B3");
        asks(bare, "单位：万项| // 项目|本年数 // 制度数|4");
    }

    @Test
    void aSheetOfExplanations() {
        Drawn workbook = Drawn.sheet("表", "项目|本年数\n罚款金额|15.89").and("填报说明", "1.按时报送。\n2.金额单位：万元。");
        assertThat(fines.lines(workbook)).containsExactly("error unit.unclear 表!B2 found “15.89（万元）” expected “元”");
        Drawn clear = Drawn.sheet("表", "项目|本年数（元）\n罚款金额|15.89").and("填报说明", "1.按时报送。\n2.金额单位：万元。");
        assertThat(fines.lines(clear)).containsExactly("fines = 15.89 表!B2");
    }

    @Test
    void aColumnOfPiecesWhereTheDefinitionGivesALetter() {
        Readings cell = Readings.atCell("x", "元", "表", "B2");
        asks(cell, "项目|数量|金额 // 罚款|15.89|3");
        asks(cell, "项目|数量|金额（元） // 罚款|15.89|3");
        plain(cell, "项目|数量|备注 // 罚款|15.89|3");
        plain(cell, "项目|金额|数量 // 罚款|15.89|3");
        plain(cell, "项目|数量（元）|金额 // 罚款|15.89|3");
    }

    @Test
    void theYearBeforeHasUnitsOfItsOwn() {
        assertThat(read(fines, "项目|金额（万元）|< // ^|本年数|上年数 // 罚款金额|15.89|12"))
                .containsExactly("fines = 158900 表!B3" + CONVERTED, "fines@2019 = 120000 表!C3" + CONVERTED);
        assertThat(read(fines, "项目|本年数|上年数 // |元|万元 // 罚款金额|158900|12"))
                .containsExactly("fines = 158900 表!B3", "fines@2019 = 120000 表!C3" + CONVERTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位|行政处罚（万元）|< // ^|罚没金额|没收金额 // 甲所|5.89|1 // 合计|15.89|3",
                "单位|行政处罚（万元）| // |罚没金额|没收金额 // 甲所|5.89|1 // 合计|15.89|3",
                "单位|行政处罚|< // ^|罚没金额|没收金额 // |万元|万元 // 合计|15.89|3",
                "单位|行政处罚|< // ^|罚没金额（万元）|没收金额（元） // 甲所|5.89|1 // 合计|15.89|3",
            })
    void ofADepartmentsOwnTable(String sheet) {
        converts(Readings.at("x", "元", "表", path("合计"), path("行政处罚", "罚没金额")), sheet);
        converts(Readings.at("x", "元", "表", path("合计"), number(2)), sheet);
        converts(Readings.at("x", "元", "表", number(4), number(2)), sheet);
        converts(Readings.atCell("x", "元", "表", "B4"), sheet);
    }

    @Test
    void beforeAnAddressTheRowOnTheLeftCounts() {
        Readings cell = Readings.atCell("x", "元", "表", "B3");
        converts(cell, "项目|2020年 // 没收|3 // 罚款（万元）|15.89");
        converts(cell, "项目|2020年 // 没收|3 // 罚款|15.89|万元");
        converts(cell, "类别|金额 // 没收|3 // 罚款（万元）|15.89");
        plain(cell, "类别|金额 // 没收（万元）|3 // 罚款|15.89");
    }

    private static final String FINES = "fines = 15000 处罚台账!";

    private List<String> ledger(String sheet, String text) {
        Readings sums = Readings.ledger("fines", "元", Readings.sum("", "罚款金额"));
        return sums.lines(Drawn.sheet(sheet, text.replace(" // ", "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "案号|罚款金额（万元） // 甲|1.5",
                "案号|罚款金额(单位：万元) // 甲|1.5",
                "案号|罚款金额（人民币万元） // 甲|1.5",
                "案号|处罚（万元）| // |罚款金额|没收 // 甲|1.5|2",
                "单位：万元  币种：人民币|| // 案号|当事人|罚款金额 // 甲|乙|1.5",
                "||（单位 万元） // 案号|当事人|罚款金额 // 甲|乙|1.5",
                "处罚台账（万元）| // 案号|罚款金额 // 甲|1.5",
                "单位：万元| // | // | // | // | // | // | // 案号|罚款金额 // 甲|1.5",
                "|单位：|万元 // 案号|当事人|罚款金额 // 甲|乙|1.5",
                "案号|当事人|罚款金额 // ||万元 // 甲|乙|1.5",
                "案号|当事人|罚款金额 // ||（万元） // 甲|乙|1.5",
                "案号|当事人|罚款金额 // 单位||万元 // 甲|乙|1.5",
                "案号|单位|罚款金额 // 甲|万元|1.5",
                "单位：万元|1|2|3 // 一|1|1|1 // 二|1|1|1 // 三|1|1|1 // 四|1|1|1 // 五|1|1|1 // 六|1|1|1 // 七|1|1|1 // 八|1|1|1"
                        + " // 九|1|1|1 // 案号|当事人|案由|罚款金额 // 甲|乙|丙|1.5",
                "案号|当事人|罚款金额 // 一、罚款（万元）|| // 甲|乙|1.5",
                "案号|处罚（万元）| // |罚款金额|没收 // 甲|1.5|2 // 案号|处罚（万元）| // |罚款金额|没收",
                "案号|罚款金额（万元） // 甲|1.5 // 单位：万元|",
            })
    void ofALedger(String text) {
        List<String> lines = ledger("处罚台账", text);
        assertThat(lines).as(text).anySatisfy(line -> assertThat(line).startsWith(FINES));
        assertThat(lines).as(text).noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void ofALedgersSheetAndPages() {
        assertThat(ledger("罚没（万元）", "案号|罚款金额 // 甲|1.5")).containsExactly("fines = 15000 罚没（万元）!B2" + CONVERTED);
        assertThat(ledger("台账", "案号|罚款金额（元） // 甲|500 // 案号|罚款金额（万元） // 乙|2"))
                .containsExactly("fines = 500 台账!B2", "fines = 20000 台账!B4" + CONVERTED);
        assertThat(ledger("台账", "单位：元| // 案号|罚款金额 // 甲|500 // 单位：万元| // 案号|罚款金额 // 乙|2"))
                .containsExactly("fines = 500 台账!B3", "fines = 20000 台账!B6" + CONVERTED);
        assertThat(ledger("台账", "案号|罚款金额 // |元 // 甲|500 // 案号|罚款金额 // |万元 // 乙|2"))
                .containsExactly("fines = 500 台账!B3", "fines = 20000 台账!B6" + CONVERTED);
        assertThat(ledger("台账", "案号|罚款金额（万元） // 甲|1 // 案号|罚款金额 // 乙|2"))
                .containsExactly("fines = 10000 台账!B2" + CONVERTED, "fines = 20000 台账!B4" + CONVERTED);
        assertThat(ledger("台账", "案号|罚款金额 // |万元 // 甲|1 // 案号|罚款金额 // 乙|2"))
                .containsExactly("fines = 10000 台账!B3" + CONVERTED, "fines = 20000 台账!B5" + CONVERTED);
        assertThat(ledger("台账", "案号|处罚（万元）| // |罚款金额|没收 // 某甲|1|7 // 案号|处罚（万元）| // |罚款金额|没收 // 乙|2|3"))
                .contains("fines = 10000 台账!B3" + CONVERTED, "fines = 20000 台账!B6" + CONVERTED);
        assertThat(ledger("台账", "案号|单位|罚款金额 // 甲|万元|1.5 // 乙||2 // 丙|〃|3"))
                .containsExactly(
                        "fines = 15000 台账!C2" + CONVERTED,
                        "fines = 20000 台账!C3" + CONVERTED,
                        "fines = 30000 台账!C4" + CONVERTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：元|| // 案号|当事人|罚款金额（万元） // 甲|乙|1.5",
                "罚没万元统计表|| // 案号|当事人|罚款金额 // 甲|乙|1.5",
                "案号|当事人|罚款金额 // 甲|乙|1.5 // 单位：万元||",
                "案号|当事人|罚款金额 // 甲|乙|1.5 // 注：金额以万元为单位||",
                "案号|当事人|罚款金额（元） // 甲|乙|1.5 // 单位：万元|| // 丙|丁|2",
                "案号|当事人|罚款金额 // 一、罚款（万元）|| // 甲|乙|1.5 // 二、其他|| // 丙|丁|2",
                "案号|当事人|罚款金额 // 甲|乙|1.5 // 单位：万元|2021|",
            })
    void ofALedgerAsks(String text) {
        assertThat(ledger("处罚台账", text))
                .as(text)
                .anySatisfy(line -> assertThat(line).startsWith("error unit.unclear"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "案号|标的（万元）|罚款金额 // 甲|3|1.5",
                "填报单位：县司法局|| // 案号|当事人|罚款金额 // 甲|乙|1.5 // 单位：县司法局||",
                "案号|案由|罚款金额 // 甲|货值1万元以上|1.5",
                "案号|当事人|罚款金额 // 甲|乙|1.5 // 合计：1.5万元||",
            })
    void ofALedgerIsPlain(String text) {
        List<String> lines = ledger("处罚台账", text);
        assertThat(lines).as(text).anySatisfy(line -> assertThat(line).startsWith("fines = 1.5 处罚台账!"));
        assertThat(lines).as(text).noneMatch(line -> line.startsWith("error"));
    }
}
