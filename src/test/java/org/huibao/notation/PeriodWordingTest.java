package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordingTest {

    @ParameterizedTest
    @CsvSource({
        "2021-11, 1-11月,        1-11月",
        "2021-11, 1-9月,         1-11月",
        "2021-11, 2020年1—9月,   2021年1—11月",
        "2021-11, 1月至11月份,   1月至11月份",
        "2021-01, 1-11月,        1月",
        "2021-01, 1月至11月份,   1月份",
        "2021Q3,  1-11月,        1-9月",
        "2021,    1-11月,        1-12月",
        "2021Q3,  前三季度,      前三季度",
        "2021Q2,  前三季度,      上半年",
        "2021Q1,  2020年上半年,  2021年一季度",
        "2021Q4,  前三季度,      全年",
        "2021,    前三季度,      全年",
        "2021-06, 前三季度,      上半年",
        "2021-11, 前三季度,      1-11月",
        "2021Q3,  上年同期,      上年同期",
        "2021,    上年同期,      上年",
        "2021,    上一年,        2020年",
        "2021Q3,  下一年,        2022年",
        "2021,    去年,          ",
        "2021,    2-11月,        ",
        "2021,    yyyy,          ",
    })
    void inTheWordsOfTheExample(String period, String example, String printed) {
        assertThat(PeriodWording.of(Period.of(period).orElseThrow(), example).orElse(null))
                .isEqualTo(printed);
    }
}
