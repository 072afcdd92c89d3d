package org.huibao.reading.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;
import static org.huibao.reading.Readings.where;

import java.util.List;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.Drawn;
import org.junit.jupiter.api.Test;

/** A case merged over several lines counts once, where one of them says yes; an amount merged over several cases is nobody's to give away. */
class CaseLinesTest {

    private static final String HEADER = "序号|案号|当事人|处罚种类|罚款金额|立案日期\n";
    private static final Ledger CASES = count("处罚台账", "案号", false, where("处罚种类", "罚款"));
    private static final Ledger FINES = sum("处罚台账", "罚款金额", where("处罚种类", "罚款"));

    private static List<String> read(Ledger ledger, String rows) {
        return ledger("x", ledger.sum().isEmpty() ? "件" : "元", ledger).lines(Drawn.sheet("处罚台账", HEADER + rows));
    }

    @Test
    void theFineInTheSecondLineMakesItCount() {
        assertThat(read(CASES, "1|1号|甲|警告||2020-3-5\n^|^|^|罚款|300|^\n2|2号|乙|罚款|500|2020-3-6"))
                .containsExactly("x = 1 count 处罚台账!B2", "x = 1 count 处罚台账!B4");
    }

    @Test
    void theFineInBothLinesOrInTheFirstCountsOnce() {
        assertThat(read(CASES, "1|1号|甲|罚款|1|2020-3-5\n^|^|^|罚款|300|^\n2|2号|乙|罚款|500|2020-3-6\n^|^|^|没收||^"))
                .containsExactly("x = 1 count 处罚台账!B2", "x = 1 count 处罚台账!B4");
    }

    @Test
    void theFineInTheThirdOfFourLinesWithNothingElseInThem() {
        assertThat(read(CASES, "1|1号|甲|警告||2020-3-5\n^|^|^|没收||^\n^|^|^|罚款||^\n^|^|^|吊销||^"))
                .containsExactly("x = 1 count 处罚台账!B2");
    }

    @Test
    void noLineSaysYes() {
        assertThat(read(CASES, "1|1号|甲|警告||2020-3-5\n^|^|^|没收||^\n2|2号|乙|罚款|500|2020-3-6"))
                .containsExactly("x = 1 count 处罚台账!B4", "info ledger.left-out 处罚台账!D2 found “警告 ×1” expected “罚款”");
    }

    @Test
    void aLineThatMayMeanItIsAskedAboutUnlessAnotherSaysYes() {
        assertThat(read(CASES, "1|1号|甲|警告||2020-3-5\n^|^|^|罚款、没收||^\n2|2号|乙|罚款|500|2020-3-6"))
                .containsExactly(
                        "x = 1 count 处罚台账!B4",
                        "warning ledger.unclear-condition 处罚台账!D3 found “罚款、没收 ×1” expected “罚款”");
        assertThat(read(CASES, "1|1号|甲|罚款、没收||2020-3-5\n^|^|^|罚款||^\n2|2号|乙|罚款|500|2020-3-6"))
                .containsExactly("x = 1 count 处罚台账!B2", "x = 1 count 处罚台账!B4");
    }

    @Test
    void aWordInTheSecondLineSpeaksForABlankFirstOne() {
        assertThat(read(CASES, "1|1号|甲|||2020-3-5\n^|^|^|罚款|300|^")).containsExactly("x = 1 count 处罚台账!B2");
    }

    @Test
    void oneLineMustMeetAllConditions() {
        Ledger both = count("处罚台账", "案号", false, where("处罚种类", "罚款"), where("罚款金额", "500"));
        assertThat(read(both, "1|1号|甲|罚款|300|2020-3-5\n^|^|^|警告|500|^\n2|2号|乙|警告|1|2020-3-6\n^|^|^|罚款|500|^"))
                .containsExactly("x = 1 count 处罚台账!B4", "info ledger.left-out 处罚台账!E2 found “300 ×1” expected “500”");
    }

    @Test
    void partiesOfSeveralLinesCountOnceAsDifferentOnes() {
        Ledger parties = count("处罚台账", "当事人", true, where("处罚种类", "罚款"));
        assertThat(read(parties, "1|1号|甲|警告||2020-3-5\n2|2号|^|罚款||2020-3-6\n3|3号|乙|罚款||2020-3-6"))
                .containsExactly("x = 1 count 处罚台账!C2", "x = 1 count 处罚台账!C4");
    }

    @Test
    void onePartyOverTwoNumbersIsPerhapsTwoCases() {
        Ledger parties = count("处罚台账", "当事人", false);
        assertThat(read(parties, "1|1号|甲|警告||2020-3-5\n2|2号|^|罚款||2020-3-6\n3|3号|乙|罚款||2020-3-6"))
                .containsExactly(
                        "x = 1 count 处罚台账!C2",
                        "x = 1 count 处罚台账!C4",
                        "warning ledger.unsure-rows 处罚台账!C3 found “1” expected “”");
    }

    @Test
    void anAmountOfEachLineHasItsOwnWord() {
        assertThat(read(FINES, "1|1号|甲|没收|70|2020-3-5\n^|^|^|罚款|300|^\n2|2号|乙|罚款|500|2020-3-6"))
                .contains("x = 300 处罚台账!E3", "x = 500 处罚台账!E4")
                .noneMatch(line -> line.startsWith("error") || line.startsWith("warning"));
    }

    @Test
    void anAmountMergedOverLinesOfOneCaseIsItsFine() {
        assertThat(read(FINES, "1|1号|甲|警告|300|2020-3-5\n^|^|^|罚款|^|^\n2|2号|乙|罚款|500|2020-3-6\n^|^|^|没收|^|^"))
                .containsExactly("x = 300 处罚台账!E2", "x = 500 处罚台账!E4");
    }

    @Test
    void anAmountMergedOverCasesOfWhichSomeCountIsAskedAbout() {
        for (String kinds : List.of("警告 罚款", "罚款 警告", "罚款、没收 罚款")) {
            String[] kind = kinds.split(" ");
            assertThat(read(
                            FINES,
                            "1|1号|甲|" + kind[0] + "|500|2020-3-5\n2|2号|乙|" + kind[1] + "|^|2020-3-6\n3|3号|丙|罚款|300|"))
                    .contains("error ledger.merged-amount 处罚台账!E2 found “500” expected “”");
        }
    }

    @Test
    void anAmountMergedOverCasesThatAllCountIsOne() {
        assertThat(read(FINES, "1|1号|甲|罚款|500|2020-3-5\n2|2号|乙|罚款|^|2020-3-6\n3|3号|丙|罚款|300|"))
                .containsExactly("x = 500 处罚台账!E2", "x = 300 处罚台账!E4");
    }

    @Test
    void anAmountMergedOverRowsThatNothingTellsApartIsAskedAbout() {
        assertThat(ledger("x", "元", FINES).lines(Drawn.sheet("处罚台账", "处罚种类|罚款金额|备注\n警告|500|好\n罚款|^|好\n罚款|300|好")))
                .contains("error ledger.merged-amount 处罚台账!B2 found “500” expected “”");
    }
}
