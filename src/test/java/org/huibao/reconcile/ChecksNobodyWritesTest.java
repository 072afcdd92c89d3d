package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huibao.County;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Note;
import org.huibao.model.SampleFinding;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksNobodyWritesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "71 | 69 | false",
                "15 | 10 | false", // 50% is not beyond 50%
                "16 | 6  | true",
                "15 | 6  | false", // nine units
                "0  | 10 | true",
                "无 | 10 | true",
                "10 | 0  | true",
                "9  | 0  | false",
                "-  | 10 | false",
            })
    void aChangeMustBeBeyondPercentAndUnits(String now, String before, boolean told) {
        County county =
                County.of("a").indicator("cases", "optional").says("cases", now).said("cases", before);

        assertThat(county.lines().stream().anyMatch(line -> line.startsWith("warning value.change a cases")))
                .isEqualTo(told);
    }

    @Test
    void theCountysChangeIsToldWhereNoDepartmentsIs() {
        assertThat(County.of("a b c d")
                        .indicator("cases")
                        .says("cases", "9 9 9 9")
                        .said("cases", "5 5 5 5")
                        .lines())
                .containsExactly("warning value.change cases: 36 ← 20");
        assertThat(County.of("a b")
                        .indicator("cases")
                        .says("cases", "90 50")
                        .said("cases", "20 50")
                        .lines())
                .containsExactly("warning value.change a cases: 90 ← 20");
    }

    @Test
    void theChangeIsMeasuredAgainstWhatWasPublished() {
        assertThat(County.of("a")
                        .indicator("cases")
                        .says("cases", "90")
                        .said("cases", "88")
                        .publishedShares("cases", "20")
                        .lines())
                .containsExactly("warning previous.differs a cases: 88", "warning value.change a cases: 90 ← 20");
    }

    @Test
    void withoutComparisonThereIsNoChange() {
        assertThat(County.of("a")
                        .indicator("cases", "previous=none")
                        .says("cases", "90000")
                        .said("cases", "9")
                        .lines())
                .isEmpty();
    }

    @Test
    void lastYearMayStandInAnotherIndicator() {
        assertThat(County.of("a")
                        .indicator("last", "previous=none")
                        .indicator("cases", "previous=last")
                        .says("cases", "90")
                        .says("last", "20")
                        .lines())
                .containsExactly("warning value.change a cases: 90 ← 20");
    }

    @Test
    void anExplanationOrAnAcceptanceEndsAWarningUntilTheValueChanges() {
        County county = County.of("a").indicator("cases").says("cases", "90").said("cases", "20");
        Finding finding = county.findings().get(0);

        assertThat(finding.blocks()).isTrue();
        assertThat(county.accepts(finding.id()).lines())
                .containsExactly("warning value.change a cases: 90 ← 20 (accepted: 张三: 已核实)");
        assertThat(County.of("a")
                        .indicator("cases")
                        .says("cases", "91")
                        .said("cases", "20")
                        .accepts(finding.id())
                        .findings())
                .allMatch(Finding::blocks);
        assertThat(county.note("a", "cases", "新增职责").findings()).noneMatch(Finding::blocks);
    }

    /** A 说明 that was there before anybody asked explains how the value changed, and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "value.change, true",
        "unit.last-year, false",
        "previous.differs, true",
        "return.same-as-previous, true",
        "return.only-previous, false",
        "unit.peers, false",
        "formula.stale, false",
        "ledger.repeated-row, false",
        "ledger.blank-amount, false",
        "check.failed, false"
    })
    void whatWasWrittenBeforeTheFindingExplainsAChangeOnly(String code, boolean beside) {
        Finding told = SampleFinding.of(Level.WARNING, code, "a", "cases", "2020", null, "9", "");
        County county = County.of("a")
                .indicator("cases", "previous=none")
                .says("cases", "90")
                .found(told)
                .note("a", "cases", "新增职责");

        assertThat(county.findings()).singleElement().returns(!beside, Finding::blocks);
        assertThat(county.answers("a").findings()).singleElement().returns(false, Finding::blocks);
    }

    @ParameterizedTest
    @CsvSource({
        "本年案件减少, false",
        "受疫情影响减少, false",
        "我单位职责调整, false",
        "上年误以万元填报, true",
        "统计口径变化, true",
        "上年基数小，增长百倍, true"
    })
    void aPowerOfTenIsExplainedByWordsAboutTheScale(String note, boolean explains) {
        Finding told = SampleFinding.of(Level.WARNING, "unit.last-year", "a", "cases", "2020", null, "9", "");
        County county = County.of("a")
                .indicator("cases", "previous=none")
                .says("cases", "90")
                .found(told)
                .note("a", "cases", note);

        assertThat(county.findings()).singleElement().returns(!explains, Finding::blocks);
    }

    @Test
    void theAnswerOnTheListThatWasSentBackExplainsEveryWarning() {
        Finding told = SampleFinding.of(Level.WARNING, "formula.stale", "a", "cases", "2020", null, "9", "");
        Note answer = new Note("a", "cases", "已重算", new CellRef("a.xlsx", "", "审核意见", "I4"));
        County county = County.of("a")
                .indicator("cases")
                .says("cases", "90")
                .found(told)
                .note(answer);

        assertThat(county.findings()).singleElement().returns("已重算", Finding::explanation);
    }

    @Test
    void aCorrectionByNameAnswersToo() {
        Finding stale = SampleFinding.of(Level.WARNING, "formula.stale", "a", "cases", "2020", null, "9", "");
        Finding replaced = SampleFinding.of(Level.INFO, "file.replaced", "a", "", "2020", null, "旧.xlsx", "a.xlsx");

        assertThat(County.of("a")
                        .indicator("cases")
                        .says("cases", "90")
                        .found(stale)
                        .found(replaced)
                        .note("a", "cases", "新增职责")
                        .findings())
                .noneMatch(Finding::blocks);
    }

    @Test
    void anAdministratorSetsAnotherLevel() {
        County county = County.of("a").indicator("cases").says("cases", "90").said("cases", "20");

        assertThat(county.level("value.change", Level.INFO).lines())
                .containsExactly("info value.change a cases: 90 ← 20");
        assertThat(county.level("value.change", Level.OFF).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "158900   | 14.2    | ×10000",
                "15.89    | 142000  | ÷10000",
                "3400     | 341     | ×10",
                "98       | 9800    | ÷100",
                "1420     | 1.3     | ×1000",
                "2000     | 341     | ''", // six times
                "100      | 2       | ''", // few became many
                "95       | 10      | ''",
            })
    void aPowerOfTenFromLastYearLooksLikeAUnit(String now, String before, String factor) {
        County county =
                County.of("a").indicator("fines", "unit=元").says("fines", now).said("fines", before);

        assertThat(county.findings().stream()
                        .filter(finding -> finding.code().equals("unit.last-year"))
                        .map(finding -> finding.fields().value(4)))
                .isEqualTo(factor.isEmpty() ? java.util.List.of() : java.util.List.of(factor));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0.98          | -    | -    | a",
                "1             | -    | -    | a",
                "-0.5          | -    | -    | a",
                "0             | -    | -    | ''",
                "1.2           | -    | -    | ''",
                "98            | -    | -    | ''",
                "0.98          | 0.97 | -    | a", // both may be fractions
                "0.98          | 1.3  | -    | ''",
                "0.98          | 97   | -    | a",
                "0.98          | -    | 0.97 | ''", // so it was published
                "0.98          | 0.97 | 97   | a",
                "0.98 1.5 3 2 4 | -   | -    | ''", // so do the others
                "0.98 1.5 3 2  | -    | -    | a", // too few others
                "0.98 97 95 99 92 | - | -    | a",
            })
    void aFractionForAPercentageIsAskedAboutUnlessSettled(String now, String before, String published, String asked) {
        String[] values = now.split(" ");
        County county = County.of("a b c d e".substring(0, 2 * values.length - 1))
                .indicator("rate", "unit=%", "none", "optional")
                .says("rate", now);
        if (before != null) {
            county = county.said("rate", before);
        }
        if (published != null) {
            county = county.publishedShares("rate", published);
        }
        assertThat(county.findings().stream()
                        .filter(finding -> finding.code().equals("value.percent-fraction"))
                        .map(Finding::department))
                .isEqualTo(asked.isEmpty() ? List.of() : List.of(asked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.98 | percent ×100    | false",
                "0.98 | text; unit %    | false",
                "0.98 | shown 1.0%      | false",
                "0.52 | scale ‰→% ×0.1  | false",
                "0.98 | text            | true",
                "0.98 | 15 digits       | true",
                "9710 | percent ×100    | true",
                "9710 | ''              | false",
                "120  | percent ×100    | false",
            })
    void thePercentSignThatPeopleSeeSettlesIt(String value, String steps, boolean asked) {
        assertThat(County.of("a")
                        .indicator("rate", "unit=%", "none", "optional")
                        .converted("a", "rate", value, steps)
                        .findings()
                        .stream()
                        .anyMatch(finding -> finding.code().equals("value.percent-fraction")))
                .isEqualTo(asked);
    }

    @Test
    void aFractionForAPercentageIsAUnit() {
        assertThat(County.of("a")
                        .indicator("rate", "unit=%")
                        .says("rate", "0.97")
                        .said("rate", "98")
                        .lines())
                .anyMatch(line -> line.startsWith("warning unit.last-year"));
    }

    @Test
    void aPowerOfTenFromThePeersLooksLikeAUnit() {
        assertThat(County.of("a b c d e")
                        .indicator("fines")
                        .says("fines", "120000 15.2 180000 90000 240000")
                        .lines())
                .containsExactly("warning unit.peers b fines: 15.2");
    }

    @Test
    void oneCauseIsAnsweredOnce() {
        County county = County.of("a b c d e f")
                .indicator("fines")
                .says("fines", "1580000 152 180 90 240 700")
                .said("fines", "158 150 170 90 240 200");
        assertThat(county.lines())
                .containsExactly(
                        "warning value.change f fines: 700 ← 200", "warning unit.last-year a fines: 1580000 ← 158");
        assertThat(county.level("unit.last-year", Level.INFO).lines())
                .as("what was made lighter stands for nothing heavier")
                .containsExactly("warning value.change f fines: 700 ← 200", "warning unit.peers a fines: 1580000");
    }

    @Test
    void whatIsLeftOfAChangeIsNotNothing() {
        assertThat(County.of("a")
                        .indicator("fines")
                        .says("fines", "350")
                        .said("fines", "1102300")
                        .findings())
                .filteredOn(finding -> finding.code().equals("value.change"))
                .extracting(finding -> finding.fields().value("percent"))
                .containsExactly("−99.96%");
    }

    @Test
    void departmentsOfAllSizesAreNoConfusion() {
        assertThat(County.of("a b c d e f")
                        .indicator("cases")
                        .says("cases", "3 24 41000 380 2500 无")
                        .lines())
                .isEmpty();
    }

    @Test
    void fourPeersAreNeeded() {
        assertThat(County.of("a b c d")
                        .indicator("fines")
                        .says("fines", "120000 15.2 180000 90000")
                        .lines())
                .isEmpty();
    }

    @Test
    void aPublishedValueThatAgreesEndsTheSuspicion() {
        assertThat(County.of("a b c d e")
                        .indicator("fines")
                        .says("fines", "120000 15.2 180000 90000 240000")
                        .publishedShares("fines", "120000 14.8 180000 90000 240000")
                        .lines())
                .isEmpty();
    }

    @Test
    void a上年数OtherThanPublishedIsTold() {
        assertThat(County.of("a b")
                        .indicator("cases")
                        .says("cases", "30 40")
                        .said("cases", "31 41")
                        .publishedShares("cases", "31 42")
                        .lines())
                .containsExactly("warning previous.differs b cases: 41");
    }

    @Test
    void aRateAboveAHundredIsAnError() {
        assertThat(County.of("a")
                        .indicator("closed")
                        .indicator("cases")
                        .formula("rate", "RATE(closed, cases)")
                        .says("closed", "6")
                        .says("cases", "5")
                        .lines())
                .containsExactly("error rate.above-hundred a rate: 120%");
        assertThat(County.of("a b")
                        .indicator("closed")
                        .indicator("cases")
                        .formula("rate", "RATE(closed, cases)")
                        .says("closed", "6 5")
                        .says("cases", "5 9")
                        .lines())
                .containsExactly("error rate.above-hundred a rate: 120%");
    }

    @Test
    void aStatedRateAboveAHundredIsAnErrorAndAGrowthIsNot() {
        assertThat(County.of("a")
                        .indicator("closing", "name=办结率", "unit=%")
                        .indicator("growth", "name=收入增长率", "unit=%")
                        .says("closing", "971")
                        .says("growth", "130")
                        .lines())
                .containsExactly("error rate.above-hundred a closing: 971%");
    }

    @Test
    void aLedgerFiledTwiceIsCountedOnceAndHasToAddUpToTheSame() {
        County same = County.of("a").indicator("fines", "ledger");
        same.row("a", "fines", "3", "a.xlsx").row("a", "fines", "4.5", "a.xlsx");
        assertThat(same.consolidation().value("fines")).isEqualTo(Value.Number.of("7.5"));

        same.row("a", "fines", "7.50", "a-副本.xlsx");
        assertThat(same.consolidation().value("fines")).isEqualTo(Value.Number.of("7.5"));
        assertThat(same.consolidation().figure("fines").contributions()).hasSize(2);
        assertThat(same.lines()).isEmpty();

        same.row("a", "fines", "1", "a-副本.xlsx");
        assertThat(same.consolidation().value("fines"))
                .isEqualTo(new Value.Missing(
                        Value.Reason.DOUBTFUL, "a", List.of(new Value.Gap(Value.Reason.DOUBTFUL, "a"))));
        assertThat(same.lines()).containsExactly("error ledger.two-files a fines: 7.5 (a.xlsx 台账); 8.5 (a-副本.xlsx 台账)");
    }

    /** Taken once, as long as nobody says that the files are of different parts of the year. */
    @ParameterizedTest
    @CsvSource({
        "上半年.xlsx, 下半年.xlsx, true",
        "公安局/2020年上半年报表.xlsx, 公安局/2020年下半年报表.xls, true",
        "第一季度.xlsx, 第二季度.xlsx, true",
        "1季度.xlsx, 2季度.xlsx, true",
        "2020Q1.xlsx, 2020Q2.xlsx, true",
        "2020年1月.xlsx, 2020年2月.xlsx, true",
        "1-6月.xlsx, 7-12月.xlsx, true",
        "1月至6月.xlsx, 7月至12月.xlsx, true",
        "一季度.xlsx, 二季度.xlsx, true",
        "报表.xlsx, 报表 - 副本.xlsx, false",
        "年报.xlsx, 上半年.xlsx, false",
        "上半年.xlsx, 上半年(1).xlsx, false",
        "报表1.xlsx, 报表2.xlsx, false",
        "报表2021年1月5日.xlsx, 报表2021年2月3日.xlsx, false",
        "报表2021.1.5.xlsx, 报表2021.2.3.xlsx, false",
        "甲.xlsx, 乙.xlsx, false"
    })
    void theSameValueOfTwoPartsOfTheYearIsAskedAbout(String one, String two, boolean told) {
        County county = County.of("a")
                .indicator("cases", "previous=none")
                .says("a", "cases", "71", one, "Sheet1")
                .says("a", "cases", "71", two, "Sheet1");

        assertThat(county.lines())
                .hasSize(told ? 1 : 0)
                .allMatch(line -> line.startsWith("warning value.part-of-period a"));
        assertThat(county.sentences("zh-CN")).noneMatch(sentence -> sentence.contains("{"));
        assertThat(County.of("a")
                        .indicator("cases", "previous=none")
                        .says("a", "cases", "71", "甲.xlsx", one)
                        .says("a", "cases", "71", "乙.xlsx", two)
                        .lines())
                .as("as names of sheets")
                .hasSize(told ? 1 : 0);
        assertThat(County.of("a")
                        .indicator("cases", "previous=none")
                        .says("a", "cases", "0", one, "Sheet1")
                        .says("a", "cases", "0", two, "Sheet1")
                        .lines())
                .as("nothing in both")
                .isEmpty();
    }

    @Test
    void aFormHasToSayWhatTheLedgerAddsUpTo() {
        County county = County.of("a").indicator("fines", "ledger");
        county.row("a", "fines", "3", "台账.xlsx").row("a", "fines", "4.5", "台账.xlsx");
        county.form("a", "fines", "7.50");
        assertThat(county.lines()).isEmpty();
        assertThat(county.consolidation().value("fines")).isEqualTo(Value.Number.of("7.5"));
        assertThat(county.consolidation().figure("fines").contributions()).hasSize(2);

        county.form("a", "fines", "8");
        assertThat(county.lines()).containsExactly("error value.form-against-ledger a fines: 8");
        assertThat(county.consolidation().value("fines"))
                .isEqualTo(new Value.Missing(
                        Value.Reason.DOUBTFUL, "a", List.of(new Value.Gap(Value.Reason.DOUBTFUL, "a"))));
    }

    @Test
    void differingValuesAreAnErrorAndTheirIdDoesNotDependOnPlaces() {
        County county = County.of("a").indicator("cases").says("cases", "3").also("a", "cases", "4");

        assertThat(county.lines())
                .containsExactly("error value.differs a cases: 3 (a.xlsx cases!E2); 4 (a.xlsx cases!Z9)");
    }
}
