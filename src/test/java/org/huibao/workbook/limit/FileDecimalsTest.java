package org.huibao.workbook.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, 0",
        "100, 100",
        "1e15, 1000000000000000",
        "2e23, 200000000000000000000000",
        "180085.92, 180085.92",
        "2.0E-3, 0.002",
        "0.30000000000000004, 0.30000000000000004",
        "1e-7, 0.0000001",
    })
    void writes_the_shortest_decimal(double number, String decimal) {
        assertThat(FileDecimals.shortest(number)).isEqualTo(decimal);
        assertThat(Double.parseDouble(FileDecimals.shortest(number))).isEqualTo(number == 0 ? 0.0 : number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.5", "+.5", "5.", "1E5", "1e-300", "007"})
    void knows_numbers(String text) {
        assertThat(FileDecimals.isNumber(text)).isTrue();
        assertThat(new BigDecimal(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1e", "1e+", "1e999", "1e99999999999", "1 2", "1,000", "0x1", "NaN", "１"})
    void knows_what_is_none(String text) {
        assertThat(FileDecimals.isNumber(text)).isFalse();
    }
}
