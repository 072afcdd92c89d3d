package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of a unit that is none in use: an amount under them is never taken for 元. */
class UnknownUnitsTest {

    private final Readings fines = Readings.of("fines", "罚款金额", "元");

    private List<String> read(String sheet) {
        return fines.lines(Drawn.sheet("表", sheet.replace(" // ", "\n")));
    }

    private void asks(String sheet) {
        assertThat(read(sheet))
                .as(sheet)
                .anySatisfy(line -> assertThat(line).startsWith("error unit.unclear"))
                .noneMatch(line -> line.startsWith("fines = "));
    }

    private void plain(String sheet) {
        assertThat(read(sheet)).as(sheet).singleElement().asString().matches("fines = 15.89 表!B[23]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：W",
                "单位:w",
                "单位：Ｗ",
                "单位 W",
                "单位：W元",
                "单位：w元",
                "单位：Ｗ元",
                "单位：萬",
                "计量单位：萬元",
                "单位：wan元",
                "单位：10K元",
                "单位：K元",
                "单位：M元",
                "单位：1,000元",
                "单位：1，000元",
                "单位：10000元",
                "单位：１００００元",
                "单位：10^4元",
                "单位：10⁴元",
                "单位：元×10000",
                "单位：元*10000",
                "单位：人民币10000元",
                "单位：10000",
                "单位：仟",
                "单位（W元）",
                "（单位：W元）",
                "金额单位：W元",
                "货币单位：K元",
                "单位：W元  币种：人民币",
                "单位：W元，人民币",
                "单位：W元    填报日期：2021年1月5日",
                "单 位：W 元",
                "罚没情况表（单位：W元）",
                "Unit: W",
                "单位：兆元",
                "单位：拾万元",
            })
    void isAskedAboutBelowToo(String line) {
        isAskedAbout(line);
        asks("项目|本年数 // 罚款金额|15.89 // " + line + "|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：元，其中：罚没为万元", "单位：元（罚没为万元）", "金额单位：元；罚款：万元", "单位：元，罚没以万元计"})
    void theUnitOfAPartIsAskedAbout(String line) {
        asks(line + "| // 项目|本年数 // 罚款金额|15.89");
        asks("项目|本年数 // 罚款金额|15.89 // " + line + "|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：元（不足1万元的按1万元填）", "单位：元，含万元以上罚款", "单位：元（以下均为税前）"})
    void theUnitOfAllStands(String line) {
        plain(line + "| // 项目|本年数 // 罚款金额|15.89");
    }

    @ParameterizedTest
    @ValueSource(strings = {"人民币 W元", "CNY萬", "罚没情况表（K元）", "罚没情况表（10000元）"})
    void isAskedAbout(String line) {
        asks(line + "| // 项目|本年数 // 罚款金额|15.89");
        asks("处罚情况| // |" + line + " // 项目|本年数 // 罚款金额|15.89");
        asks("填报单位：试验局|" + line + " // 项目|本年数 // 罚款金额|15.89");
        asks("填报单位：试验局|||" + line + " // 项目|单位|本年数|上年数|说明 // 罚款金额|元|15.89||");
        asks(line + "|| // 项目|单位|本年数 // 罚款金额|元|15.89");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数（单位：W元） // 罚款金额|15.89",
                "项目|本年数（W元） // 罚款金额|15.89",
                "项目|本年数（10000元） // 罚款金额|15.89",
                "项目|本年数（1,000元） // 罚款金额|15.89",
                "项目|本年数¶（单位：萬） // 罚款金额|15.89",
                "项目|本年数（萬元） // 罚款金额|15.89",
                "项目|金额（单位：W元）|< // ^|本年数|上年数 // 罚款金额|15.89|",
                "项目|单位|本年数 // 罚款金额|W元|15.89",
                "项目|单位|本年数 // 罚款金额|10000元|15.89",
                "项目|单位|本年数 // 罚款金额|元×10000|15.89",
                "项目|单位|本年数 // 罚款金额|元*10000|15.89",
            })
    void inHeadersAndColumns(String sheet) {
        assertThat(read(sheet)).as(sheet).allMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：1万元", "计量单位：1万元", "单位：CNY万", "单位：RMB万元", "（单位：1 万元）"})
    void plainOnesConvert(String line) {
        assertThat(read(line + "| // 项目|本年数 // 罚款金额|15.89"))
                .singleElement()
                .asString()
                .contains("fines = 158900 ")
                .contains("→元 ×10000]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报单位：A县司法局",
                "填报单位：W",
                "报送单位：12345热线办",
                "单位：12345热线办",
                "单位：第1中学",
                "单位：XXX（盖章）",
                "单位：XXXX",
                "单位（盖章）：",
                "单位：________",
                "单位：A县司法局",
                "单位：广元市司法局",
                "单位：万宁市司法局",
                "单位：亿达集团",
                "单位负责人：W",
                "单位编号：12345",
                "单位代码：11370000A",
                "单位联系电话：0551-12345",
                "单位：元（人民币）",
                "单位：人、元",
                "单位1",
                "社区Community: 10",
                "2元店检查情况",
                "罚款10000元以上案件情况",
                "较大数额罚款（10000元以上）情况",
            })
    void namesAreNoUnits(String line) {
        plain(line + "| // 项目|本年数 // 罚款金额|15.89");
        plain("项目|本年数 // 罚款金额|15.89 // " + line + "|");
    }
}
