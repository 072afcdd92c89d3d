package org.huibao.reading.sheet;

import org.assertj.core.api.Assertions;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels, headers and titles whose formats add words to them: a person reads the words. */
class SeenWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "项目|本年数¶罚没收入 {@\"（万元）\"}|15.89¦158900",
                "项目|本年数¶罚没收入 {@\"（元）\"}|15.89¦15.89",
                "项目|本年数¶罚没收入 {General;General;General;@\"(万元)\"}|15.89¦158900",
                "项目|本年数 {@\"（万元）\"}¶罚没收入|15.89¦158900",
                "项目|本年数 {@\\（\\万\\元\\）}¶罚没收入|15.89¦158900",
                "项目|2020 {0\"年（万元）\"}¶罚没收入|15.89¦158900",
                "项目|2020 {0\"年\"}¶罚没收入|15.89¦15.89",
                "2020年统计表 {@\"（单位：万元）\"}¶项目|本年数¶罚没收入|15.89¦158900",
                "项目|单位|本年数¶罚没收入|万 {@\"元\"}|15.89¦158900",
                "项目|单位|本年数¶罚没收入|元 {\"万\"@}|15.89¦158900",
                "项目|单位|本年数¶罚没收入|元 {@}|15.89¦15.89",
                "项目|单位|本年数¶罚没收入|元 {0.00}|15.89¦15.89"
            })
    void units(String sheet, String value) {
        Assertions.assertThat(Readings.of("x", "罚没收入", "元").lines(Drawn.sheet("表", sheet.replace('¶', '\n'))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("x = " + value + " ");
    }

    @Test
    void aHeaderThatComesToSayLastYear() {
        Readings cases = Readings.of("x", "受理件数", "件");

        Assertions.assertThat(cases.lines(Drawn.sheet("表", "项目|数值 {\"上年\"@}\n受理件数|65")))
                .allMatch(line -> !line.startsWith("x = "));
        Assertions.assertThat(cases.lines(Drawn.sheet("表", "项目|数值 {\"上年\"@}|本年数\n受理件数|65|71")))
                .contains("x = 71 表!C2");
    }
}
