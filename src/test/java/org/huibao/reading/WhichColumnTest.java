package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A column under 上年, at whatever level of the header, is last year's; one under 本年 is this year's. */
class WhichColumnTest {

    private static final Readings CASES = Readings.of("cases", "受理件数", "件");

    private static List<String> lines(Readings readings, String sheet) {
        return readings.lines(Drawn.sheet("表", sheet.replace(" // ", "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上年",
                "上年数",
                "上年数据",
                "上年同期",
                "上年同期数",
                "去年",
                "去年同期",
                "上年度",
                "上一年",
                "上期",
                "2019年",
                "2019年度",
                "2019",
                "二〇一九年",
                "上年累计",
                "前年",
                "2018年",
                "2019年实际",
                "上年完成情况",
                "2019年第一季度",
                "第一季度",
                "上半年",
                "1—9月",
                "2020年3月",
                "上年（实际）"
            })
    void anotherTimeOverTheValues(String other) {
        String[] sheets = {
            "项目|" + other + "|<|本年|< // ^|数值|占比|数值|占比 // 受理件数|69|1|71|2",
            "项目|" + other + "||本年| // |数值|占比|数值|占比 // 受理件数|69|1|71|2",
            "项目|" + other + "|2020年 // |数值|数值 // 受理件数|69|71",
            "项目|数据|<|< // ^|" + other + "|2020年度|备注 // ^|数值|数值|^ // 受理件数|69|71|",
            "统计表|<|< // 项目|2020年|" + other + " // ^|数值|数值 // 受理件数|71|69",
        };
        for (String sheet : sheets) {
            assertThat(lines(CASES, sheet))
                    .as(sheet)
                    .anyMatch(line -> line.startsWith("cases = 71 "))
                    .noneMatch(line -> line.startsWith("error"));
        }
        for (String alone :
                List.of("项目|" + other + "|< // ^|数值|占比 // 受理件数|69|1", "项目|" + other + " // ^|数值 // 受理件数|69")) {
            assertThat(lines(CASES, alone))
                    .as(alone)
                    .noneMatch(line -> line.startsWith("cases = "))
                    .anyMatch(line -> line.startsWith("error"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年", "2020年", "2020", "本年度", "今年", "2020年度数据", "本年累计", "数据", "合计", "2019年修订", "上年结转"})
    void thisTimeOrNoneOverTheValues(String over) {
        assertThat(lines(CASES, "项目|" + over + "|< // ^|数值|占比 // 受理件数|71|1")).containsExactly("cases = 71 表!B3");
        // 累计 beside the values may be what is meant.
        String beside = over.contains("累计") ? "备注" : over;
        assertThat(lines(CASES, "项目|数值|" + beside + " // 受理件数|71|5"))
                .anyMatch(line -> line.startsWith("cases = 71 表!B2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上年数", "上年数据", "上年同期", "去年", "上年度", "上期", "2019年", "2019年度", "2019年实际"})
    void besideTheValuesItIsTheYearBefore(String header) {
        assertThat(lines(CASES, "项目|本年数|" + header + " // 受理件数|71|69"))
                .containsExactly("cases = 71 表!B2", "cases@2019 = 69 表!C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018年", "上年累计", "第一季度", "1-9月", "前年"})
    void aTimeThatIsNeitherSaysNothing(String header) {
        assertThat(lines(CASES, "项目|本年数|" + header + " // 受理件数|71|69")).containsExactly("cases = 71 表!B2");
    }

    @ParameterizedTest
    @CsvSource({
        "2021Q3, 第三季度, 第二季度",
        "2021Q3, 三季度, 1—9月",
        "2021Q3, 7—9月, 2020年三季度",
        "2021-11, 11月, 10月",
        "2021-11, 本月数, 1-11月"
    })
    void theTimeOfAQuarterOrAMonth(String period, String own, String other) {
        Readings readings = Readings.of("cases", "受理件数", "件").in(period);
        assertThat(lines(readings, "项目|" + other + "|" + own + " // ^|数值|数值 // 受理件数|69|71"))
                .anyMatch(line -> line.startsWith("cases = 71 "))
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数|上年数 // 受理件数|71|< // 另一项|5|6",
                "项目|上年数|本年数 // 受理件数|71|<",
                "项目|数值|占比 // 受理件数|71|<",
                "项目|本年|上年 // ^|数值|数值 // 受理件数|71|<",
            })
    void aNumberMergedOverTwoHeaders(String sheet) {
        assertThat(lines(CASES, sheet))
                .anyMatch(line -> line.startsWith("error value.merged"))
                .noneMatch(line -> line.startsWith("cases"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|本年数|说明 // 受理件数|71|<",
                "项目|本年数|备注 // 受理件数|71|<",
                "项目|本年数| // 受理件数|71|<",
                "项目|本年数|< // 受理件数|71|<",
            })
    void aNumberMergedOverItsExplanation(String sheet) {
        assertThat(lines(CASES, sheet)).containsExactly("cases = 71 表!B2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年情况| // 项目|数值 // 受理件数|71 // | // 2019年情况| // 项目|数值 // 受理件数|69",
                "情况表| // 项目|数值 // 受理件数|71 // 上年同期情况（2019年）| // | // 项目|数值 // 受理件数|69",
                "情况表| // 项目|数值 // 受理件数|71 // ~受理件数|69",
            })
    void theTableOfThisYear(String sheet) {
        assertThat(lines(CASES, sheet)).containsExactly("cases = 71 表!B3");
        assertThat(lines(
                        Readings.at("x", "件", "", Readings.path("受理件数"), Readings.path("数值")),
                        sheet.replace("~", "以前的")))
                .containsExactly("x = 71 表!B3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|数值 // 2019年| // 受理件数|69 // 2020年| // 受理件数|71",
                "项目|数值 // 上年|< // 受理件数|69 // 本年|< // 一、信访| // 受理件数|71",
                "年度|项目|数值 // 2019年|受理件数|69 // ^|办结件数|3 // 2020年|受理件数|71",
                "年度|项目|数值 // 2020年|受理件数|71 // ^|办结件数|3 // 2019年|办结件数|4 // |受理件数|69",
                "|项目|数值 // 2019|受理件数|69 // 2020|受理件数|71",
            })
    void theRowsOfThisYear(String sheet) {
        assertThat(lines(CASES, sheet))
                .anyMatch(line -> line.startsWith("cases = 71"))
                .noneMatch(line -> line.startsWith("error"));
        assertThat(lines(Readings.at("x", "件", "表", Readings.path("受理件数"), Readings.path("数值")), sheet))
                .anyMatch(line -> line.startsWith("x = 71"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|数值 // 2019年| // 受理件数|69 // 2020年| // 办结件数|71",
                "年度|项目|数值 // 2019年|办结件数|3 // ^|受理件数|69",
                "年度|项目|数值 // 2019年|办结件数|3 // |受理件数|69",
            })
    void neverTheRowsOfLastYear(String sheet) {
        assertThat(lines(CASES, sheet))
                .anyMatch(line -> line.startsWith("error"))
                .noneMatch(line -> line.contains(" = "));
        assertThat(lines(Readings.at("x", "件", "表", Readings.path("受理件数"), Readings.path("数值")), sheet))
                .anyMatch(line -> line.startsWith("error"))
                .noneMatch(line -> line.contains(" = "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年情况| // 项目|数值 // 办结件数|71 // | // 2019年情况| // 项目|数值 // 受理件数|69",
                "2019年情况| // 项目|数值 // 受理件数|69 // | // 2020年情况| // 项目|数值 // 办结件数|71",
            })
    void neverTheTableOfLastYear(String sheet) {
        assertThat(lines(CASES, sheet))
                .anyMatch(line -> line.startsWith("error"))
                .noneMatch(line -> line.contains(" = "));
        assertThat(lines(Readings.at("x", "件", "表", Readings.path("受理件数"), Readings.path("数值")), sheet))
                .anyMatch(line -> line.startsWith("error"))
                .noneMatch(line -> line.contains(" = "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "项目|本年数(1)|上年数(2)¶罚没收入|12|15.89; x = 12 表!B2",
                "项目|数量(人)|单价(元)¶罚没收入|12|15.89; error column.ambiguous",
                "项目|单位|本年数|上年数¶会议|次|1|2¶¶项目|单位|上年数|本年数¶罚没收入|元|3|4; x = 4 表!D5",
                "项目|数值|全县合计数¶罚没收入|6|71; error column.ambiguous",
                "项目|数值|全县合计数¶罚没收入|71|71; x = 71 表!B2",
                "项目|数量|总量¶罚没收入|6|71; error column.ambiguous",
                "项目|本年数|上年数|合计¶罚没收入|6|71|77; x = 6 表!B2",
                "项目|本期数|1-12月累计¶罚没收入|6|71; error column.ambiguous",
                "项目|本期数|自年初累计数¶罚没收入|6|71; error column.ambiguous",
                "项目|本期数|1—本月累计¶罚没收入|6|71; error column.ambiguous",
                "项目|全省平均|<¶^|数值|金额¶罚没收入|6|71; error column.ambiguous"
            })
    void sumsBesideValuesAndNumberedHeaders(String sheet, String line) {
        assertThat(Readings.of("x", "罚没收入", "元").lines(Drawn.sheet("表", sheet.replace('¶', '\n'))))
                .first()
                .asString()
                .startsWith(line);
    }
}
