package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a template that loops over indicators adds to a definition. */
class PeriodComparisonTest {

    @TempDir
    private Path jobs;

    @Test
    void addsLastYearAndTheChangeOfEachNumberThatTheCountyHasAFigureOf() {
        ReportJob job = job().withComparisons();

        assertThat(job.comparisons())
                .extracting(each -> each.code() + " " + each.name() + " " + each.unit() + " " + each.decimals() + " "
                        + each.formula().text())
                .containsExactly(
                        "cases.previous 受理案件数（上年） 件 0 PREV(cases)",
                        "cases.change 受理案件数（增减） % 1 CHANGE(cases)",
                        "closed.previous 办结案件数（上年） 件 2 PREV(closed)",
                        "closed.change 办结案件数（增减） % 1 CHANGE(closed)",
                        "closing.previous 办结率（上年） % 1 PREV(closing)",
                        "closing.change 办结率（增减） 个百分点 1 closing - PREV(closing)");
        assertThat(job.comparisons())
                .noneMatch(Indicator::required)
                .allMatch(each -> each.from().isEmpty());
    }

    @Test
    void whatTheDefinitionKeepsOutOfLoopsIsNotCompared() {
        ReportJob job = JobOnDisk.in(jobs).with("indicators.yaml", """
                        indicators:
                          - {code: cases, name: 受理案件数, unit: 件, from: all, print: true}
                          - {code: same_scope, name: 上年同口径案件数, unit: 件, from: all, print: false}
                          - {code: fines, name: 罚款, unit: 元, from: all, print: 万元}
                        """).valid().withComparisons();

        assertThat(job.loopedNumbers())
                .extracting(each -> each.code() + " " + each.loop().unit())
                .containsExactly("cases 件", "fines 万元");
        assertThat(job.comparisons())
                .extracting(each -> each.code() + " " + each.unit())
                .containsExactly("cases.previous 件", "cases.change %", "fines.previous 元", "fines.change %");
    }

    @Test
    void leavesTheIndicatorsAsTheyAre() {
        ReportJob job = job();
        ReportJob compared = job.withComparisons();

        assertThat(compared.indicators()).isEqualTo(job.indicators());
        assertThat(compared.figures()).hasSize(job.indicators().size() + 6);
        assertThat(compared.indicator("cases.previous")).isPresent();
        assertThat(job.indicator("cases.previous")).isEmpty();
        assertThat(compared.withComparisons().comparisons()).hasSize(6);
    }

    @Test
    void lastYearsRateBelowAHundredIsARateToo() {
        assertThat(job().withComparisons().comparisons())
                .filteredOn(each -> each.formula().isRate())
                .extracting(Indicator::code)
                .containsExactly("closing.previous");
    }

    private ReportJob job() {
        List<String> indicators = List.of(
                "{code: cases, name: 受理案件数, unit: 件, from: all}",
                "{code: closed, name: 办结案件数, unit: 件, from: all, decimals: 2, rounding: down}",
                "{code: closing, name: 办结率, unit: \"%\", formula: \"RATE(closed, cases)\", decimals: 1}",
                "{code: cases_change, name: 受理案件数同比, unit: \"%\", formula: \" change( cases )\"}",
                "{code: own, name: 各部门人数, unit: 人, from: all, combine: none}",
                "{code: plan, name: 打算, kind: text, from: all}");
        return JobOnDisk.in(jobs)
                .with("indicators.yaml", "indicators:\n  - " + String.join("\n  - ", indicators) + "\n")
                .valid();
    }
}
