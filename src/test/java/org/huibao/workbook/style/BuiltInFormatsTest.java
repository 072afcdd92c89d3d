package org.huibao.workbook.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huibao.notation.NumberFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | 43895.75 | 43895.75",
                "2  | 71.5     | 71.50",
                "5  | -1234    | ¥-1,234",
                "9  | 0.97     | 97%",
                "14 | 43895.75 | 2020/3/5",
                "20 | 43895.75 | 18:00",
                "22 | 43895.75 | 2020/3/5 18:00",
                "27 | 43895.75 | 2020年3月",
                "28 | 43895.75 | 3月5日",
                "31 | 43895.75 | 2020年3月5日",
                "33 | 43895.75 | 18时00分00秒",
                "34 | 43895.75 | 下午6时00分",
                "43 | 1234.5   | 1,234.50",
                "44 | 1234.5   | ¥1,234.50",
                "49 | 71       | 71",
                "57 | 43895.75 | 2020年3月",
                "58 | 43895.75 | 3月5日",
            })
    void showAsChineseProgramsDo(int id, BigDecimal number, String shown) {
        assertThat(NumberFormat.of(BuiltInFormats.of(id))
                        .show(number, false)
                        .text()
                        .strip()
                        .replaceAll(" +", " "))
                .isEqualTo(shown);
    }
}
