package org.huibao.proof.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseDatesTest {

    /** 43895 is 5 March 2020, a Thursday. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "43895, [$-804]aaaa, 星期四",
                "43895.75, aaaa;@, 星期四",
                "43898, aaa, 日",
                "43895, '[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"', 二〇二〇年三月五日",
                "43910, '[DBNum1]m\"月\"d\"日\"', 三月二十日",
                "44166, '[DBNum1]yyyy\"年\"m\"月\";@', 二〇二〇年十二月"
            })
    void shows(BigDecimal serial, String format, String shown) {
        assertThat(FormatRendering.of(format, serial)).contains(shown);
    }
}
