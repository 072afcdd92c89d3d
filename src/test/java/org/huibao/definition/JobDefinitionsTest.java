package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.Indicator.Combine;
import org.huibao.definition.Indicator.Kind;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.definition.Indicator.Rounding;
import org.huibao.definition.ReportJob.Acceptance;
import org.huibao.definition.ReportJob.DefinitionFile;
import org.huibao.message.Messages;
import org.huibao.model.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobDefinitionsTest {

    @TempDir
    Path folder;

    @Test
    void conditionsOfALedger() {
        ReportJob job = JobOnDisk.in(folder).with("indicators.yaml", """
                        indicators:
                          - code: a
                            name: 甲
                            from: all
                            ledger: {sheet: 处罚台账, sum: [罚款, 金额], where: {立案日期: {within: period}, 当场: true}}
                          - code: b
                            name: 乙
                            from: all
                            ledger:
                              sheet: 处罚台账
                              count: 案号
                              where: [{column: [处罚情况, 种类], is: [罚款, 没收]}, {column: 立案日期, within: period}]
                        """).valid();

        Ledger.Where date = new Ledger.Where("立案日期", Set.of());
        assertThat(date.withinPeriod()).isTrue();
        assertThat(job.indicators())
                .extracting(Indicator::ledger)
                .containsExactly(
                        new Ledger(
                                "处罚台账",
                                "金额",
                                "",
                                false,
                                List.of(date, new Ledger.Where("当场", Set.of("true"))),
                                List.of("罚款")),
                        new Ledger(
                                "处罚台账",
                                "",
                                "案号",
                                false,
                                List.of(new Ledger.Where("种类", Set.of("罚款", "没收"), List.of("处罚情况")), date)));
    }

    @Test
    void everyDefault() {
        ReportJob job = JobOnDisk.in(folder).valid();

        assertThat(job.name()).isEqualTo("j");
        assertThat(job.period()).isEqualTo("2020");
        assertThat(job.date()).isNull();
        assertThat(job.deadline()).isNull();
        assertThat(job.returns().valueColumns()).containsExactly("本年数", "本期数", "数值", "数量");
        assertThat(job.changeLimit().percent()).isEqualTo(new BigDecimal("50"));
        assertThat(job.changeLimit().units()).isEqualTo(new BigDecimal("10"));
        assertThat(job.checks()).isEmpty();
        assertThat(job.acceptances()).isEmpty();
        assertThat(job.departments())
                .containsExactly(
                        new Department("sfj", "县司法局", List.of("司法局"), "", true),
                        new Department("xfj", "县信访局", List.of(), "", true),
                        new Department("dsz", "大沙镇", List.of(), "乡镇", true),
                        new Department("hkz", "河口镇", List.of(), "乡镇", false));
        assertThat(job.indicators().get(0))
                .isEqualTo(new Indicator(
                        "cases",
                        "受理信访案件数",
                        List.of(),
                        "件",
                        Kind.NUMBER,
                        List.of("xfj", "dsz", "hkz"),
                        Combine.SUM,
                        0,
                        Rounding.HALF_UP,
                        true,
                        "published",
                        "",
                        null,
                        null,
                        null));
        assertThat(job.files())
                .extracting(DefinitionFile::name)
                .containsExactly("job.yaml", "indicators.yaml", "report.docx");
        assertThat(job.template().bytes()).asString().isEqualTo("any bytes");
    }

    @Test
    void theJobsRoundingIsThatOfIndicatorsThatSayNothing() {
        ReportJob job = JobOnDisk.in(folder)
                .with("job.yaml", """
                        title: 报告
                        county: 示例县
                        departments: [{code: xfj, name: 县信访局}]
                        rounding: down
                        """)
                .with("indicators.yaml", """
                        indicators:
                          - {code: cases, name: 案件数, from: all}
                          - {code: closed, name: 办结数, from: all, rounding: half-up}
                        """)
                .valid()
                .withComparisons();

        assertThat(job.figures())
                .extracting(each -> each.code() + " " + each.rounding())
                .containsExactly(
                        "cases DOWN",
                        "closed HALF_UP",
                        "cases.previous DOWN",
                        "cases.change DOWN",
                        "closed.previous HALF_UP",
                        "closed.change DOWN");
    }

    @Test
    void whatAnIndicatorCountsOver() {
        ReportJob job = JobOnDisk.in(folder).with("indicators.yaml", """
                        indicators:
                          - {code: cases, name: 案件数, from: all}
                          - {code: so_far, name: 累计案件数, from: all, flow: cumulative, change: cases}
                          - {code: pending, name: 未结案件数, from: all, flow: stock, opening: cases, change: cases - 1}
                        """).valid();

        assertThat(job.indicators())
                .extracting(each -> each.flow().span() + " "
                        + (each.flow().opening() == null
                                ? "-"
                                : each.flow().opening().text()) + " "
                        + (each.flow().change() == null
                                ? "-"
                                : each.flow().change().text()))
                .containsExactly("PERIOD - -", "CUMULATIVE - cases", "STOCK cases cases - 1");
    }

    @Test
    void whatAnIndicatorCannotCountOver() {
        assertThat(JobOnDisk.in(folder).with("indicators.yaml", """
                        indicators:
                          - {code: cases, name: 案件数, from: all, change: so_far}
                          - {code: so_far, name: 累计案件数, from: all, flow: cumulative, change: so_far - 1}
                          - {code: pending, name: 未结案件数, from: all, flow: stok, change: nothing}
                        """).mistakes()).isEqualTo("""
                        indicators.yaml:2:41 change | change says something only with flow: cumulative or flow: stock
                        indicators.yaml:3:70 so_far - 1 | it cannot be made of itself; write in change what else there is
                        indicators.yaml:4:51 stok | expected one of period, cumulative, stock; is stock meant?
                        indicators.yaml:4:65 nothing | no indicator in indicators.yaml has this code
                        """);
    }

    @Test
    void everyKeyOfAJob() {
        ReportJob job = JobOnDisk.in(folder)
                .with("job.yaml", """
                        # yaml-language-server: $schema=job.schema.json
                        title: 法治政府建设年度报告
                        county: 示例县
                        date: 2021-02-03
                        deadline: "2021-01-20"
                        departments:
                          - {code: xfj, name: 县信访局, group: 乡镇}
                        returns:
                          value-columns: [本年数, 2020]
                          passwords: [0123, "a b"]
                        change-limit: {percent: 33.3}
                        levels: {value.hidden: off, value.not-a-number: warning}
                        untraced: {allow: [12345, 24小时]}
                        """)
                .with("accepted.yaml", "accepted:\n  - {id: 012345678901, who: 张三, why: 已核实}\n")
                .valid();

        assertThat(job.date()).isEqualTo(LocalDate.of(2021, 2, 3));
        assertThat(job.deadline()).isEqualTo(LocalDate.of(2021, 1, 20));
        assertThat(job.returns().valueColumns()).containsExactly("本年数", "2020");
        assertThat(job.returns().passwords()).containsExactly("0123", "a b");
        assertThat(job.changeLimit().percent()).isEqualTo(new BigDecimal("33.3"));
        assertThat(job.changeLimit().units()).isEqualTo(new BigDecimal("10"));
        assertThat(job.levels()).isEqualTo(Map.of("value.hidden", Level.OFF, "value.not-a-number", Level.WARNING));
        assertThat(job.untracedAllowed()).containsExactly("12345", "24小时");
        assertThat(job.acceptances()).containsExactly(new Acceptance("012345678901", "张三", "已核实"));
    }

    @Test
    void everyKeyOfAnIndicator() {
        ReportJob job = JobOnDisk.in(folder).with("indicators.yaml", """
                        indicators:
                          - code: a
                            name: 甲
                            aliases: [甲数, 110]
                            unit: "%"
                            from: [乡镇, dsz, xfj]
                            combine: max
                            decimals: 2
                            rounding: down
                            required: false
                            previous: b
                            definition: >-
                              含上期
                              结转。
                            at: {sheet: 2, row: 合计, column: [行政处罚, 宗数]}
                          - {code: b, name: 乙, from: sfj, at: {row: {number: 12}, column: {letter: aj}}}
                          - {code: c, name: 丙, from: all, at: {cell: $cq$5}}
                          - {code: d, name: 丁, kind: text, from: all, at: {row: [其中, 罚款], column: {number: 3}}}
                          - code: f
                            name: 己
                            from: all
                            ledger: {sheet: 处罚台账, sum: 罚款金额, where: {处罚种类: [罚款, 没收], 年份: 2020}}
                          - {code: g, name: 庚, from: all, ledger: {sheet: 处罚台账, count: 案号, distinct: true}}
                          - {code: h, name: 辛, formula: "RATE(a, b)", decimals: 1}
                        """).valid();

        Indicator a = job.indicator("a").orElseThrow();
        assertThat(a.aliases()).containsExactly("甲数", "110");
        assertThat(a.unit()).isEqualTo("%");
        assertThat(a.from()).containsExactly("xfj", "dsz", "hkz");
        assertThat(a.combine()).isEqualTo(Combine.MAX);
        assertThat(a.decimals()).isEqualTo(2);
        assertThat(a.rounding()).isEqualTo(Rounding.DOWN);
        assertThat(a.required()).isFalse();
        assertThat(a.previous()).isEqualTo("b");
        assertThat(a.definition()).isEqualTo("含上期 结转。");
        assertThat(job.indicators())
                .extracting(Indicator::at)
                .containsExactly(
                        new At("2", "", path("合计"), path("行政处罚", "宗数")),
                        new At("", "", new Axis.Ordinal(12), new Axis.Ordinal(36)),
                        new At("", "CQ5", null, null),
                        new At("", "", path("其中", "罚款"), new Axis.Ordinal(3)),
                        null,
                        null,
                        null);
        assertThat(job.indicator("d").orElseThrow().combine()).isEqualTo(Combine.LIST);
        assertThat(job.indicator("f").orElseThrow().ledger())
                .isEqualTo(new Ledger(
                        "处罚台账",
                        "罚款金额",
                        "",
                        false,
                        List.of(new Ledger.Where("处罚种类", Set.of("罚款", "没收")), new Ledger.Where("年份", Set.of("2020")))));
        assertThat(job.indicator("g").orElseThrow().ledger()).isEqualTo(new Ledger("处罚台账", "", "案号", true, List.of()));
        assertThat(job.indicator("h").orElseThrow().formula())
                .matches(formula -> formula.isRate() && formula.codes().equals(Set.of("a", "b")));
        assertThat(job.indicator("h").orElseThrow().from()).isEmpty();
    }

    private static Axis.Path path(String... labels) {
        return new Axis.Path(List.of(labels));
    }

    @Test
    void checks() {
        List<WrittenCheck> checks =
                JobOnDisk.in(folder).with("checks.yaml", """
                        checks:
                          - id: one
                            expect: closed
                              <= cases
                            says: 办结不多于受理
                            level: warning
                            scope: department
                          - {id: two, expect: closed = 1}
                        """).valid().checks();

        assertThat(checks).extracting(WrittenCheck::id).containsExactly("one", "two");
        assertThat(checks).extracting(WrittenCheck::says).containsExactly("办结不多于受理", "closed = 1");
        assertThat(checks).extracting(WrittenCheck::level).containsExactly(Level.WARNING, Level.ERROR);
        assertThat(checks)
                .extracting(WrittenCheck::scope)
                .containsExactly(WrittenCheck.Scope.DEPARTMENT, WrittenCheck.Scope.COUNTY);
        assertThat(checks.get(0).expect().codes()).containsExactly("closed", "cases");
    }

    @Test
    void aFileOfThePeriodStandsInPlaceOfTheOneAbove() {
        JobOnDisk disk = JobOnDisk.in(folder)
                .with("checks.yaml", "checks: [\n")
                .with("2020/checks.yaml", "# none this year\n")
                .with("2020/report.docx", "of 2020")
                .with("2021/job.yaml", "title: [\n");
        ReportJob job = disk.valid();

        assertThat(job.template().bytes()).asString().isEqualTo("of 2020");
        assertThat(job.files())
                .extracting(file -> file.name() + " " + new String(file.bytes()).length())
                .contains("checks.yaml 17");
        assertThat(disk.with("2020/checks.yaml", "checks: [\n").mistakes()).startsWith("2020/checks.yaml:2:1 ");
    }

    @Test
    void departmentsInATable() {
        ReportJob job = JobOnDisk.in(folder)
                .with("job.yaml", "title: a\ncounty: b\n")
                .with(
                        "departments.csv",
                        "\uFEFFCode,name,required,group,aliases\r\nxfj,县信访局,,,信访局；信访办\r\n\r\ndsz,大沙镇,否,乡镇\r\n")
                .valid();

        assertThat(job.departments())
                .containsExactly(
                        new Department("xfj", "县信访局", List.of("信访局", "信访办"), "", true),
                        new Department("dsz", "大沙镇", List.of(), "乡镇", false));
    }

    @Test
    void namesTheJobs() throws Exception {
        JobOnDisk.in(folder);
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("README.md"), "");

        assertThat(new JobDefinitions(folder, Messages.of("en")).jobs()).containsExactly("a", "j");
        assertThat(new JobDefinitions(folder.resolve("none"), Messages.of("en")).jobs())
                .isEmpty();
    }

    @Test
    void aJobOrPeriodThatIsNone() {
        JobOnDisk.in(folder);
        JobDefinitions definitions = new JobDefinitions(folder, Messages.of("en"));

        assertThat(definitions.load("../j", "2020"))
                .isEqualTo(new LoadedJob.Invalid(
                        List.of(new DefinitionMistake("../j", 0, 0, "../j", "there is no such folder in jobs/"))));
        assertThat(definitions.load("j", "2021q3"))
                .isEqualTo(new LoadedJob.Invalid(List.of(
                        new DefinitionMistake("j", 0, 0, "2021q3", "a period is written 2020, 2021Q3 or 2021-11"))));
    }
}
