package org.huibao.reading.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaleFormulaTest {

    private static final Readings CASES = Readings.of("cases", "受理信访案件数", "件");
    private static final String TABLE = "项目|数值\n受理信访案件数|%s\n甲|30\n乙|41\n丙|'无\n丁|=B3+1 -> 5";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "=SUM(B3:B5) -> 70            # 71",
                "=B3+B4 -> 70                 # 71",
                "=ROUND((B3+B4)/2,1) -> 35    # 35.5",
                "=IF(B3>B4,B3,B4) -> 30       # 41",
                "=COUNTIF(A3:A5,\"甲\") -> 2  # 1",
                "=明细!A1*2 -> 3              # 4",
                // A stale input is worked out again too.
                "=B6 -> 5                     # 31",
                "=1/3 -> 0.34                 # 0.333333333333333",
                "=-(B3^2) -> 900              # -900",
            })
    void aResultOtherThanTheFormulaGivesIsTold(String formula, String gives) {
        String held = formula.replaceFirst(".*-> ", "");
        assertThat(CASES.lines(Drawn.sheet("表", TABLE.formatted(formula)).and("明细", "2")))
                // A third of a case is another question.
                .filteredOn(line -> !line.contains("value.fraction"))
                .containsExactly(
                        "cases = " + held + " 表!B2",
                        "warning formula.stale 表!B2 found “" + held + "” expected “" + gives + "”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "=SUM(B3:B5) -> 71            # right",
                "=0.1+0.2 -> 0.3              # the last digits differ from program to program",
                "=TODAY() -> 3                # changes by itself",
                "=RAND()*0+5 -> 3             # changes by itself",
                "=INDIRECT(\"B3\") -> 3       # looks at what nobody can foresee",
                "=SUBTOTAL(9,B3:B4) -> 30     # depends on what is filtered out",
                "=B3:B4+1 -> 3                # an array formula, perhaps",
                "=[1]别的表!A1 -> 3           # another workbook",
                "=没有这张表!A1 -> 3          # no such sheet",
                "=合计数 -> 3                 # a name",
                "=NOSUCH(B3) -> 3             # an unknown function",
                "=B3+ -> 3                    # no formula at all",
                "=1/0 -> 3                    # gives no number",
                "=B2 -> 3                     # goes in a circle",
                "=10+-2^2 -> 14               # Excel takes the sign first",
                "=-B3^2+1000 -> 1900          # the same",
                "=100/3 -> 33.33 {0.00}       # kept as it is shown",
                "=SUM(A1:XFD1048576) -> 3     # looks at more cells than a return has",
            })
    void whatIsNotCertainIsNotTold(String formula, String because) {
        String held = formula.replaceFirst(".*-> ", "").replaceFirst(" \\{.*", "");
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(CASES.lines(Drawn.sheet("表", TABLE.formatted(formula))))
                        .as(because)
                        .filteredOn(line -> !line.contains("value.fraction"))
                        .containsExactly("cases = " + held + " 表!B2"));
    }

    @Test
    void aLongChainOfFormulasDoesNotEndTheProgram() {
        StringBuilder chain = new StringBuilder("项目|数值\n受理信访案件数|=B3 -> 1\n");
        for (int row = 3; row < 90; row++) {
            chain.append("甲|=B").append(row + 1).append("+1 -> 1\n");
        }
        assertThat(CASES.lines(Drawn.sheet("表", chain + "乙|1"))).contains("cases = 1 表!B2");
    }
}
