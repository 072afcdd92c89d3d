package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;
import static org.huibao.reading.Readings.where;

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
                "fines = 108900 处罚台账!D5 [text]");
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
                "cases = 0 count 处罚台账!A1 [0 rows]");
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
}
