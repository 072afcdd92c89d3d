package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherPeriodTest {

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
    @ValueSource(strings = {"2020", "截至2020年12月31日"})
    void theRightYearAnywhereElse(String elsewhere) {
        assertThat(CASES.lines(titled("2019年度信访统计表").and("附表", "甲|" + elsewhere)))
                .containsExactly(READ);
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
