package org.huibao.reading.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;

import java.util.List;
import java.util.Set;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger that is kept on from period to period, or last year's, is asked about by the days of its cases. */
class CaseDaysTest {

    private static final Ledger CASES = count("处罚台账", "案号", false);

    private static List<String> findings(Ledger ledger, String period, String header, String... days) {
        StringBuilder sheet = new StringBuilder("案号|当事人|金额|" + header);
        for (int i = 0; i < days.length; i++) {
            sheet.append("\n甲").append(i + 1).append("号|甲|5|").append(days[i]);
        }
        return ledger("x", "件", ledger).in(period).lines(Drawn.sheet("处罚台账", sheet.toString())).stream()
                .filter(line -> !line.startsWith("x ="))
                .map(line -> line.replaceAll(" expected.*", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021Q3|立案日期|2021-01-05 2021-03-02 2021-05-06 2021-07-08 2021-08-09|3",
                "2021Q3|处罚决定日期|2021年1月5日 2021.2.3 20210304 2021/7/1|3",
                "2020|决定日期|2019-03-05 2019-04-06 2019-12-31|3",
                "2020|处罚日期|43529 {yyyy-mm-dd};43530 {yyyy-mm-dd};43531 {yyyy-mm-dd}|3",
                "2021-11|日期|2021-08-01 2021-09-01 2021-10-01 2021-11-01 2021-12-01|4",
            })
    void mostOfThemOfAnotherTime(String period, String header, String days, int others) {
        String[] each = days.contains(";") ? days.split(";") : days.split(" ");
        for (Ledger ledger : List.of(CASES, sum("处罚台账", "金额"))) {
            assertThat(findings(ledger, period, header, each))
                    .singleElement()
                    .asString()
                    .startsWith("warning ledger.other-days 处罚台账!")
                    .endsWith("found “" + others + "”");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021Q3|立案日期|2021-07-05 2021-08-02 2021-09-06 2021-06-30 2021-06-29 2021-06-28",
                "2020|立案日期|2019-12-30 2019-12-31 2020-01-05 2020-02-03",
                "2020|决定日期|2019-03-05 2019-04-06",
                "2020|发证日期|2015-03-05 2016-04-06 2017-12-31",
                "2020|入职日期|2015-03-05 2016-04-06 2017-12-31",
                "2020|出生日期|1985-03-05 1986-04-06 1987-12-31",
                "2020|有效期|2025-03-05 2026-04-06 2027-12-31",
                "2020|决定日期|不详 见决定书 另案",
                "2020|决定日期|3月5日 4月6日 5月7日",
                "2020|决定日期|2020 2020 2020",
            })
    void mostOfThemOfTheTimeOrNobodyKnows(String period, String header, String days) {
        assertThat(findings(CASES, period, header, days.split(" "))).isEmpty();
    }

    @Test
    void whereTheDefinitionAsksForDaysOfThePeriodItIsAnswered() {
        Ledger within = new Ledger("处罚台账", "", "案号", false, List.of(new Ledger.Where("立案日期", Set.of())), List.of());
        assertThat(findings(within, "2021Q3", "立案日期", "2021-01-05", "2021-02-05", "2021-03-05", "2021-07-05"))
                .containsExactly("info ledger.outside-period 处罚台账!D2 found “3”");
    }

    @Test
    void aDayWithinIsEnough() {
        String sheet = """
                案号 | 立案日期 | 处罚日期
                甲1号 | 2019-12-01 | 2020-01-05
                甲2号 | 2019-12-02 | 2020-01-06
                甲3号 | 2019-12-03 | 2020-01-07
                """;
        assertThat(ledger("x", "件", CASES).lines(Drawn.sheet("处罚台账", sheet))).allMatch(line -> line.startsWith("x ="));
    }
}
