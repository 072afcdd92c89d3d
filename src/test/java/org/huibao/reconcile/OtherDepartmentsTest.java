package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.County;
import org.huibao.model.Level;
import org.junit.jupiter.api.Test;

/** A comparison with other departments than last year's. */
class OtherDepartmentsTest {

    private static final String CODE = "figure.other-departments";

    /** Three departments; c has not filed, and that is accepted. */
    private static County withoutOne() {
        County county = County.of("a b c")
                .indicator("cases")
                .formula("growth", "CHANGE(cases)", "unit=%")
                .says("cases", "300 254 ~")
                .published("cases", "543")
                .publishedShares("cases", "280 206 57")
                .notFiled("c");
        String missing = county.findings().stream()
                .filter(each -> each.code().equals("return.missing"))
                .findFirst()
                .orElseThrow()
                .id();
        return county.accepts(missing);
    }

    @Test
    void saysWhatItIsWithTheSameDepartments() {
        assertThat(withoutOne().lines()).contains("warning figure.other-departments growth: 2%");
        assertThat(withoutOne().sentences("en"))
                .anyMatch(said -> said.startsWith("\"growth\" is 2%,")
                        && said.contains("2 now, 3 then. With the 2 that gave something in both it is 14%.")
                        && said.contains("Only in the period before: C; only in this one: —."));
    }

    /** {{change}} in a loop, which is no indicator of the definition. */
    @Test
    void saysWhatALoopPrints() {
        assertThat(withoutOne().compared().sentences("en"))
                .anyMatch(said -> said.contains("is 2.0%,") && said.contains("it is 14.0%."))
                .noneMatch(said -> said.contains("is —"));
    }

    @Test
    void saysNothingWhereTheSameHaveFiled() {
        assertThat(County.of("a b")
                        .indicator("cases")
                        .formula("growth", "CHANGE(cases)", "unit=%")
                        .says("cases", "300 254")
                        .published("cases", "543")
                        .publishedShares("cases", "300 243")
                        .lines())
                .noneMatch(line -> line.contains(CODE));
    }

    @Test
    void whoAddsNothingChangesNothing() {
        assertThat(County.of("a b? c?")
                        .indicator("cases")
                        .formula("growth", "CHANGE(cases)", "unit=%")
                        .says("cases", "300 ~ 0")
                        .notFiled("b")
                        .published("cases", "243")
                        .publishedShares("cases", "243 0 ~")
                        .lines())
                .noneMatch(line -> line.contains(CODE));
    }

    @Test
    void aReportedValueOfTheSameReturnsIsAlike() {
        assertThat(County.of("a b?")
                        .indicator("cases")
                        .formula("growth", "CHANGE(cases)", "unit=%")
                        .says("cases", "300 ~")
                        .said("cases", "243 ~")
                        .notFiled("b")
                        .lines())
                .noneMatch(line -> line.contains(CODE));
    }

    @Test
    void lookThroughRatesAndPoints() {
        County county = County.of("a b c?")
                .indicator("cases")
                .indicator("closed")
                .formula("rate", "RATE(closed, cases)", "unit=%")
                .formula("points", "rate - PREV(rate)", "unit=个百分点")
                .says("cases", "100 100 ~")
                .says("closed", "90 90 ~")
                .notFiled("c")
                .published("rate", "80")
                .publishedShares("cases", "100 100 100")
                .publishedShares("closed", "90 90 60");
        assertThat(county.lines()).contains("warning figure.other-departments points: 10个百分点");
        assertThat(county.sentences("en")).anyMatch(said -> said.contains("it is 0个百分点"));
    }

    @Test
    void aDepartmentThatTheReportNoLongerKnowsIsNamedByItsCode() {
        County county = County.of("a b?")
                .indicator("cases", "from=a")
                .formula("growth", "CHANGE(cases)", "unit=%")
                .says("cases", "120")
                .published("cases", "150")
                .publishedShares("cases", "100 50");
        assertThat(county.sentences("en"))
                .anyMatch(said -> said.contains("growth\" is −20%") && said.contains("it is 20%"));
    }

    @Test
    void isSilentWhereItIsSwitchedOff() {
        assertThat(withoutOne().level(CODE, Level.OFF).lines()).noneMatch(line -> line.contains(CODE));
    }

    @Test
    void aDashWhereNothingIsTheSame() {
        assertThat(County.of("a? b?")
                        .indicator("cases")
                        .formula("growth", "CHANGE(cases)", "unit=%")
                        .says("cases", "120 ~")
                        .notFiled("b")
                        .published("cases", "150")
                        .publishedShares("cases", "~ 150")
                        .sentences("en"))
                .anyMatch(said -> said.contains("With the 0 that gave something in both it is —."));
    }
}
