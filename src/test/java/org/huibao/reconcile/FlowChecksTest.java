package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huibao.County;
import org.huibao.definition.Indicator.Span;
import org.huibao.model.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cumulative figures and stocks: checks that nobody writes. The report is of 2020, so what is cumulative begins with it. */
class FlowChecksTest {

    private static List<String> told(County county) {
        return county.lines().stream().filter(line -> line.contains(" flow.")).toList();
    }

    @Test
    void aCumulativeFigureDoesNotFallWithinAYear() {
        County county = County.of("a b c")
                .indicator("cases", "previous=none")
                .flow("cases", Span.CUMULATIVE, "", "")
                .says("cases", "69 71 无")
                .inYear("2020Q3", "cases", "71 71 1");

        assertThat(told(county)).containsExactly("warning flow.falls a cases: 69", "warning flow.falls c cases: 0");
        assertThat(county.sentences("en"))
                .contains(
                        "A: cases counts since 1 January and is 69件, less than the 71件 that were published for 2020Q3.");
    }

    @Test
    void whatMayFallIsLeftAlone() {
        assertThat(told(County.of("a")
                        .indicator("cases", "previous=none")
                        .says("cases", "69")
                        .inYear("2020Q3", "cases", "71")))
                .as("of the period alone")
                .isEmpty();
        assertThat(told(County.of("a")
                        .indicator("cases", "previous=none")
                        .flow("cases", Span.STOCK, "", "")
                        .says("cases", "69")
                        .inYear("2020Q3", "cases", "71")))
                .as("a stock")
                .isEmpty();
        assertThat(told(County.of("a b")
                        .indicator("cases", "previous=none")
                        .flow("cases", Span.CUMULATIVE, "", "")
                        .says("cases", "- 71")
                        .inYear("2020Q3", "cases", "71 ~")))
                .as("a blank cell, and a department that is new")
                .isEmpty();
        assertThat(told(County.of("a")
                        .indicator("cases", "previous=none")
                        .flow("cases", Span.CUMULATIVE, "", "")
                        .says("cases", "1")))
                .as("nothing was published")
                .isEmpty();
    }

    @Test
    void aFormulaFallsForTheCountyAlone() {
        assertThat(told(County.of("a b")
                        .indicator("cases", "previous=none")
                        .formula("twice", "cases + cases", "previous=none")
                        .flow("twice", Span.CUMULATIVE, "", "")
                        .says("cases", "1 2")
                        .inYear("2020-11", "twice", "3 4")))
                .containsExactly("warning flow.falls twice: 6");
    }

    @Test
    void theYearsCumulativeFigureIsWhatTheYearBrought() {
        County county = County.of("a b")
                .indicator("cases", "previous=none")
                .indicator("so_far", "previous=none")
                .flow("so_far", Span.CUMULATIVE, "", "cases")
                .says("cases", "5 6")
                .says("so_far", "5 7");

        assertThat(told(county)).containsExactly("warning flow.cumulative b so_far: 7");
        assertThat(county.sentences("en"))
                .contains(
                        "B: so_far is 7件; by the cumulative figure of the period before and what this period brought it should be 0 + 6 = 6.");
    }

    /** One number, one finding: what it fell from says all; switched off, the sum speaks. */
    @Test
    void aFallIsToldOnce() {
        County county = County.of("a b")
                .indicator("cases", "previous=none")
                .indicator("so_far", "previous=none")
                .flow("so_far", Span.CUMULATIVE, "", "cases")
                .says("cases", "69 5")
                .says("so_far", "69 6")
                .inYear("2020Q3", "so_far", "71 1");

        assertThat(told(county))
                .containsExactly("warning flow.falls a so_far: 69", "warning flow.cumulative b so_far: 6");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            flow.falls,      INFO,  info flow.falls a so_far: 69 / warning flow.cumulative a so_far: 69
            flow.cumulative, ERROR, warning flow.falls a so_far: 69 / error flow.cumulative a so_far: 69
            flow.cumulative, INFO,  warning flow.falls a so_far: 69
            flow.falls,      ERROR, error flow.falls a so_far: 69
            flow.falls,      OFF,   warning flow.cumulative a so_far: 69
            """)
    void aLighterFallStandsForNothingHeavier(String code, Level level, String lines) {
        County county = County.of("a")
                .indicator("cases", "previous=none")
                .indicator("so_far", "previous=none")
                .flow("so_far", Span.CUMULATIVE, "", "cases")
                .says("cases", "70")
                .says("so_far", "69")
                .inYear("2020Q3", "so_far", "71")
                .level(code, level);

        assertThat(told(county)).containsExactlyInAnyOrder(lines.split(" / "));
    }

    @Test
    void namesSayWhatBelongsTogether() {
        assertThat(told(County.of("a")
                        .indicator("cases", "previous=none", "name=受理案件数")
                        .indicator("so_far", "previous=none", "name=累计受理案件数")
                        .flow("so_far", Span.CUMULATIVE, "", "")
                        .says("cases", "5")
                        .says("so_far", "7")))
                .containsExactly("warning flow.cumulative a so_far: 7");
        assertThat(told(County.of("a")
                        .indicator("cases", "previous=none", "name=受理案件数", "unit=宗")
                        .indicator("so_far", "previous=none", "name=累计受理案件数")
                        .flow("so_far", Span.CUMULATIVE, "", "")
                        .says("cases", "5")
                        .says("so_far", "7")))
                .as("another unit is another thing")
                .isEmpty();
    }

    @Test
    void openingAndChangeMakeTheStock() {
        County county = stock().says("open", "20 20")
                .says("came", "71 71")
                .says("went", "69 69")
                .says("left", "22 12");

        assertThat(told(county)).containsExactly("warning flow.stock b left: 12");
        assertThat(county.sentences("zh-CN")).contains("B的期末案件数为 12件，按期初数加减本期增减应为 20 + 2 = 22。");
        assertThat(told(stock().says("open", "20 20")
                        .says("came", "71 71")
                        .says("went", "- 69")
                        .says("left", "22 22")))
                .as("what is missing is asked for elsewhere")
                .isEmpty();
    }

    private static County stock() {
        return County.of("a b")
                .indicator("open", "previous=none", "name=期初案件数")
                .indicator("came", "previous=none", "name=新增案件数")
                .indicator("went", "previous=none", "name=减少案件数")
                .indicator("left", "previous=none", "name=期末案件数")
                .flow("left", Span.STOCK, "", "");
    }

    @Test
    void ofOneWayAloneNobodyKnowsWhetherThereIsNoOther() {
        assertThat(told(County.of("a")
                        .indicator("open", "previous=none", "name=期初律师数")
                        .indicator("came", "previous=none", "name=新增律师数")
                        .indicator("left", "previous=none", "name=期末律师数")
                        .flow("left", Span.STOCK, "", "")
                        .says("open", "20")
                        .says("came", "5")
                        .says("left", "24")))
                .isEmpty();
    }

    @Test
    void withoutAnOpeningItIsWhatWasPublished() {
        County county = County.of("a b")
                .indicator("came", "previous=none")
                .indicator("left", "previous=none")
                .flow("left", Span.STOCK, "", "came - 1")
                .says("came", "3 3")
                .says("left", "22 23")
                .rightBefore("2019", "left", "20 20");

        assertThat(told(county)).containsExactly("warning flow.stock b left: 23");
    }

    @Test
    void aStockBeginsWhereTheLastOneEnded() {
        County county = stock().says("open", "20 21")
                .says("came", "1 1")
                .says("went", "1 1")
                .says("left", "20 21")
                .rightBefore("2019", "left", "20 20");

        assertThat(told(county)).containsExactly("warning flow.opening b left: 21");
    }

    @Test
    void whatSeveralDepartmentsReportIsSeenForTheCounty() {
        assertThat(told(County.of("a b")
                        .indicator("came", "previous=none", "from=a")
                        .indicator("left", "previous=none", "from=b")
                        .flow("left", Span.CUMULATIVE, "", "came")
                        .says("came", "3")
                        .says("left", "~ 4")))
                .containsExactly("warning flow.cumulative left: 4");
    }

    @Test
    void aWholeYearGivenForItsPart() {
        County county = County.of("a b c d")
                .indicator("cases", "previous=reported")
                .indicator("closed", "previous=reported")
                .indicator("left", "previous=reported")
                .flow("left", Span.STOCK, "", "")
                .says("cases", "71 71 71 71")
                .says("closed", "69 69 69 69")
                .says("left", "2 2 2 2")
                .said("cases", "70 70 17 5")
                .said("closed", "60 16 15 ~")
                .said("left", "1 1 1 1")
                .wholeYear("2019", "cases", "70 70 70 5")
                .wholeYear("2019", "closed", "60 60 60 4")
                .wholeYear("2019", "left", "1 1 1 1");

        assertThat(county.lines().stream().filter(line -> line.contains("whole-year")))
                .as("b has another number, c has others, of d one small number is the same")
                .containsExactly("warning previous.whole-year a: 2019");
    }

    @Test
    void itsExplanationIsHeard() {
        assertThat(told(County.of("a")
                        .indicator("cases", "previous=none")
                        .flow("cases", Span.CUMULATIVE, "", "")
                        .says("cases", "69")
                        .inYear("2020Q3", "cases", "71")
                        .note("a", "cases", "两件撤销立案")))
                .singleElement()
                .asString()
                .contains("flow.falls");
    }
}
