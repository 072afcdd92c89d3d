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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as they lie in county offices: what stands between and below the cases, beside them, and in hidden sheets. */
class OfficeLedgersTest {

    private static final Ledger CASES = count("处罚台账", "案号", false);
    private static final Ledger FINES = sum("处罚台账", "罚款金额");

    private static final String HEADER = "案号|当事人|处罚种类|当场处罚|罚款金额\n";
    private static final String TWO = HEADER + "甲1|某甲|罚款|是|5\n甲2|某乙|罚款|是|6\n";
    private static final String THIRD = "甲3|某丙|罚款|是|7\n";

    private static List<String> read(Ledger ledger, String rows) {
        return read(ledger, Drawn.sheet("处罚台账", rows));
    }

    private static List<String> read(Ledger ledger, Drawn book) {
        return ledger("x", "元", ledger).lines(book).stream()
                .map(line -> line.replaceAll(" found.*", ""))
                .toList();
    }

    private static List<String> questions(Ledger ledger, String rows) {
        return read(ledger, rows).stream()
                .filter(line -> line.startsWith("error") || line.startsWith("warning"))
                .toList();
    }

    private static long number(Ledger ledger, String rows) {
        return read(ledger, rows).stream()
                .filter(line -> line.startsWith("x = "))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合|计", "总|计", "小|计", "共|计"})
    void aWordForATotalInTwoCells(String word) {
        assertThat(questions(CASES, TWO + word + "|||11")).isEmpty();
        assertThat(number(CASES, TWO + word + "|||11")).isEqualTo(2);
        assertThat(number(FINES, TWO + word + "|||11")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "续表||||",
                "（续上表）||||",
                "接上页||||",
                "2月||||",
                "二月份||||",
                "2020年2月||||",
                "2020年第二季度||||",
                "本月无案件||||",
                "2月份行政处罚案件台账||||",
                "2月小计：2件||||11",
                "※以上为一中队办理||||",
                "3月无行政处罚案件||||",
                "第二季度没有发生处罚案件。||||"
            })
    void betweenTheCases(String row) {
        String rows = TWO + row + "\n" + THIRD;

        assertThat(questions(CASES, rows)).isEmpty();
        assertThat(number(CASES, rows)).isEqualTo(3);
        assertThat(questions(FINES, rows)).isEmpty();
        assertThat(number(FINES, rows)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位负责人：|王五|填表人：|张三|报出日期：2021年1月8日",
                "审核意见：同意上报||||",
                "局领导签字：王五   2021年1月8日||||",
                "（此表一式两份，一份报司法局）||||",
                "备注|罚款金额以实际缴纳为准|||",
                "*1 含没收||||"
            })
    void belowTheCases(String row) {
        assertThat(questions(CASES, TWO + row)).isEmpty();
        assertThat(number(CASES, TWO + row)).isEqualTo(2);
        assertThat(questions(FINES, TWO + row)).isEmpty();
        assertThat(number(FINES, TWO + row)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"元", "（元）"})
    void columnNumbersBelowAUnit(String unit) {
        String rows = HEADER + "||||" + unit + "\n（1）|（2）|（3）|（4）|（5）\n" + TWO.substring(HEADER.length());

        assertThat(questions(CASES, rows)).isEmpty();
        assertThat(number(CASES, rows)).isEqualTo(2);
        assertThat(questions(FINES, rows)).isEmpty();
        assertThat(number(FINES, rows)).isEqualTo(2);
    }

    @Test
    void aSheetOfSumsIsNoLedgerThatGoesOn() {
        assertThat(read(CASES, Drawn.sheet("处罚台账", TWO).and("处罚台账汇总", "处罚种类|宗数|罚款金额\n罚款|2|11\n警告|1|0")))
                .containsExactly("x = 1 count 处罚台账!A2", "x = 1 count 处罚台账!A3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "文书号|姓名|处罚|当场|应缴\n"})
    void rowsElsewhereWhereTheLedgerHasNone(String header) {
        String rows = header + TWO.substring(HEADER.length());

        assertThat(read(FINES, Drawn.sheet("处罚台账", HEADER).and("Sheet1", rows)))
                .contains("warning ledger.unread-sheet Sheet1!A" + (header.isEmpty() ? 1 : 2));
        assertThat(read(FINES, Drawn.sheet("处罚台账", HEADER).and("工资", rows)))
                .noneMatch(line -> line.startsWith("warning"));
    }

    @Test
    void notesGoOn() {
        String notes = "注：1.本表由执法单位填写。||||\n2.罚款金额以决定书为准。||||\n（3）按季报送||||\n";

        assertThat(questions(CASES, TWO + notes)).isEmpty();
        assertThat(number(CASES, TWO + notes)).isEqualTo(2);
        assertThat(questions(CASES, TWO + "2.罚款金额以决定书为准。||||")).containsExactly("error ledger.doubtful-rows 处罚台账!A4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年度我局无行政处罚案件", "我局2020年无行政处罚案件。", "全年没有发生处罚案件", "无案件"})
    void nothingHappened(String words) {
        assertThat(read(CASES, HEADER + words + "|<|<|<|<")).contains("x = 0 count 处罚台账!A1 [0 rows]");
        assertThat(read(FINES, HEADER + words + "|<|<|<|<")).contains("x = 0 处罚台账!E1 [0 rows]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"审计核减||||-100", "退款||||3", "年中调整||||40"})
    void aWordAndNumbersWhereCasesHaveANumberAreAskedAbout(String row) {
        assertThat(questions(CASES, TWO + row)).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(questions(FINES, TWO + row)).containsExactly("warning ledger.unsure-rows 处罚台账!E4");
        assertThat(number(FINES, TWO + row)).isEqualTo(2);
    }

    @Test
    void aWordBesideAPartyIsACase() {
        assertThat(questions(FINES, TWO + "无号|某丙|罚款|是|7")).isEmpty();
        assertThat(number(FINES, TWO + "无号|某丙|罚款|是|7")).isEqualTo(3);
    }

    @Test
    void aTableOnItsSideIsAskedAbout() {
        String rows = "案号|甲1|甲2|甲3\n当事人|某甲|某乙|某丙\n罚款金额|5|6|7\n";

        assertThat(questions(CASES, rows)).containsExactly("warning ledger.unsure-rows 处罚台账!A2");
        assertThat(read(CASES, rows)).noneMatch(line -> line.startsWith("x = 1 "));
        assertThat(questions(FINES, rows)).containsExactly("error column.missing 处罚台账!A3");
        assertThat(number(FINES, rows)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"二〇二〇年, true", "二○二○年度, true", "二零二零年, true", "2020年度, true", "二〇一九年, false", "二〇二〇, false"})
    void yearsInWords(String year, boolean counts) {
        Ledger ofYear = count("处罚台账", "案号", false, where("年度", "2020"));

        assertThat(number(ofYear, "案号|当事人|年度\n甲1|某甲|2020\n甲2|某乙|" + year)).isEqualTo(counts ? 2 : 1);
    }

    @Test
    void aVisibleLedgerGoesBeforeAHiddenOneOfTheVeryName() {
        Drawn book = Drawn.sheet("台账", TWO).andHidden("处罚台账", TWO + THIRD);

        assertThat(read(CASES, book)).containsExactly("error row.ambiguous 处罚台账");
    }

    @Test
    void theOnlyLedgerMayBeHidden() {
        assertThat(read(CASES, Drawn.sheet("说明", "填报说明").andHidden("处罚台账", TWO)))
                .contains("x = 1 count 处罚台账!A2", "x = 1 count 处罚台账!A3")
                .noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void rowsThatOnlyAHiddenSheetHasAreAskedAbout() {
        assertThat(read(CASES, Drawn.sheet("处罚台账", TWO).andHidden("Sheet3", TWO + THIRD)))
                .contains("x = 1 count 处罚台账!A2", "warning ledger.same-headers Sheet3");
        assertThat(read(CASES, Drawn.sheet("处罚台账", TWO + THIRD).andHidden("Sheet3", TWO)))
                .contains("info ledger.same-rows Sheet3")
                .noneMatch(line -> line.startsWith("warning"));
    }
}
