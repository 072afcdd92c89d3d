package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.County;
import org.huibao.model.Contribution;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SampleFinding;
import org.junit.jupiter.api.Test;

class MissingTest {

    @Test
    void aMissingReturnIsTheOnlyThingToldOfIt() {
        assertThat(County.of("a b")
                        .indicator("closed")
                        .indicator("cases")
                        .formula("rate", "RATE(closed, cases)")
                        .formula("last", "PREV(cases)")
                        .says("closed", "3 4")
                        .says("cases", "3 4")
                        .said("cases", "3 4")
                        .notFiled("b")
                        .lines())
                .containsExactly("error return.missing b");
    }

    @Test
    void anAcceptedMissingReturnAddsNothing() {
        County county = County.of("a b").indicator("cases").says("cases", "3 4").notFiled("b");
        String id = county.findings().get(0).id();

        assertThat(county.accepts(id).lines()).containsExactly("error return.missing b (accepted: 张三: 已核实)");
        assertThat(county.findings()).noneMatch(Finding::blocks);
        assertThat(county.consolidation().value("cases")).hasToString("Number[amount=3]");
        assertThat(county.consolidation().figure("cases").contributions())
                .extracting(Contribution::conversion)
                .containsExactly("", "accepted 张三: 已核实");
    }

    @Test
    void aBlankCellIsAMissingValueAndNoneIsNot() {
        assertThat(County.of("a b c d?")
                        .indicator("cases")
                        .says("cases", "无 - ~ -")
                        .lines())
                .containsExactly("error value.missing b cases", "error value.not-found c cases");
    }

    @Test
    void aNumberInLastYearsColumnMayHaveBeenMeant() {
        County county = County.of("a b").indicator("cases").says("cases", "- -").said("cases", "9 ~");

        assertThat(county.sentences("en"))
                .filteredOn(line -> line.contains("was not filled in"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("E2 is blank; F2 in the same row, which is last year's column, holds 9: if that is"))
                .anySatisfy(line -> assertThat(line).contains("E3 is blank. Fill it in"));
        assertThat(county.publishedShares("cases", "9 8").sentences("en"))
                .noneMatch(line -> line.contains("last year's column"));
    }

    @Test
    void whatNoReturnSpeaksOfIsToldEvenWhereNobodyMustGiveIt() {
        assertThat(County.of("a b?")
                        .indicator("cases")
                        .indicator("fines", "optional")
                        .says("cases", "3 ~")
                        .says("fines", "~ -")
                        .near("a", "罚没款", "12")
                        .near("b", "受理案件", "")
                        .lines())
                .containsExactly("warning value.not-found b cases: 受理案件", "warning value.not-found a fines: 罚没款 = 12");
    }

    @Test
    void oneFileThatSpeaksOfItIsEnough() {
        assertThat(County.of("a")
                        .indicator("cases", "optional")
                        .says("cases", "3")
                        .near("a", "受理", "4")
                        .lines())
                .isEmpty();
    }

    @Test
    void whatOneDepartmentGivesForAllIsNotAskedOfTheOthers() {
        County county = County.of("a b").indicator("days", "only", "optional").says("days", "3 ~");

        assertThat(county.lines()).isEmpty();
        assertThat(county.near("b", "办理天数", "4").lines()).containsExactly("warning value.not-found b days: 办理天数 = 4");
        assertThat(County.of("a b")
                        .indicator("days", "only", "optional")
                        .says("days", "~ ~")
                        .lines())
                .containsExactly("warning value.not-found a days", "warning value.not-found b days");
    }

    @Test
    void aTextThatNobodyHasToWriteIsMentionedOnly() {
        County county = County.of("a").indicator("problems", "text", "optional").says("problems", "~");

        assertThat(county.lines()).containsExactly("info value.not-found a problems");
        assertThat(county.near("a", "问题", "").lines()).containsExactly("warning value.not-found a problems: 问题");
    }

    /** Whether it speaks of the item nobody can know; why it could not be read is told by itself. */
    @Test
    void aReturnThatCouldNotBeReadIsNotSaidToLackAnything() {
        assertThat(County.of("a b")
                        .indicator("cases")
                        .indicator("fines", "optional")
                        .says("cases", "3 ~")
                        .says("fines", "5 ~")
                        .unreadable("b")
                        .lines())
                .containsExactly("error value.missing b cases");
    }

    @Test
    void aRequiredFigureWithoutLastYearIsToldOnceEverybodyHasFiled() {
        County county = County.of("a b")
                .indicator("cases")
                .formula("last", "PREV(cases)")
                .says("cases", "3 4")
                .said("cases", "3 ~");

        assertThat(county.lines()).containsExactly("error figure.no-previous last: cases");
    }

    @Test
    void aZeroDenominatorIsAFinding() {
        assertThat(County.of("a")
                        .indicator("closed")
                        .indicator("cases")
                        .formula("rate", "RATE(closed, cases)")
                        .formula("may", "RATE(closed, cases)", "optional")
                        .says("closed", "0")
                        .says("cases", "0")
                        .lines())
                .containsExactly("error figure.zero-denominator rate: cases");
    }

    @Test
    void aRequiredFigureOverAnOptionalGapIsTold() {
        assertThat(County.of("a")
                        .indicator("closed", "optional")
                        .formula("twice", "2 * closed")
                        .formula("fourfold", "2 * twice")
                        .says("closed", "-")
                        .lines())
                .containsExactly("error figure.input-missing twice: closed");
    }

    @Test
    void noLevelLetsAGapThrough() {
        assertThat(County.of("a")
                        .indicator("cases")
                        .says("cases", "-")
                        .level("value.missing", Level.OFF)
                        .lines())
                .containsExactly("error figure.input-missing cases: a");
    }

    @Test
    void twoDepartmentsForOneValueAreAnError() {
        assertThat(County.of("a b")
                        .indicator("days", "only")
                        .says("days", "3 4")
                        .lines())
                .containsExactly("error figure.only days: A、B");
    }

    @Test
    void aDoubtAboutLastYearIsNoDoubtAboutThisOne() {
        Finding doubt = SampleFinding.of(Level.ERROR, "value.not-a-number", "a", "cases", "2019", null, "约3", "0");

        assertThat(County.of("a")
                        .indicator("cases")
                        .says("cases", "3")
                        .found(doubt)
                        .consolidation()
                        .value("cases"))
                .hasToString("Number[amount=3]");
    }
}
