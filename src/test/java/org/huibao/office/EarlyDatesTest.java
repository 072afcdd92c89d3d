package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Last period's dates are noticed, and those that can be meant are not. */
class EarlyDatesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026,    2026-01-20, true
            2026,    2025-12-31, true
            2026,    2026-11-30, false
            2026,    2027-01-20, false
            2021Q2,  2021-04-10, true
            2021Q2,  2021-07-10, false
            2021-02, 2021-02-05, true
            2021-02, 2021-03-05, false
            """)
    void areThoseOfThePeriodBefore(String period, LocalDate day, boolean early) {
        assertThat(EarlyDates.of(job(period, day, null), Messages.of("en"))).hasSize(early ? 1 : 0);
        assertThat(EarlyDates.of(job(period, null, day), Messages.of("zh-CN"))).hasSize(early ? 1 : 0);
        assertThat(EarlyDates.of(job(period, null, null), Messages.of("en"))).isEmpty();
    }

    private static ReportJob job(String period, LocalDate date, LocalDate deadline) {
        return new ReportJob(
                "small",
                period,
                "报告",
                "小县",
                date,
                deadline,
                List.of(),
                new ReportJob.Returns(List.of(), List.of()),
                new ReportJob.ChangeLimit(BigDecimal.TEN, BigDecimal.ONE),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
