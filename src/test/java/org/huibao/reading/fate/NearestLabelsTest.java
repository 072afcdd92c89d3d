package org.huibao.reading.fate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.number;
import static org.huibao.reading.Readings.path;

import java.util.List;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestLabelsTest {

    private final Readings cases = Readings.of("cases", "受理信访案件数", "件");

    /** {@code cases: 信访案件 = 71 填报表!A2 (distance)}. */
    private static List<String> lines(Readings readings, Workbook workbook) {
        return readings.read(workbook).absences().stream()
                .map(absence -> absence.indicator() + ": " + absence.nearest()
                        + (absence.beside().isEmpty() ? "" : " = " + absence.beside()) + " "
                        + absence.place().sheet() + "!" + absence.place().address() + " (" + absence.distance() + ")")
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // Another word for it, with a number beside.
        "受理信访件数, 71, 受理信访件数 = 71 填报表!A2 (1)",
        // Part of the name, as a department's own heading says it.
        "信访案件, 71, 信访案件 = 71 填报表!A2 (3)",
        // Near, without a number.
        "受理信访案件, '', 受理信访案件 填报表!A2 (1)",
        "受理信访案件, 约七十, 受理信访案件 填报表!A2 (1)",
        // A number typed as a text is one.
        "受理信访件数, １２件, 受理信访件数 = １２件 填报表!A2 (1)",
        "受理信访件数, 1.5万, 受理信访件数 = 1.5万 填报表!A2 (1)",
        "受理信访件数, '12', 受理信访件数 = 12 填报表!A2 (1)",
        // A date and a telephone number are none.
        "受理信访件数, 2020年12月, 受理信访件数 填报表!A2 (1)",
        // Nothing is near.
        "县城绿化面积, 71, ' ! (0)'",
    })
    void nearest(String label, String number, String expected) {
        assertThat(lines(cases, Drawn.sheet("填报表", "指标名称 | 本年数\n" + label + " | " + number)))
                .containsExactly("cases: " + expected);
    }

    @Test
    void aNumberThatIsUsedIsNotOffered() {
        assertThat(lines(cases.and("persons", "到县访人次", "人次"), Drawn.sheet("填报表", "指标名称 | | 本年数\n信访案件 | 到县访人次 | 71")))
                .containsExactly("cases: 信访案件 填报表!A2 (3)");
    }

    @Test
    void theNameOfAnotherIndicatorIsThatIndicator() {
        assertThat(lines(cases.and("closed", "办结信访案件数", "件"), Drawn.sheet("填报表", "指标名称 | 本年数\n办结信访案件数 | 71")))
                .containsExactly("cases:  ! (0)");
    }

    @Test
    void nothingIsAbsentOfAReturnThatSpeaksOfIt() {
        assertThat(lines(cases, Drawn.sheet("填报表", "指标名称 | 本年数\n受理信访案件数 | "))).isEmpty();
        assertThat(lines(cases, Drawn.sheet("填报表", "指标名称 | 本年数\n受理信访案件数 | 约三十")))
                .isEmpty();
    }

    @Test
    void aFormOfAnotherYearIsNotLookedThrough() {
        assertThat(lines(cases, Drawn.sheet("填报表", "2019年度报表\n指标名称 | 本年数\n信访案件 | 71")))
                .isEmpty();
    }

    @Test
    void aSheetThatGoesByAnotherName() {
        assertThat(lines(
                        Readings.at("x", "宗", "行政处罚", path("合计"), path("宗数")),
                        Drawn.sheet("行政处罚表", "单位 | 宗数\n县司法局 | 8")))
                .containsExactly("x: 宗数 行政处罚表!B1 (0)");
        assertThat(lines(Readings.at("x", "宗", "行政处罚", number(3), number(2)), Drawn.sheet("行政处罚表", "单位 | 宗数")))
                .containsExactly("x: 行政处罚表 行政处罚表! (1)");
    }

    @Test
    void aLedgerWhoseColumnsGoByOtherNames() {
        assertThat(lines(
                        Readings.ledger("fines", "元", Readings.sum("处罚台账", "罚款金额")),
                        Drawn.sheet("执法", "当事人 | 罚款数额\n甲公司 | 50000")))
                .containsExactly("fines: 罚款数额 执法!B1 (1)");
    }

    @Test
    void aFormSaysWhatALedgerShouldHaveSaid() {
        assertThat(lines(
                        Readings.ledger("fines", "元", Readings.sum("处罚台账", "罚款金额")),
                        Drawn.sheet("填报表", "编码 | 指标名称 | 本年数\nfines | 罚款 | 50000")))
                .containsExactly("fines: fines = 50000 填报表!C2 (0)");
    }
}
