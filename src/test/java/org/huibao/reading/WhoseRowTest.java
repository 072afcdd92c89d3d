package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label names a row where it stands in the label column of its table, and nowhere else. */
class WhoseRowTest {

    private static final Readings CASES = Readings.of("cases", "受理件数", "件");
    private static final Readings FINES = Readings.of("fines", "罚款", "元");

    private static List<String> lines(Readings readings, String sheet) {
        return readings.lines(Drawn.sheet("填报表", sheet.replace(" // ", "\n")));
    }

    private static void asks(Readings readings, String sheet) {
        assertThat(lines(readings, sheet))
                .as(sheet)
                .anyMatch(line -> line.startsWith("error"))
                .noneMatch(line -> line.contains(" = "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数|说明 // 甲类案件|11|受理件数 // 乙类案件|33|",
                "项目|本年数|备注 // 甲类案件|11|受理件数 // 乙类案件|33|",
                "说明|项目|本年数 // 受理件数|甲类案件|11",
                "项目|数据来源|本年数 // 甲类案件|受理件数|11",
                "项目|单位|本年数 // 甲类案件|受理件数|11",
                "项目|本年数|相关指标 // 甲类案件|11|受理件数",
                "项目|本年数 // 甲类案件|11|受理件数",
                "序号|项目|本年数|上年数|备注 // 1|甲类案件|11|9|受理件数",
                "项目|本年数|情况说明 // 甲类案件|11|1.受理件数：",
            })
    void aNameThatIsSaidOfAnotherRowNamesNothing(String sheet) {
        assertThat(lines(CASES, sheet)).containsExactly("info file.nothing-found  found “” expected “”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数|说明 // 甲类案件|11|受理件数 // 受理件数|71|",
                "项目|本年数|说明 // 受理件数|71|受理件数 // 甲类案件|11|",
                "项目|本年数|对应项目 // 甲类案件|11|受理件数 // 受理件数|71|",
                "受理件数|< // 项目|本年数 // 受理件数|71",
                "项目|本年数|上年数 // 受理件数|<|< // 甲类案件|11|9 // 1.受理件数|71|60",
            })
    void itsOwnRowIsRead(String sheet) {
        assertThat(lines(CASES, sheet))
                .filteredOn(line -> line.contains("cases = "))
                .singleElement()
                .asString()
                .startsWith("cases = 71");
        assertThat(lines(CASES, sheet)).noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "指标名称|本年数|指标名称|本年数 // 甲类案件|11|受理件数|71",
                "指标名称|本年数||指标名称|本年数 // 甲类案件|11||受理件数|71",
                "序号|指标名称|本年数|序号|指标名称|本年数 // 1|甲类案件|11|2|受理件数|71",
                "序号|项目|本年数|上年数|序号|名称|本年数|上年数 // 1|甲类案件|11|9|2|受理件数|71|60",
                "项目|本年数|指标|本年数 // 甲类案件|11|受理件数|71",
                "指标|本年数|指标|本年数 // 受理件数|71|甲类案件|11",
                "项目|本年数|指标|数值 // 受理件数|71|甲类案件|11",
                "本年数|说明|项目 // 71|含结转|受理件数",
            })
    void twoHalvesWithHeadersOfTheirOwn(String sheet) {
        assertThat(lines(CASES, sheet))
                .anyMatch(line -> line.startsWith("cases = 71"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "指标名称|本年数 // 甲类案件|11|受理件数|71 // 乙类案件|33|丙类案件|44",
                "指标名称|本年数|指标名称| // 甲类案件|11|受理件数|71",
                "本年数|指标名称|本年数|指标名称 // 71|受理件数|11|甲类案件",
                "指标名称|本年数|占比|本年数 // 受理件数|71|5|72",
                "项目|本期数|本年数 // 受理件数|71|72",
                "类别|途径|本年数 // 受理件数|网上|10 // |来访|61",
                "项目|本年数 // 受理件数|71 // 受理件数",
                "一级指标|二级指标|本年数 // 受理件数|网上|10 // 受理件数|来访|61",
            })
    void whereNobodyCanSayItIsAsked(String sheet) {
        asks(CASES, sheet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数 // 受理件数（人次）|152 // 受理件数（件）|71",
                "项目|本年数 // 受理件数（件）|71 // 受理件数（人次）|152",
                "项目|单位|本年数 // 1.受理件数|人次|152 // 2.受理件数|件|71",
                "项目|单位|本年数 // 受理件数|人次|152 // 受理件数|件|71",
                "项目|本年数 // 受理件数（件）*|71 // 受理件数（人次）*|152",
            })
    void ofTwoRowsTheOneWithTheUnitOfTheIndicator(String sheet) {
        assertThat(lines(CASES, sheet))
                .anyMatch(line -> line.startsWith("cases = 71"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数 // 受理件数（件）|152 // 受理件数（万件）|71",
                "项目|本年数 // 受理件数（人次）|152 // 受理件数（人）|71",
                "项目|本年数 // 1.受理件数|71 // 2.受理件数|72",
                "项目|本年数 // ★受理件数|71 // 受理件数*|72",
            })
    void twoRowsThatTheUnitDoesNotTellApart(String sheet) {
        asks(CASES, sheet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7、受理件数：", "★受理件数", "受理件数*", "受理件数①", "受理件数（注1）", "其中：1.受理件数", "▲ 受理件数（件）：", "受理件数¹", "（一）受理件数"})
    void marksAndOrdinalsAreNoPartOfTheName(String label) {
        assertThat(lines(CASES, "项目|本年数 // " + label + "|71")).containsExactly("cases = 71 填报表!B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"受理件数②", "受理件数（注2）"})
    void anotherFootnoteThanTheNamesOwnIsAnotherRow(String label) {
        assertThat(lines(Readings.of("cases", "受理件数①", "件"), "项目|本年数 // " + label + "|71"))
                .containsExactly("info file.nothing-found  found “” expected “”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|数量|金额（元） // 罚款|12|158900",
                "项目|数量|单价|金额 // 罚款|12|1000|12000",
                "项目|数量|单价 // 罚款|12|1000",
                "项目|单位|数量|单价|金额 // 罚款|台|12|1000|12000",
                "项目|本年数|金额 // 罚款|12|158900",
                "项目|数量（件）|罚款金额 // 罚款|12|158900",
            })
    void moneyIsNotTakenFromAColumnOfPieces(String sheet) {
        asks(FINES, sheet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|单位|数量 // 罚款|元|158900",
                "项目|数值（元）|数量 // 罚款|158900|12",
                "项目|单位|本年数|金额占比 // 罚款|元|158900|3",
                "项目|本年数（元）|本期数（件） // 罚款|158900|12",
                "项目|数量|数值（元） // 罚款|12|158900",
            })
    void moneyUnderItsOwnHeader(String sheet) {
        assertThat(lines(FINES, sheet))
                .anyMatch(line -> line.startsWith("fines = 158900"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"项目|数量|金额 // 受理件数|71|158900", "项目|数量|数值（元） // 受理件数|71|158900"})
    void piecesFromTheColumnOfPieces(String sheet) {
        assertThat(lines(CASES, sheet)).containsExactly("cases = 71 填报表!B2");
    }

    /** A remark in the row that says that its number is another one, of another time, or none that counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "更正为75",
                "应为75",
                "实为75件",
                "实际数为1,075",
                "此数有误，应为75",
                "此为2019年数据",
                "前三季度数据",
                "截至11月底",
                "上年数",
                "暂按上年数填报",
                "预计数",
                "该数为预估数",
                "作废",
                "数据有误",
                "应填75",
                "改填75",
                "填错，应75",
                "正确数75",
                "核实为75",
                "有误，待更正",
                "参照上年",
                "按上年数填",
                "不纳入统计",
                "1-10月数据"
            })
    void aRemarkAgainstTheNumber(String remark) {
        String sheet = "项目|本年数|上年数|说明 // 受理件数|71|65|" + remark;
        assertThat(lines(CASES, sheet)).as(remark).anyMatch(line -> line.startsWith("error value.remarked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "更正为71",
                "含上年结转20件",
                "上年应为66",
                "2019年实为66件",
                "其中应为网上办理的20件",
                "原为70，现改为71",
                "计划数为80",
                "2020年起改为按件统计",
                "应为2020年12月31日的数",
                "不含乡镇",
                "全年数据",
                "2020年数据",
                "比上年增加6件",
                "办结率应为97.1%",
                "见附表2",
                "上年数为65",
                "前三季度为50件",
                "应为0的事项已剔除",
                "落实75件",
                "已整改75件",
                "其中应诉案件为12件",
                "改为线上办理",
                "截至2020年12月31日",
                "取消3项",
                "预计明年增加"
            })
    void aRemarkBesideTheNumber(String remark) {
        String sheet = "项目|本年数|上年数|说明 // 受理件数|71|65|" + remark;
        assertThat(lines(CASES, sheet)).as(remark).noneMatch(line -> line.contains("value.remarked"));
    }

    /** A form for each month and one for the whole year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年统计表| // 1月| // 项目|本年数 // 受理件数|5 // 2月| // 项目|本年数 // 受理件数|6 // 全年| // 项目|本年数 // 受理件数|71",
                "2020年统计表| // 全年合计| // 项目|本年数 // 受理件数|71 // 一季度| // 项目|本年数 // 受理件数|6",
                "2020年统计表| // 第一季度| // 项目|本年数 // 受理件数|5 // 2020年度| // 项目|本年数 // 受理件数|71"
            })
    void theBlockOfTheWholeIsRead(String sheet) {
        assertThat(lines(CASES, sheet))
                .as(sheet)
                .anyMatch(line -> line.startsWith("cases = 71"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void underTheTitleOfTheYearNothingIsAsked() {
        String sheet = "2020年统计表| // 1月| // 项目|本年数 // 受理件数|5 // 全年| // 项目|本年数 // 受理件数|71";
        assertThat(lines(CASES, sheet)).containsExactly("cases = 71 填报表!B7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年统计表| // 1月| // 项目|本年数 // 受理件数|5 // 2月| // 项目|本年数 // 受理件数|6",
                "2020年统计表| // 1月| // 项目|本年数 // 受理件数|5 // 网上| // 项目|本年数 // 受理件数|6",
                "2020年统计表| // 甲镇| // 项目|本年数 // 受理件数|5 // 合计| // 项目|本年数 // 受理件数|6",
                "2020年统计表| // 1月| // 项目|本年数 // 受理件数|5 // 合计| // 项目|本年数 // 受理件数|6 // 全年| // 项目|本年数 // 受理件数|7"
            })
    void blocksOfWhichNoneIsTheWholeAreAskedAbout(String sheet) {
        asks(CASES, sheet);
    }
}
