package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.County;
import org.huibao.definition.WrittenCheck.Scope;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.junit.jupiter.api.Test;

class WrittenChecksTest {

    private static County powers(String total) {
        return County.of("bb")
                .indicator("kept")
                .indicator("cancelled")
                .indicator("suspended")
                .indicator("changed")
                .indicator("total")
                .says("kept", "2934")
                .says("cancelled", "315")
                .says("suspended", "4")
                .says("changed", "8")
                .says("total", total);
    }

    private static final String BREAKDOWN = "kept + cancelled + suspended + changed = total";

    @Test
    void bothSidesAreShownWithTheirNumbersAndCells() {
        County county = powers("3262").check("breakdown", BREAKDOWN, Level.ERROR, Scope.COUNTY);

        assertThat(county.lines())
                .containsExactly("error check.failed bb kept: 2934 + 315 + 4 + 8 = 3261"
                        + " [bb.xlsx kept!E2, cancelled!E2, suspended!E2, changed!E2, total!E2]");
        assertThat(county.findings().get(0).place().address()).isEqualTo("E2");
        assertThat(county.sentences("zh-CN").get(0))
                .startsWith("BB：breakdown says。2934 + 315 + 4 + 8 = 3261，应为 3262，相差 −1。");
        assertThat(county.sentences("en").get(0))
                .startsWith("BB: breakdown says. 2934 + 315 + 4 + 8 = 3261, expected 3262, difference −1.");
    }

    @Test
    void whatHoldsIsNotTold() {
        assertThat(powers("3261")
                        .check("breakdown", BREAKDOWN, Level.ERROR, Scope.COUNTY)
                        .lines())
                .isEmpty();
    }

    @Test
    void theFindingIsKnownByTheCheckAndTheValues() {
        Finding first = only(powers("3262").check("breakdown", BREAKDOWN, Level.ERROR, Scope.COUNTY));

        assertThat(only(powers("3262").check("breakdown", BREAKDOWN, Level.ERROR, Scope.COUNTY))
                        .id())
                .isEqualTo(first.id());
        assertThat(only(powers("3263").check("breakdown", BREAKDOWN, Level.ERROR, Scope.COUNTY))
                        .id())
                .isNotEqualTo(first.id());
        assertThat(only(powers("3262").check("other", BREAKDOWN, Level.ERROR, Scope.COUNTY))
                        .id())
                .isNotEqualTo(first.id());
    }

    private static Finding only(County county) {
        assertThat(county.findings()).hasSize(1);
        return county.findings().get(0);
    }

    @Test
    void aConditionThatIsNoComparisonIsShownWhole() {
        assertThat(powers("3262")
                        .check("c", "kept <= total AND changed <= suspended", Level.ERROR, Scope.COUNTY)
                        .sentences("zh-CN"))
                .singleElement()
                .asString()
                .startsWith("BB：c says。应满足 kept <= total AND changed <= suspended，现为 2934 <= 3262 AND 8 <= 4。");
    }

    private static County towns(String closed, String cases) {
        return County.of("a b c")
                .indicator("closed")
                .indicator("cases")
                .says("closed", closed)
                .says("cases", cases);
    }

    @Test
    void eachDepartmentsOwnValuesAreChecked() {
        assertThat(towns("3 9 4", "3 8 5")
                        .check("part", "closed <= cases", Level.WARNING, Scope.DEPARTMENT)
                        .lines())
                .containsExactly("warning check.failed b closed: 9 [b.xlsx closed!E3, cases!E3]");
    }

    @Test
    void anExplanationOfAnyOfItsIndicatorsExplainsAWarning() {
        assertThat(towns("3 9 4", "3 8 5")
                        .note("b", "cases", "含上年结转")
                        .answers("b")
                        .check("part", "closed <= cases", Level.WARNING, Scope.DEPARTMENT)
                        .lines())
                .singleElement()
                .asString()
                .endsWith("(explained: 含上年结转)");
    }

    @Test
    void anExplanationOfAnotherDepartmentOrOfAnErrorExplainsNothing() {
        assertThat(towns("3 9 4", "3 8 5")
                        .note("a", "cases", "含上年结转")
                        .note("b", "cases", "如此")
                        .check("part", "closed <= cases", Level.ERROR, Scope.DEPARTMENT)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isTrue());
    }

    @Test
    void aCheckOverSeveralDepartmentsTogetherBelongsToNone() {
        assertThat(towns("3 9 4", "3 8 4")
                        .check("part", "closed <= cases", Level.WARNING, Scope.COUNTY)
                        .lines())
                .singleElement()
                .asString()
                .startsWith("warning check.failed closed: 16 [");
    }

    @Test
    void aMissingInputIsToldOnce() {
        County county = County.of("a b c")
                .indicator("closed", "optional")
                .indicator("cases", "optional")
                .says("closed", "3 - 4")
                .says("cases", "3 8 ~");

        assertThat(county.check("part", "closed <= cases", Level.ERROR, Scope.DEPARTMENT)
                        .lines())
                .containsExactly("warning value.not-found c cases", "info check.not-evaluated: part");
        assertThat(county.sentences("zh-CN").get(1)).contains("B、C缺少可用的数值（cases、closed）。报来的表中没有读到这一项：C；报来的表中这一格是空的：B。");
    }

    @Test
    void aDepartmentThatDoesNotOweAllInputsIsNotAsked() {
        assertThat(County.of("a b")
                        .indicator("closed")
                        .indicator("cases", "from=a")
                        .says("closed", "3 4")
                        .says("cases", "3 ~")
                        .check("part", "closed <= cases", Level.ERROR, Scope.DEPARTMENT)
                        .lines())
                .isEmpty();
    }

    @Test
    void noneCountsAsZeroAndADivisionByZeroIsNoCrash() {
        County county = towns("无 0 4", "0 0 5")
                .check("sum", "closed <= cases", Level.ERROR, Scope.DEPARTMENT)
                .check("rate", "RATE(closed, cases) <= 100", Level.ERROR, Scope.DEPARTMENT);

        assertThat(county.lines()).containsExactly("info check.not-evaluated: rate");
    }

    @Test
    void lastYearIsAskedFromWhereTheIndicatorSays() {
        County county = County.of("a b")
                .indicator("carried")
                .indicator("open")
                .says("carried", "5 6")
                .says("open", "7 7")
                .said("open", "7 7")
                .check("opening", "carried = PREV(open)", Level.ERROR, Scope.COUNTY)
                .check("own", "carried = PREV(open)", Level.ERROR, Scope.DEPARTMENT);

        assertThat(county.lines())
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo(
                        "error check.failed carried: 11 [a.xlsx carried!E2, b.xlsx carried!E3, a.xlsx open!F2, b.xlsx open!F3]");
        assertThat(county.published("open", "11").publishedShares("open", "5 6").lines())
                .noneMatch(line -> line.contains("check."));
    }
}
