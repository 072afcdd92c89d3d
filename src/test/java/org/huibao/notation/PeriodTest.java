package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2020, 2019, 2020年",
        "2021Q3, 2020Q3, 2021年第三季度",
        "2021-11, 2020-11, 2021年11月",
        "2021-03, 2020-03, 2021年3月"
    })
    void of(String code, String previous, String chinese) {
        Period period = Period.of(code).orElseThrow();
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.previous().code()).isEqualTo(previous);
        assertThat(period.inChinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "2020Q5", "2020-13", "2020-1", "1820", "2020 ", "２０２０", "2020q1", "published"})
    void noPeriod(String code) {
        assertThat(Period.of(code)).isEmpty();
    }

    @Test
    void inOrder() {
        List<String> sorted = List.of("2021-11", "2020", "2021-02", "2019Q4", "2019Q1").stream()
                .map(code -> Period.of(code).orElseThrow())
                .sorted()
                .map(Period::code)
                .toList();
        assertThat(sorted).containsExactly("2019Q1", "2019Q4", "2020", "2021-02", "2021-11");
    }

    /** A folder's name is read again by everybody. */
    @Test
    void isWrittenInTheDigitsOfTheFolderWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Period.of("2021-12").orElseThrow().previous().code()).isEqualTo("2020-12");
        } finally {
            Locale.setDefault(before);
        }
    }
}
