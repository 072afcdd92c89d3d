package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huibao.model.Cells;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;

/** What is kept of a ledger does not grow with its rows. */
class LedgerSizeTest {

    private static String rows(int number, String row) {
        return "当事人|金额（万元）\n" + row.repeat(number);
    }

    @Test
    void allRowsAreOneObservationAndEachGoesToTheSink() {
        List<String> sunk = new ArrayList<>();

        ReadReturn read = ledger("fines", "元", sum("处罚台账", "金额"))
                .read(
                        Drawn.sheet("处罚台账", "当事人|金额\n甲|5\n乙|'1,000\n丙|\n丁|7"),
                        (indicator, sheet, cell) -> sunk.add(indicator + " " + sheet + " " + cell));

        assertThat(sunk)
                .containsExactly(
                        "fines 处罚台账 CountedCell[address=B2, raw=5, amount=5, conversion=]",
                        "fines 处罚台账 CountedCell[address=B3, raw=1,000, amount=1000, conversion=text]",
                        "fines 处罚台账 CountedCell[address=B5, raw=7, amount=7, conversion=]");
        Observation all = read.observations().get(0);
        assertThat(read.observations()).hasSize(1);
        assertThat(all.value()).isEqualTo(Value.Number.of("1012"));
        assertThat(all.cells()).isEqualTo(new Cells(3, "B2:B3,B5"));
        assertThat(List.of(all.cell().address(), all.raw(), all.conversion(), all.role()))
                .containsExactly("B2", "", "", Role.ADDEND);
    }

    @Test
    void theConversionThatAllCellsHadIsKept() {
        ReadReturn read = ledger("fines", "元", sum("处罚台账", "金额")).read(Drawn.sheet("处罚台账", rows(3, "甲|1.5\n")));

        assertThat(read.observations().get(0).conversion()).isEqualTo("scale 万元→元 ×10000");
        assertThat(read.observations().get(0).value()).isEqualTo(Value.Number.of("45000"));
    }

    @Test
    void badCellsBeyondTheFirstOnesAreToldByTheirNumber() {
        List<String> lines = ledger("fines", "元", sum("处罚台账", "金额")).lines(Drawn.sheet("处罚台账", rows(120, "甲|约5\n")));

        assertThat(lines)
                .hasSize(21)
                .contains("error value.not-a-number 处罚台账!B21 found “约5” expected “0 元”")
                .endsWith("error ledger.more-doubtful 处罚台账!B22 found “100” expected “”");
    }

    @Test
    void rowsOfTotalsAreToldTogether() {
        List<String> lines = ledger("fines", "元", sum("处罚台账", "金额")).lines(Drawn.sheet("处罚台账", rows(30, "合计|5\n")));

        assertThat(lines)
                .hasSize(2)
                .anyMatch(line ->
                        line.startsWith("info ledger.total-row 处罚台账!B2 found “B2 5; B3 5;") && line.contains("(30)"));
    }

    @Test
    void distinctValuesAreCountedExactly() {
        String parties = IntStream.range(0, 9000)
                .mapToObj(n -> "公司" + n * 7 % 3000 + "|1\n")
                .collect(Collectors.joining());

        ReadReturn read =
                ledger("parties", "家", count("处罚台账", "当事人", true)).read(Drawn.sheet("处罚台账", "当事人|金额\n" + parties));

        assertThat(read.observations().get(0).value()).isEqualTo(Value.Number.of("3000"));
    }
}
