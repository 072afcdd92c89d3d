package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way a time is written in, a number of another one is not taken in silence. */
class WrittenPeriodsTest {

    private static final Readings CASES = Readings.of("cases", "案件数", "件");

    private static Drawn titled(String title) {
        return Drawn.sheet("填报表", title + "|\n|\n项目|本年数\n案件数|71");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19年统计表",
                "19年度",
                "19年度统计表",
                "19年信访统计表",
                "一九年统计表",
                "一九年度",
                "贰零壹玖年统计表",
                "统计表（2019）",
                "年度：2019",
                "统计年度 2019",
                "填报单位：民政局|统计年度 2019",
                "FY2019",
                "截至2019年12月31日",
                "所属期：2019-12",
                "2019.0 {0\"年度统计表\"}",
                "20190101-20191231",
                "年份：2019年",
                "截至2019年底",
                "统计截止时间：2019-12-31",
                "报告期：2018",
                "填报年份：|2019",
                "数据年度|2019",
                "所属年月|2019年12月",
                "2019|年度统计表",
                "2019|年度|统计表",
                "2019|年|统计表",
                "统计表|2019",
                "43770 {yyyy\"年\"m\"月\"}",
                "43770 {yyyy年m月}",
                "43770 {[DBNum1]yyyy年m月}",
                "2019财政年度",
                "2019会计年度统计表",
                "2019财年",
                "统计表2019",
                "2019统计表",
                "2019信访工作情况统计表",
                "统计表【2019】",
                "2018-2019学年统计表",
                "2017学年度统计表",
                "截至2021年3月31日统计表",
                "截至2021年6月底",
                "数据截止时间：|2019年12月31日",
                "2019年1月1日-6月30日",
                "2019年第一、二季度",
                "2019年11月和12月",
                "2019年11月上旬统计表",
                "2018年12月1日至2018年12月31日",
                "统计时间|43770 {yyyy\"年\"m\"月\"}",
                "报告期|43770 {yyyy年m月}"
            })
    void otherYears(String title) {
        assertThat(CASES.lines(titled(title)))
                .as(title)
                .singleElement()
                .asString()
                .startsWith("error file.other-period 填报表!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"报告期：2019年度", "报告期：2019年1月1日至2019年12月31日", "统计期间：2019年", "所属年度：2019", "报告期|2019年"})
    void aTitleAndAStatedPeriodThatContradict(String line) {
        assertThat(CASES.lines(Drawn.sheet("填报表", "2020年度统计表|\n" + line + "\n|\n项目|本年数\n案件数|71")))
                .as(line)
                .singleElement()
                .asString()
                .matches("error file.other-period 填报表![AB]2 .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"报告期：2020年度", "报告期：2019年12月至2020年11月", "报告期|2020年"})
    void aStatedPeriodThatAgrees(String line) {
        assertThat(CASES.lines(Drawn.sheet("填报表", "2020年度统计表|\n" + line + "\n|\n项目|本年数\n案件数|71")))
                .as(line)
                .containsExactly("cases = 71 填报表!B5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年半年报",
                "20200101-20200630",
                "2020年前11个月",
                "截至11月底",
                "截至2020年9月30日",
                "截止日期：2020年6月30日",
                "统计截止时间：2020年9月30日",
                "数据截止2020-09-30",
                "2020年度统计表（截至9月底）",
                "20年上半年统计表",
                "2020年前三季度统计表",
                "所属期：2020-06",
                "2020年度半年台账",
                "2020年半年统计表",
                "2020年前半年统计表",
                "2020年后半年统计表",
                "截至2020年12月10日",
                "截至12月5日统计表",
                "数据截止时间：|2020年11月30日",
                "数据截止日期|2020-11-30",
                "统计截止时间：|44165 {yyyy-mm-dd}",
                "2019-2020学年统计表",
                "2020学年统计表",
                "2020|年度统计表（截至9月底）",
                "2020年|1月-2020年11月统计表",
                "2020年1月-2020年11月统计表",
                "2020年1月1日至2020年11月15日",
                "2020.01.01-2020.11.15",
                "2020-01-01至2020-06-30",
                "2020年第一、二季度统计表",
                "2020年一三季度统计表",
                "2020年第一季度和第四季度统计表",
                "2020年二至四季度统计表",
                "2020年1月、12月统计表",
                "一至十一月统计表",
                "元月-11月统计表",
                "2020年年初至11月统计表",
                "2020年11月累计统计表",
                "2020年11月上旬统计表",
                "2020年第45周统计表",
                "43952 {yyyy年m月}"
            })
    void parts(String title) {
        assertThat(CASES.lines(titled(title)))
                .as(title)
                .anyMatch(line -> line.startsWith("warning sheet.part-of-period 填报表!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统计表（2018年修订）",
                "（2019年版）",
                "填报依据：2019年通知",
                "司法部2019年制",
                "自2019年起执行",
                "表号：2019-1",
                "有效期至2019年12月",
                "有效期：2019年至2021年",
                "依据2015年版指标体系",
                "2020年一至四季度",
                "2020年1—4季度",
                "截至2020年12月31日",
                "填报截止日期：2020年6月30日",
                "报送截止时间：2020年9月30日",
                "20年以上工龄人员统计表",
                "15年免费教育统计表",
                "统计表（2020）",
                "20年度统计表",
                "FY2020",
                "年度：2020",
                "20200101-20201231",
                "数据截至2021年1月10日",
                "贰零贰零年统计表",
                "二〇二〇年度",
                "2020年度统计表（截至12月底）",
                "文号（2019）12号",
                "10年期贷款统计表",
                "2020|年度统计表",
                "统计表|2020",
                "统计表2020",
                "2020统计表",
                "2000户以上企业统计表",
                "2020财政年度",
                "2020年统计年报",
                "2020年度工作年报",
                "2020年一、二、三、四季度统计表",
                "2020年一二三四季度统计表",
                "2020年1月1日-12月31日",
                "2020.1.1-12.31",
                "2020-01-01至2020-12-31",
                "20200101-20201231",
                "元月-12月统计表",
                "年初至12月底累计",
                "一至十二月统计表",
                "2020年12月累计",
                "2019年12月26日至2020年12月25日",
                "近半年以上未办结案件统计表",
                "12学年制统计表",
                "10周年统计表",
                "第2019号统计表",
                "数据截止时间：|2020年12月31日",
                "数据截止时间：|2021年1月5日",
                "填报截止时间：|2021年6月30日",
                "有效期至：|2021年6月",
                "有效期至：|2019年6月",
                "有效期至|2020年6月",
                "批准文号：|2019年6月",
                "填报日期：|2021年1月",
                "填表日期：|2021年1月5日",
                "有效期：|2019年至2021年",
                "印发时间：|2019年6月"
            })
    void thePeriodOrNone(String title) {
        assertThat(CASES.lines(titled(title))).as(title).containsExactly("cases = 71 填报表!B4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2021Q3  # 2021年第二、三季度统计表",
                "2021Q3  # 2021年二三季度统计表",
                "2021Q3  # 2021年第二季度和第三季度统计表",
                "2021Q3  # 2021年第三、四季度统计表",
                "2021Q3  # 2021年2-3季度统计表",
                "2021Q3  # 2021年一、三季度统计表",
                "2021Q3  # 2021年二至三季度统计表",
                "2021Q3  # 2021年7、8月统计表",
                "2021Q3  # 2021年7月、8月、10月统计表",
                "2021Q3  # 2021年7月1日-9月10日统计表",
                "2021Q3  # 2021年9月累计",
                "2021Q3  # 2021年元月-9月统计表",
                "2021Q3  # 8月上旬统计表",
                "2021-11 # 2021年11月上旬统计表",
                "2021-11 # 11月下旬统计表",
                "2021-11 # 2021年11月上半月统计表",
                "2021-11 # 2021年11月第1周统计表",
                "2021-11 # 2021年11月第一周统计表",
                "2021-11 # 2021年第45周统计表",
                "2021-11 # 2021年11月1日-15日统计表",
                "2021-11 # 2021年11月1-15日统计表",
                "2021-11 # 11月1日至11月15日统计表",
                "2021-11 # 2021年11月16日-30日统计表",
                "2021-11 # 2021.11.1-15",
                "2021-11 # 2021.11.01-2021.11.15",
                "2021-11 # 20211101-20211115",
                "2021-11 # 2021年11月和12月统计表",
                "2021-11 # 2021年10月、11月统计表",
                "2021-11 # 2021年10、11月统计表",
                "2021-11 # 10、11月统计表",
                "2021-11 # 2021年11月及12月统计表",
                "2021-11 # 2021年元月-11月统计表",
                "2021-11 # 元月至11月统计表",
                "2021-11 # 自年初至11月累计",
                "2021-11 # 2021年年初至11月统计表",
                "2021-11 # 一月至十一月统计表",
                "2021-11 # 2021年11月累计统计表",
                "2021-11 # 截至11月15日"
            })
    void partsOfOtherLength(String period, String title) {
        assertThat(Readings.of("cases", "案件数", "件").in(period).lines(titled(title)))
                .as(title)
                .anyMatch(line -> line.startsWith("warning sheet.part-of-period 填报表!"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2021Q3  # 2021年7月1日-9月30日统计表",
                "2021Q3  # 2021年7、8、9月统计表",
                "2021Q3  # 2021年7月、8月和9月统计表",
                "2021Q3  # 七至九月统计表",
                "2021Q3  # 2021年第三季度与第二季度对比表",
                "2021Q3  # 三、三季度统计表",
                "2021-11 # 2021年11月1日-30日统计表",
                "2021-11 # 11月1日至11月30日统计表",
                "2021-11 # 2021.11.1-11.30",
                "2021-11 # 2021-11-01至2021-11-30",
                "2021-11 # 十一月份统计表",
                "2021-11 # 十一月统计表",
                "2021-11 # 1、11月统计表",
                "2021-11 # 一、11月份统计表",
                "2021-11 # 2021年11月与10月对比表",
                "2021-11 # 44501 {yyyy年m月}",
                "2021-11 # 2021|年11月统计表"
            })
    void ofAQuarterOrAMonth(String period, String title) {
        assertThat(Readings.of("cases", "案件数", "件").in(period).lines(titled(title)))
                .as(title)
                .containsExactly("cases = 71 填报表!B4");
    }

    @ParameterizedTest
    @CsvSource({
        "44470 {yyyy年m月}, 2021-11",
        "2021年10月|, 2021-11",
        "十月份统计表, 2021-11",
        "2021.10统计表, 2021-11",
        "2021-09月报, 2021-11",
        "202110情况统计表, 2021-11",
        "2021|年10月统计表, 2021-11",
        "2020|年度统计表, 2021"
    })
    void anotherMonth(String title, String period) {
        assertThat(Readings.of("cases", "案件数", "件").in(period).lines(titled(title)))
                .as(title)
                .singleElement()
                .asString()
                .startsWith("error file.other-period 填报表!");
    }

    @ParameterizedTest
    @CsvSource({"19年, error file.other-period", "2020年半年报, warning sheet.part-of-period", "一九年, error file.other-period"
    })
    void tabs(String tab, String line) {
        assertThat(CASES.lines(Drawn.sheet(tab, "项目|本年数\n案件数|71"))).anyMatch(each -> each.startsWith(line));
    }

    @ParameterizedTest
    @CsvSource({
        "年份, 2019年",
        "年份, 2019",
        "年度, 2019年度",
        "年度, 上年",
        "时间, 上年同期",
        "季度, 四季度",
        "季度, 四",
        "季度, 4",
        "月份, 12月",
        "月份, 12",
        "期间, 上半年",
        "口径, 上年数",
        "类型, 计划",
        "类型, 目标",
        "期别, 2019",
        "数据年度, 去年",
        "数据类型, 计划数",
        "时间, 1-9月"
    })
    void rowsOfAnotherTime(String header, String said) {
        assertThat(CASES.lines(Drawn.sheet("表", "项目|" + header + "|数值\n案件数|" + said + "|69")))
                .noneMatch(line -> line.startsWith("cases = "))
                .anyMatch(line -> line.startsWith("error column."));
        assertThat(CASES.lines(Drawn.sheet("表", "项目|数值|" + header + "\n案件数|69|" + said)))
                .noneMatch(line -> line.startsWith("cases = "));
        assertThat(CASES.lines(Drawn.sheet("表", "项目|" + header + "|数值\n案件数|" + said + "|69\n案件数|2020年|71")))
                .containsExactly("cases = 71 表!C3");
    }

    @ParameterizedTest
    @CsvSource({
        "年份, 2020年",
        "年份, 2020",
        "年度, 本年",
        "年度, 2020年度",
        "时间, 1-12月",
        "口径, 全口径",
        "类型, 民事",
        "类型, 实际",
        "期间, 全年",
        "季度, ",
        "类别, 数量",
        "月份, 1-12月"
    })
    void rowsOfTheReportsTime(String header, String said) {
        assertThat(CASES.lines(Drawn.sheet("表", "项目|" + header + "|数值\n案件数|" + (said == null ? "" : said) + "|71")))
                .containsExactly("cases = 71 表!C2");
    }

    @Test
    void rowsOfTwoOtherTimes() {
        assertThat(CASES.lines(Drawn.sheet("表", "项目|年份|数值\n案件数|2018|68\n案件数|2019|69")))
                .noneMatch(line -> line.startsWith("cases = "))
                .anyMatch(line -> line.startsWith("error "));
    }

    /** Where no sheet says anything. */
    @ParameterizedTest
    @CsvSource({
        "2020, 2019年报表.xlsx, error file.other-period",
        "2020, 报表2019.xlsx, error file.other-period",
        "2020, 2019年度法治政府建设统计表.xls, error file.other-period",
        "2020, 上年报表.xlsx, error file.other-period",
        "2020, 一季度.xlsx, warning sheet.part-of-period",
        "2020, 2020年上半年报表.xlsx, warning sheet.part-of-period",
        "2020, 报表（1-11月）.xlsx, warning sheet.part-of-period",
        "2020, 3月.xlsx, warning sheet.part-of-period",
        "2021Q3, 二季度报表.xlsx, error file.other-period",
        "2021Q3, 2020年三季度报表.xlsx, error file.other-period",
        "2021-11, 10月报表.xlsx, error file.other-period"
    })
    void filesNamedByAnotherTime(String period, String name, String line) {
        Readings readings = Readings.of("cases", "案件数", "件").in(period).filedAs("信访局/" + name);
        String sheet = "项目|本期数\n案件数|71";
        assertThat(readings.lines(Drawn.sheet("统计表", sheet))).anyMatch(each -> each.startsWith(line));
        String own = period.replace("Q3", "年第三季度").replaceFirst("-11$", "年11月").replaceFirst("^2020$", "2020年");
        assertThat(readings.lines(Drawn.sheet("统计表", own + "统计表|\n" + sheet)))
                .as("the title decides")
                .containsExactly("cases = 71 统计表!B3");
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020年报表.xlsx",
        "2020, 2021年报表.xlsx",
        "2020, 报表2021年1月.xlsx",
        "2020, 报表20210105.xlsx",
        "2020, 2021年1月5日报表.xlsx",
        "2020, 2020年12月报表.xlsx",
        "2020, 附件1.xlsx",
        "2020, E2012 Kingston.xls",
        "2020, DB-2012统计表.xls",
        "2020, 报表（2018年修订）.xlsx",
        "2020, 2020年一至四季度.xlsx",
        "2021Q3, 2021年报表.xlsx",
        "2021Q3, 三季度报表.xlsx",
        "2021Q3, 报表2021年10月.xlsx",
        "2021-11, 11月报表.xlsx",
        "2021-11, 报表2021年12月.xlsx"
    })
    void filesNamedByTheTimeOrNone(String period, String name) {
        Readings readings = Readings.of("cases", "案件数", "件").in(period).filedAs("信访局/2019/" + name);
        assertThat(readings.lines(Drawn.sheet("统计表", "项目|本期数\n案件数|71"))).containsExactly("cases = 71 统计表!B2");
    }

    /** Where neither a sheet nor the file's name says anything. */
    @ParameterizedTest
    @CsvSource({
        "信访局/2019年/报表.xlsx, error file.other-period",
        "信访局/2019年度材料/报表.xlsx, error file.other-period",
        "信访局/上年/报表.xlsx, error file.other-period",
        "信访局/三季度/报表.xlsx, warning sheet.part-of-period",
        "上半年/信访局/报表.xlsx, warning sheet.part-of-period",
        "信访局/2019/报表.xlsx, cases = 71",
        "信访局/2021年1月报送/报表.xlsx, cases = 71",
        "信访局/1月/报表.xlsx, cases = 71",
        "信访局/2020年/报表.xlsx, cases = 71",
        "信访局/2019年/2020年报表.xlsx, cases = 71"
    })
    void foldersNamedByATime(String path, String line) {
        Readings readings = Readings.of("cases", "案件数", "件").filedAs(path);
        List<String> lines = readings.lines(Drawn.sheet("统计表", "项目|本期数\n案件数|71"));
        if (line.startsWith("cases")) {
            assertThat(lines).as(path).singleElement().asString().startsWith(line);
        } else {
            assertThat(lines).as(path).anyMatch(each -> each.startsWith(line));
        }
    }

    /** Wherever they stand; a note on last year's column, on a rule or on a day of filling in says nothing. */
    @ParameterizedTest
    @CsvSource({
        "注：本表数据为2019年度数据。, error file.other-period",
        "注：上述数据均为2019年数据, error file.other-period",
        "1.本表由各部门填报；2.以上为2019年实绩。, error file.other-period",
        "说明：数据截至2020年9月30日, warning sheet.part-of-period",
        "注：以上为前三季度数据, warning sheet.part-of-period",
        "表中数据为1-11月数据。, warning sheet.part-of-period",
        "上述为2020年10月底数据, warning sheet.part-of-period",
        "*数据统计时间为2020年1月1日至11月30日, warning sheet.part-of-period",
        "（统计时间：2020年1—11月）, warning sheet.part-of-period",
        "统计口径：2020年1月至10月, warning sheet.part-of-period",
        "注：以上各项均为2019年度完成情况, error file.other-period",
        "注：本表为半年报, warning sheet.part-of-period",
        "注：本表作废, error row.set-aside",
        "注：以上为12月底数据, cases = 71",
        "注：本表指标为2018年新增, cases = 71",
        "注：统计口径与2019年一致, cases = 71",
        "注：上年数为2019年数据, cases = 71",
        "注：2019年数据见附表, cases = 71",
        "注：以上数据含2019年结转案件, cases = 71",
        "注：以上数据未经审核, cases = 71",
        "注：本表数据为2020年1—12月数据, cases = 71",
        "注：本表数据为全年数据, cases = 71",
        "数据截至2020年12月31日, cases = 71",
        "数据截至2021年1月10日, cases = 71",
        "注：本表为2018年修订, cases = 71"
    })
    void notesBelow(String note, String line) {
        Readings readings = Readings.of("cases", "案件数", "件");
        List<String> lines = readings.lines(Drawn.sheet("填报表", "2020年统计表|\n项目|本期数\n案件数|71\n|\n" + note + "|"));
        if (line.startsWith("cases")) {
            assertThat(lines).as(note).containsExactly("cases = 71 填报表!B3");
        } else {
            assertThat(lines).as(note).anyMatch(each -> each.startsWith(line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年度统计表|\n数据所属年份：2019|",
                "2020年度统计表|\n数据年份：2019年|",
                "2020年度统计表|\n报表期别：2019年报|",
                "2020年度统计表|\n所属时期：2019.01-2019.12|",
                "2020年度统计表|\n资料时间：2019年|",
                "2020年度统计表|\n统计期：2019年|",
                "2020年度统计表|\n统计年月：201912|",
                "2020年度统计表|\n统计年月|2019-12",
                "2020年度统计表|\n报告期（年）：2019|",
                "2020年度统计表|\n统计区间：2019年1月1日至12月31日|",
                "2020年度统计表|\n数据周期：2019年|",
                "2020年度统计表|\n统计时间：2019年|",
                "2020年度统计表|\n截止时点：2019年12月31日|",
                "2020年度统计表（2019年数据）|",
                "2020年年中统计表|",
                "2020年度统计表|\n报告期：2020年1—9月|"
            })
    void whatIsStatedAgainstTheTitle(String titles) {
        Readings readings = Readings.of("cases", "案件数", "件");
        assertThat(readings.lines(Drawn.sheet("填报表", titles + "\n项目|本期数\n案件数|71")))
                .as(titles)
                .anyMatch(each ->
                        each.startsWith("error file.other-period") || each.startsWith("warning sheet.part-of-period"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年度统计表|\n数据所属年份：2020|",
                "2020年度统计表|\n统计时间：2021年1月|",
                "2020年度统计表|\n统计时点：2020-12-31|",
                "2020年度统计表|\n填报年度：2021|",
                "2020年度统计表|\n报表日期|2020-12-31",
                "2020年度统计表|\n报告期：2019年12月至2020年11月|",
                "2020年度统计表|\n统计范围：截至2019年底在册的单位|",
                "2021年度统计表（2020年数据）|",
                "2020年统计表（含2019年数据）|"
            })
    void whatAgreesWithTheTitle(String titles) {
        Readings readings = Readings.of("cases", "案件数", "件");
        assertThat(readings.lines(Drawn.sheet("填报表", titles + "\n项目|本期数\n案件数|71")))
                .as(titles)
                .singleElement()
                .asString()
                .startsWith("cases = 71");
    }
}
