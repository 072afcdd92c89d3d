package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends where a period begins, and what of its year has ended before. */
class PeriodNeighboursTest {

    @ParameterizedTest
    @CsvSource({
        "2021-11, 2021-10",
        "2021-01, 2020-12 2020Q4 2020",
        "2021-04, 2021-03 2021Q1",
        "2021Q1, 2020Q4 2020-12 2020",
        "2021Q3, 2021Q2 2021-06",
        "2021, 2020 2020-12 2020Q4"
    })
    void endsWhereItBegins(String period, String expected) {
        assertThat(codes(Period.of(period).orElseThrow().rightBefore())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01, ''",
        "2021-04, 2021-03 2021Q1 2021-02 2021-01",
        "2021Q2, 2021-05 2021-04 2021Q1 2021-03 2021-02 2021-01",
    })
    void hasEndedBeforeIt(String period, String expected) {
        assertThat(codes(Period.of(period).orElseThrow().earlierInYear())).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void aWholeYearFollowsAllItsParts() {
        assertThat(codes(Period.of("2021").orElseThrow().earlierInYear()))
                .startsWith("2021-11 2021-10 2021-09 2021Q3")
                .doesNotContain("Q4", "-12");
    }

    private static String codes(List<Period> periods) {
        return String.join(" ", periods.stream().map(Period::code).toList());
    }
}
