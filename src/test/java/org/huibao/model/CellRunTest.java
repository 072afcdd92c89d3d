package org.huibao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellRunTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E2                 | E2",
                "E2 E3 E4           | E2:E4",
                "E2 E3 E5           | E2:E3,E5",
                "E9 E10 E11 F12 F13 | E9:E11,F12:F13",
                "AA1 AB2            | AA1,AB2"
            })
    void rangesInTheOrderOfTheRows(String addresses, String ranges) {
        CellRun run = new CellRun();
        String[] each = addresses.split(" ");
        for (String address : each) {
            run.add(address);
        }

        assertThat(run.cells()).isEqualTo(new Cells(each.length, ranges));
    }

    @Test
    void nothingIsNothing() {
        assertThat(new CellRun().cells()).isEqualTo(new Cells(0, ""));
        assertThat(new Cells(0, "").first(3)).isEmpty();
    }

    @Test
    void ofManyRangesTheFirstAndTheLastAreNamed() {
        CellRun run = new CellRun();
        IntStream.rangeClosed(1, 50_000).forEach(n -> run.add("B" + 2 * n));

        Cells cells = run.cells();
        assertThat(cells.number()).isEqualTo(50_000);
        assertThat(cells.ranges())
                .startsWith("B2,B4,B6,")
                .contains(",B176,…,B99978,")
                .endsWith(",B99998,B100000");
        assertThat(cells.ranges().split(",")).hasSize(101);
        assertThat(cells.first(3)).containsExactly("B2", "B4", "B6");
        assertThat(cells.last(3)).containsExactly("B99996", "B99998", "B100000");
    }

    @Test
    void aHundredRangesAreAllNamed() {
        CellRun run = new CellRun();
        IntStream.rangeClosed(1, 100).forEach(n -> run.add("B" + 2 * n));

        assertThat(run.cells().ranges()).doesNotContain("…").endsWith(",B198,B200");
    }

    @Test
    void theEndsOfRanges() {
        assertThat(new Cells(10_000, "E2:E10001").first(2)).containsExactly("E2", "E3");
        assertThat(new Cells(10_000, "E2:E10001").last(2)).containsExactly("E10000", "E10001");
        assertThat(new Cells(4, "E2:E3,E5:E6").last(3)).containsExactly("E3", "E5", "E6");
        assertThat(Cells.one("C7").last(12)).containsExactly("C7");
    }
}
