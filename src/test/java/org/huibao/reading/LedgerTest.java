package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;
import static org.huibao.reading.Readings.where;

import java.util.List;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String CASES = """
            安全生产行政处罚台账 | < | < | <
            序号 | 当事人 | 处罚种类 | 罚款金额（元）
            1 | 甲公司 | 罚款 | 50000
            2 | 乙公司 | 警告 |
            3 | 甲公司 | 罚 款 | '108,900
            """;

    private static void reads(Readings readings, String sheet, String... lines) {
        reads(readings, Drawn.sheet("处罚台账", sheet), lines);
    }

    private static void reads(Readings readings, Workbook workbook, String... lines) {
        assertThat(readings.lines(workbook)).containsExactly(lines);
    }

    @Test
    void sums() {
        reads(
                ledger("fines", "元", sum("处罚台账", "罚款金额", where("处罚种类", "罚款"))),
                CASES,
                "fines = 50000 处罚台账!D3",
                "fines = 108900 处罚台账!D5 [text]");
    }

    @Test
    void countsFilledCells() {
        reads(
                ledger("cases", "宗", count("处罚台账", "当事人", false)),
                CASES,
                "cases = 1 count 处罚台账!B3",
                "cases = 1 count 处罚台账!B4",
                "cases = 1 count 处罚台账!B5");
    }

    @Test
    void countsTheFirstOfEachValue() {
        reads(
                ledger("parties", "家", count("处罚台账", "当事人", true)),
                CASES,
                "parties = 1 count 处罚台账!B3",
                "parties = 1 count 处罚台账!B4");
    }

    @Test
    void severalIndicatorsOfOneLedger() {
        reads(
                ledger("fines", "元", sum("处罚台账", "罚款金额", where("处罚种类", "罚款")))
                        .andLedger("warnings", "宗", count("", "当事人", false, where("处罚种类", "警告", "通报批评"))),
                CASES,
                "fines = 50000 处罚台账!D3",
                "warnings = 1 count 处罚台账!B4",
                "fines = 108900 处罚台账!D5 [text]",
                "info ledger.left-out 处罚台账!C3 found “罚款 ×1; 罚 款 ×1” expected “警告, 通报批评”");
    }

    @Test
    void theHeaderStatesAScale() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|金额（万元）\n甲|1.5",
                "fines = 15000 处罚台账!B2 [scale 万元→元 ×10000]");
    }

    @Test
    void totalsAreNoCases() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|金额\n甲|5\n当事人|金额\n乙|6\n合计|11",
                "fines = 5 处罚台账!B2",
                "fines = 6 处罚台账!B4",
                "info ledger.total-row 处罚台账!B5 found “11” expected “”");
    }

    @Test
    void anAmountThatIsNoNumber() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|金额\n甲|约5万\n乙|6",
                "fines = 6 处罚台账!B3",
                "error value.not-a-number 处罚台账!B2 found “约5万” expected “0 元”");
    }

    @Test
    void amountsLeftBlank() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|金额\n甲|\n乙|6\n丙|\n丁|无",
                "fines = 6 处罚台账!B3",
                "warning ledger.blank-amount 处罚台账!B2 found “2” expected “”");
    }

    @Test
    void noCaseAtAllIsZero() {
        reads(ledger("fines", "元", sum("处罚台账", "金额")), "当事人|金额（元）", "fines = 0 处罚台账!B1 [0 rows]");
        reads(
                ledger("cases", "宗", count("处罚台账", "当事人", false, where("种类", "罚款"))),
                "当事人|种类\n甲|警告",
                "cases = 0 count 处罚台账!A1 [0 rows]",
                "info ledger.left-out 处罚台账!B2 found “警告 ×1” expected “罚款”");
    }

    @Test
    void hiddenRowsCount() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|金额\n甲|5\n~乙|6\n~丙|7",
                "fines = 5 处罚台账!B2",
                "fines = 6 处罚台账!B3",
                "fines = 7 处罚台账!B4",
                "info ledger.hidden-rows 处罚台账!B3 found “2” expected “”");
    }

    @Test
    void noHeader() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额", where("种类", "罚款"))),
                "当事人|金额\n甲|5",
                "error column.missing 处罚台账 found “处罚台账” expected “金额 + 种类”");
        reads(ledger("fines", "元", sum("许可台账", "罚没")), "当事人|金额\n甲|5", "info file.nothing-found  found “” expected “”");
    }

    @Test
    void aHeaderTwice() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|金额|金额\n甲|5|6",
                "error column.ambiguous 处罚台账!B1 found “B1 金额, C1 金额” expected “1”");
    }

    @Test
    void aLedgerOfAnyLengthIsReadRowByRow() {
        String rows = "甲|1\n".repeat(10 * Drawn.MOST_ROWS);
        assertThat(ledger("fines", "元", sum("处罚台账", "金额"))
                        .and("cases", "案件数", "件")
                        .lines(Drawn.sheet("处罚台账", "当事人|金额\n" + rows)))
                .hasSize(10 * Drawn.MOST_ROWS)
                .doesNotContain("info sheet.too-large 处罚台账 found “处罚台账” expected “”");
    }

    @Test
    void aRowEnteredTwiceIsQuestioned() {
        String twice = "warning ledger.repeated-row 处罚台账!D4 found “1” expected “”";
        repeated(
                "序号|当事人|种类|金额\n1|甲|罚款|5\n1|甲|警告|5\n1|甲|罚款|5",
                "warning ledger.repeated-row 处罚台账!D4 found “1” expected “”");
        repeated(
                "案号|种类|金额\n甲1|罚款|5\n甲2|罚款|5\n甲1|罚款|5\n甲1|罚款|5",
                "warning ledger.repeated-row 处罚台账!C4 found “2” expected “”");
        repeated("当事人|种类|案由|金额\n甲|罚款|超载|5\n乙|罚款|超载|5\n甲|罚款|超载|5", twice);
    }

    @Test
    void rowsThatMayWellBeAlikeAreNotQuestioned() {
        repeated("序号|当事人|种类|金额\n1|甲|罚款|5\n2|甲|罚款|5", "");
        repeated("种类|案由|状态|金额\n罚款|超载|结案|5\n罚款|超载|结案|5", "");
        repeated("当事人|种类|金额\n甲|罚款|5\n甲|罚款|5", "");
        repeated("序号|当事人|种类|金额\n|甲|罚款|5\n|甲|罚款|5", "");
        repeated("序号|人数|金额\n1|2|5\n1|2|5", "");
    }

    private static void repeated(String rows, String finding) {
        assertThat(ledger("fines", "元", sum("处罚台账", "金额")).lines(Drawn.sheet("处罚台账", rows)).stream()
                        .filter(line -> line.contains("ledger.")))
                .containsExactlyElementsOf(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void everyRowMayHaveAUnitOfItsOwn() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|计量单位|金额\n甲|万元|1.5\n乙|元|6\n丙|万|2\n丁||3\n合计||1",
                "fines = 15000 处罚台账!C2 [scale 万元→元 ×10000]",
                "fines = 6 处罚台账!C3",
                "fines = 20000 处罚台账!C4 [scale 万元→元 ×10000]",
                "error unit.unclear 处罚台账!C5 found “3（万元 / 元）” expected “元”",
                "info ledger.total-row 处罚台账!C6 found “1” expected “”");
    }

    @Test
    void aRowsOwnUnitComesBeforeALineAboveAndMustNotContradictTheHeader() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "单位：万元|<|<\n当事人|单位|金额\n甲|元|5\n乙||6",
                "fines = 5 处罚台账!C3",
                "error unit.unclear 处罚台账!C4 found “6（元 / 万元）” expected “元”");
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|单位|金额（元）\n甲|元|5\n乙|万元|6",
                "fines = 5 处罚台账!C2",
                "error unit.unclear 处罚台账!C3 found “6（万元 / 元）” expected “元”");
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "当事人|金额|备注|货币单位\n甲|5|无|美元",
                "error unit.unclear 处罚台账!B2 found “5（美元）” expected “元”");
    }

    @Test
    void aUnitOfSomethingElseSaysNothingAboutTheAmount() {
        reads(
                ledger("fines", "元", sum("处罚台账", "金额")),
                "单位|数量|计量单位|金额\n县司法局|3|吨|5\n千山公司|4|件|6",
                "fines = 5 处罚台账!D2",
                "fines = 6 处罚台账!D3");
        reads(
                ledger("weight", "吨", sum("处罚台账", "数量")),
                "当事人|数量|计量单位\n甲|3|吨\n乙|4|公斤",
                "weight = 3 处罚台账!B2",
                "error unit.unclear 处罚台账!B3 found “4（公斤）” expected “吨”");
    }
}
