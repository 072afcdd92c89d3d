package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {

    @ParameterizedTest
    @CsvSource({
        "71, 71, false",
        "71.0, 71, false",
        "-3.50, -3.5, false",
        "0.30000000000000004, 0.3, true",
        "180085.91999999998, 180085.92, true",
        "0.1, 0.1, false",
        "1.5E-3, 0.0015, false",
        "1.2E+5, 120000, false",
        "1e5, 100000, false",
        "123456789012345678, 123456789012346000, true",
        "5.6843418860808E-14, 0.000000000000056843418860808, false",
        "0E-900, 0, false",
        "-0, 0, false",
    })
    void keepsFifteenDigits(String raw, BigDecimal amount, boolean shortened) {
        assertThat(CellNumber.of(raw)).contains(new CellNumber(amount, shortened));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+308",
                "1E+99999",
                "1E-99999",
                "1E+999999999",
                "1234567890123456789",
                "",
                " 1",
                "NaN",
                "1,2",
                "2020-01-01",
                "٣",
                "１"
            })
    void refuses(String raw) {
        assertThat(CellNumber.of(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 100_000})
    void refusesEndlessDigits(int digits) {
        assertThat(CellNumber.of("1".repeat(digits))).isEmpty();
    }
}
