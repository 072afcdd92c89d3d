package org.huibao.reading.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPeriodTest {

    private static final String READ = "cases = 71 填报表!B4";

    private static final Readings CASES = Readings.of("cases", "案件数", "件");

    private static Drawn titled(String title) {
        return Drawn.sheet("填报表", title + "|\n|\n项目|本年数\n案件数|71");
    }

    @ParameterizedTest
    @CsvSource({
        "huibao.period, 2019, error file.other-period  found “2019” expected “2020”",
        "huibao.period, 2020Q1, error file.other-period  found “2020Q1” expected “2020”",
        "huibao.job, finance, error file.other-job  found “finance” expected “rule-of-law”",
        "huibao.period, 2020, " + READ,
        "huibao.job, rule-of-law, " + READ,
        "huibao.period, '', " + READ,
    })
    void properties(String name, String value, String line) {
        assertThat(CASES.lines(titled("统计表").with(name, value))).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019年度信访统计表", "信访统计表（2019年）", "２０１９年信访统计表", "2019 年 信访统计表", "2018—2019年统计表"})
    void anotherYearInTheTitle(String title) {
        assertThat(CASES.lines(titled(title))).singleElement().asString().startsWith("error file.other-period 填报表!A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年度信访统计表",
                "信访统计表",
                "2019—2020年统计表",
                "2020年统计表（2019年修订）",
                "填报日期：2021年1月10日",
                "统计表（2019年修订）",
                "2019年制",
                "文号2019",
                "12019年"
            })
    void noOtherYear(String title) {
        assertThat(CASES.lines(titled(title))).containsExactly(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报日期：2020年1月10日",
                "截至2020年12月31日",
                "制表时间：2020年1月",
                "填表人：张三 | 填表日期：2020年1月",
                "2020年1月",
                "县司法局2020年1月",
                "附件（2020年修订）",
                "根据《某某条例》（2020年修正）填报"
            })
    void theTitleDecidesWhateverStandsBelow(String below) {
        String sheet = "2019年度信访统计表|\n" + below + "\n项目|本年数\n案件数|71\n填报日期：2020年1月10日";
        assertThat(CASES.lines(Drawn.sheet("填报表", sheet)))
                .containsExactly("error file.other-period 填报表!A1 found “2019年度” expected “2020”");
        assertThat(CASES.lines(titled("2019年度信访统计表").and("附表", "甲|" + below)))
                .containsExactly("error file.other-period 填报表!A1 found “2019年度” expected “2020”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2021Q3  # 2021年第三季度统计表",
                "2021Q3  # 2021年度三季度统计表",
                "2021Q3  # 统计表（2021年7—9月）",
                "2021Q3  # 2021年7月1日至9月30日统计表",
                "2021Q3  # 2021年7月-2021年9月统计表",
                "2021Q3  # 第三季度统计表",
                "2021Q3  # 2021年统计表",
                "2021Q3  # 统计表",
                "2021Q3  # 2021年3季度与2020年3季度对比",
                "2021Q3  # 填报日期：2021年10月8日",
                "2021Q3  # 县司法局2021年10月",
                "2021-11 # 2021年11月统计表",
                "2021-11 # 11月份统计表",
                "2021-11 # 二〇二一年十一月统计表",
                "2021-11 # 2021年统计月报",
                "2020    # 2020 年 度统计表",
                "2020    # ２０２０年统计表",
                "2020    # 二〇二〇年统计表",
                "2020    # 二○二○年度统计表",
                "2020    # 2020年度统计表（2019年12月—2020年11月）",
                "2020    # 统计表（2019年12月—2020年11月）",
                "2020    # 2019—2020年统计表",
                "2020    # 2019—2020学年统计表（2019年9月至2020年8月，2020年）",
                "2020    # 近三年统计表",
                "2020    # 2020年与2019年对比表",
                "2020    # 2020年1—12月统计表",
                "2020    # 2020年统计表（1-12月）",
                "2020    # 上年结转案件统计表",
                "2020    # 2021年1月",
                "2020    # 统计表（2019年修订）",
                "2020    # 《某某统计调查制度》（2018年）",
                "2020    # 县发〔2019〕5号",
                "2020    # 公告2019年第5号",
                "2020    # 20年统计表",
                "2020    # （2020）年度统计表",
                "2020    # 根据2019年机构改革情况，由县司法局汇总。",
                "2020    # 统计时间：2020.1—2020.12",
                "2020    # 统计时间：2020.1.1-2020.12.31",
                "2020    # 统计时间：2020年1月1日至2020年12月31日",
                "2020    # 统计期间：2019年12月21日—2020年12月20日",
                "2020    # 《法治政府建设实施纲要（2015—2019年）》落实情况表",
                "2020    # 填报单位：县司法局 | 2020年",
                "2020    # 年度 | 2020",
                "2021Q3  # 2021年6月21日至9月20日统计表",
                "2021-11 # 2021年10月26日至11月25日统计表",
                "2021Q3  # 2021年Q3统计表",
            })
    void ofThePeriod(String period, String title) {
        Readings readings = Readings.of("cases", "案件数", "件").in(period);
        assertThat(readings.lines(titled(title))).as(title).containsExactly(READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2021Q3  # 2021年第二季度统计表 # 2021年第二季度",
                "2021Q3  # 2021年2季度统计表 # 2021年2季度",
                "2021Q3  # 2021年统计表（第二季度） # 第二季度",
                "2021Q3  # 统计表（二季度） # 二季度",
                "2021Q3  # 2021年4—6月统计表 # 2021年4-6月",
                "2021Q3  # 2020年第三季度统计表 # 2020年第三季度",
                "2021Q3  # 2020年统计表 # 2020年",
                "2021Q3  # 2021年上半年统计表 # 2021年上半年",
                "2021-11 # 2021年10月统计表 # 2021年10月",
                "2021-11 # 2021年10月 # 2021年10月",
                "2021-11 # 10月份统计表 # 10月份",
                "2021-11 # 2021年10月信访月报 # 2021年10月",
                "2021-11 # 2020年11月统计表 # 2020年11月",
                "2021-11 # 2021年第三季度统计表 # 2021年第三季度",
                "2020    # 2021年统计表 # 2021年",
                "2020    # 2019年第四季度统计表 # 2019年第四季度",
                "2020    # 二〇一九年统计表 # 2019年",
                "2020    # 2018—2019年统计表 # 2018-2019年",
                "2020    # 2019年起诉案件统计表 # 2019年",
                "2020    # 2019年版权案件统计表 # 2019年",
                "2020    # 2019年12345热线统计表 # 2019年",
                "2020    # 2019年3月 # 2019年3月",
                "2020    # （2019）年度统计表 # 2019年度",
                "2020    # 本表数据为2019年1—12月。 # 2019年1-12月",
                "2020    # 统计时间：2019.1—2019.12 # 2019.1-2019.12",
                "2020    # 统计时间：2019.1-12 # 2019.1-12",
                "2020    # 统计时间：2019年1月1日至12月31日 # 2019年1月1日至12月31日",
                "2021-11 # 2021年9月26日至10月25日统计表 # 2021年9月26日至10月25日",
            })
    void ofAnotherPeriod(String period, String title, String found) {
        Readings readings = Readings.of("cases", "案件数", "件").in(period);
        assertThat(readings.lines(titled(title)))
                .containsExactly("error file.other-period 填报表!A1 found “" + found + "” expected “" + period + "”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2020    # 2020年第一季度统计表 # 2020年第一季度",
                "2020    # 2020年上半年统计表 # 2020年上半年",
                "2020    # 2020年3月统计表 # 2020年3月",
                "2020    # 2020年1—9月统计表 # 2020年1-9月",
                "2020    # 第一季度统计表 # 第一季度",
                "2020    # 2020年前三季度统计表 # 2020年前三季度",
                "2020    # 2020年1-3季度统计表 # 2020年1-3季度",
                "2021Q3  # 2021年1—9月统计表 # 2021年1-9月",
                "2021Q3  # 2021年7月统计表 # 2021年7月",
                "2021Q3  # 2021年下半年统计表 # 2021年下半年",
                "2021-11 # 2021年1-11月统计表 # 2021年1-11月",
            })
    void ofAPartOrMore(String period, String title, String found) {
        Readings readings = Readings.of("cases", "案件数", "件").in(period);
        assertThat(readings.lines(titled(title)))
                .containsExactly(
                        READ, "warning sheet.part-of-period 填报表!A1 found “" + found + "” expected “" + period + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "科室|2019年处罚数|本年数\n案件数|69|71",
                "科室|2019年处罚数|今年处罚数\n办公室|5|6\n项目|2019年|本年数\n案件数|5|71",
                "2019年|2020年|\n项目||本年数\n案件数||71",
                "年度|2019年|2020年\n项目||本年数\n案件数||71",
            })
    void yearsOverColumnsAreNoTitles(String sheet) {
        assertThat(CASES.lines(Drawn.sheet("填报表", sheet)))
                .anyMatch(line -> line.startsWith("cases = 71"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019年|行政处罚统计表",
                "示例县|2019年|统计表",
                "2019年度处罚情况|县司法局",
                "县司法局|2019年处罚统计表|表1|共1页",
                "填报单位|县司法局|年度|2019",
                "2019年行政处罚统计|单位：件|第1页",
                "\n\n\n\n\n\n\n\n\n\n县司法局\n2019年度",
            })
    void titlesInSeveralCellsAndFarDown(String title) {
        assertThat(CASES.lines(Drawn.sheet("填报表", title + "\n项目|本年数\n案件数|71")))
                .singleElement()
                .asString()
                .startsWith("error file.other-period 填报表!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"填报单位：县司法局 | 2019年", "年度 | 2019", "年度 | 2019年", "统计期间：|2019年度", "报告期 | 2019年1—12月"})
    void theTimeInACellOfItsOwn(String line) {
        assertThat(CASES.lines(Drawn.sheet("填报表", "统计表\n" + line + "\n项目|本年数\n案件数|71")))
                .singleElement()
                .asString()
                .startsWith("error file.other-period 填报表!B2 found “2019");
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2020",
        "2019年, 2020年",
        "2019年度, 本年",
        "去年, 今年",
        "上年处罚表, 处罚表",
        "去年案件, 案件",
        "2019, Sheet2",
        "2019年统计表, 统计表",
        "2018-2019, 2019-2020"
    })
    void tabsSayTheirYears(String last, String now) {
        String table = "统计表|\n项目|本年数\n案件数|";
        assertThat(CASES.lines(Drawn.sheet(last, table + 69).and(now, table + 71)))
                .containsExactly("cases = 71 " + now + "!B3");
        assertThat(CASES.lines(Drawn.sheet(now, table + 71).and(last, table + 69)))
                .containsExactly("cases = 71 " + now + "!B3");
        assertThat(CASES.lines(Drawn.sheet(last, table + 69)))
                .containsExactly("error file.other-period " + last + " found “"
                        + (last.startsWith("2") ? last.replace("统计表", "") : last) + "” expected “2020”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COR4 2020-21",
                "2019-20",
                "上年结转",
                "上年度未结案件",
                "上年末结存",
                "表1-2",
                "2021.1.10",
                "20210110",
                "2020年",
                "Sheet1",
                "12345",
                "2000万元以上",
                "2020年第1批",
                "近三年"
            })
    void otherTabsSayNothingElse(String tab) {
        assertThat(CASES.lines(Drawn.sheet(tab, "项目|本年数\n案件数|71"))).containsExactly("cases = 71 " + tab + "!B2");
    }

    @ParameterizedTest
    @CsvSource({
        "3月, 3月",
        "2020年3月, 2020年3月",
        "2020.3, 2020.3",
        "202003, 202003",
        "三月, 三月",
        "一季度, 一季度",
        "上半年, 上半年",
        "Q1, q1"
    })
    void aTabOfAPart(String tab, String found) {
        for (String title : new String[] {"统计表", "2020年统计表"}) {
            assertThat(CASES.lines(Drawn.sheet(tab, title + "|\n项目|本年数\n案件数|71")))
                    .containsExactly(
                            "cases = 71 " + tab + "!B3",
                            "warning sheet.part-of-period " + tab + " found “" + found + "” expected “2020”");
        }
        assertThat(CASES.lines(Drawn.sheet(tab, "项目|本年数\n案件数|7").and("全年", "项目|本年数\n案件数|71")))
                .as("the whole before a part")
                .containsExactly("cases = 71 全年!B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年度统计表", "统计表"})
    void theTitleComesBeforeTheTab(String title) {
        assertThat(CASES.lines(Drawn.sheet("2020年", "2019年度统计表|\n项目|本年数\n案件数|71")))
                .containsExactly("error file.other-period 2020年!A1 found “2019年度” expected “2020”");
        assertThat(CASES.lines(Drawn.sheet("2019年", "2020年度统计表|\n项目|本年数\n案件数|71")))
                .containsExactly("cases = 71 2019年!B3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"封面", "说明"})
    void aCoverSpeaksForSheetsThatSayNothing(String name) {
        assertThat(CASES.lines(Drawn.sheet(name, "法治政府建设统计表\n2019年度").and("表一", "项目|本年数\n案件数|71")))
                .containsExactly("error file.other-period " + name + "!A2 found “2019年度” expected “2020”");
        assertThat(CASES.lines(Drawn.sheet("表一", "项目|本年数\n案件数|71").and(name, "典型案例\n2019年度")))
                .containsExactly("cases = 71 表一!B2");
        assertThat(CASES.lines(Drawn.sheet(name, "填表说明").and("表一", "2019年度\n项目|本年数\n案件数|71")))
                .containsExactly("error file.other-period 表一!A1 found “2019年度” expected “2020”");
    }

    @ParameterizedTest
    @CsvSource({"处罚台账, 2019年行政处罚台账", "2019年处罚台账, 行政处罚台账", "2019, 台账", "处罚台账, 2019年第四季度台账"})
    void aLedgerOfAnotherYear(String tab, String title) {
        Readings fines = Readings.ledger("fines", "元", Readings.sum("处罚台账", "罚款"));
        String rows = title + "||\n案号|当事人|罚款\n1|某甲|300\n2|某乙|200";
        assertThat(fines.lines(Drawn.sheet(tab, rows)))
                .singleElement()
                .asString()
                .startsWith("error file.other-period " + tab);
        assertThat(fines.lines(Drawn.sheet(tab, rows)
                        .and("2020年处罚台账", rows.replace("2019", "2020").replace("第四季度", ""))))
                .contains("fines = 300 2020年处罚台账!C3", "fines = 200 2020年处罚台账!C4")
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年上半年台账"})
    void aLedgerOfAPart(String title) {
        Readings fines = Readings.ledger("fines", "元", Readings.sum("处罚台账", "罚款"));
        assertThat(fines.lines(Drawn.sheet("处罚台账", title + "||\n案号|当事人|罚款\n1|某甲|300")))
                .contains(
                        "fines = 300 处罚台账!C3", "warning sheet.part-of-period 处罚台账!A1 found “2020年上半年” expected “2020”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数|2019年|2019年\n案件数|71|69|68",
                "项目|本年数\n2019年结转案件数|5\n案件数|71",
                "项目|本年数\n2019年结转案件数|\n案件数|71",
            })
    void whatStandsInTheTableIsNoTitle(String sheet) {
        assertThat(CASES.lines(Drawn.sheet("填报表", sheet)))
                .anyMatch(line -> line.startsWith("cases = 71"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019年数据", "去年"})
    void aSheetThatTheDefinitionNamesByItsPeriod(String tab) {
        assertThat(Readings.at("x", "件", tab, Readings.path("案件数"), Readings.path("数值"))
                        .lines(Drawn.sheet(tab, "项目|数值\n案件数|69")))
                .containsExactly("x = 69 " + tab + "!B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"案件数|71|2019年|2019年"})
    void aYearOverAColumnIsNoTitle(String row) {
        assertThat(CASES.lines(Drawn.sheet("填报表", "项目|本年数|2019年|2019年\n" + row)))
                .containsExactly("cases = 71 填报表!B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019"})
    void thePropertyWinsOverTheTitle(String year) {
        assertThat(CASES.lines(titled(year + "年度信访统计表").with("huibao.period", "2020")))
                .containsExactly(READ);
    }
}
