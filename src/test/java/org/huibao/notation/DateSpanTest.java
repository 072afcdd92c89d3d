package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {

    private static String shown(Optional<DateSpan> date) {
        return date.map(span -> span.first() + "…" + span.last()).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-05, 2020-03-05…2020-03-05",
        "2020年2月, 2020-02-01…2020-02-29",
        "2020, 2020-01-01…2020-12-31",
        "2020.3.5 上午9:05, 2020-03-05…2020-03-05",
        "2020-03-05T00:00:00.000Z, 2020-03-05…2020-03-05",
        "2020 年 3 月 5 日 星期四, 2020-03-05…2020-03-05",
        "2020. 3. 5, 2020-03-05…2020-03-05",
        "2020 .3 .5, 2020-03-05…2020-03-05",
        "2020 - 03 - 05, 2020-03-05…2020-03-05",
        "2020、3、5, 2020-03-05…2020-03-05",
        "2020—03—05, 2020-03-05…2020-03-05",
        "2020－3－5, 2020-03-05…2020-03-05",
        "2020–3–5, 2020-03-05…2020-03-05",
        "2020．3．5, 2020-03-05…2020-03-05",
        "2020年3月5, 2020-03-05…2020-03-05",
        "2020年3月5日。, 2020-03-05…2020-03-05",
        "2020.3.5., 2020-03-05…2020-03-05",
        "（2020.3.5）, 2020-03-05…2020-03-05",
        "2020年3月5日（周四）, 2020-03-05…2020-03-05",
        "2020年3月5日上午, 2020-03-05…2020-03-05",
        "二〇二〇年三月五日, 2020-03-05…2020-03-05",
        "二○二○年十二月三十一日, 2020-12-31…2020-12-31",
        "二零二零年十月廿一日, 2020-10-21…2020-10-21",
        "二0二0年三月二十日, 2020-03-20…2020-03-20",
        "二O二O年三月十日, 2020-03-10…2020-03-10",
        "贰零贰零年零叁月零伍日, 2020-03-05…2020-03-05",
        "二〇二〇年三月, 2020-03-01…2020-03-31",
        "二〇二〇年, 2020-01-01…2020-12-31",
        "2020年3月上旬, 2020-03-01…2020-03-31",
        "2020. 3, 2020-03-01…2020-03-31",
        "2020、3, -",
        "2020.3-5, -",
        "三月五日, -",
        "二〇二〇年十三月五日, -",
        "2020年3月5日至8日, -",
        "2020.13, -",
        "20201301, -",
        "2020-3/5, -",
        "1899-01-01, -",
        "5/3/2020, -"
    })
    void ofText(String text, String expected) {
        assertThat(shown(DateSpan.ofText(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20200305, 2020-03-05…2020-03-05",
        "2020.1, 2020-01-01…2020-10-31",
        "2020.12, 2020-12-01…2020-12-31",
        "43895, -",
        "5, -"
    })
    void ofNumber(String number, String expected) {
        assertThat(shown(DateSpan.ofNumber(new BigDecimal(number)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "43895, false, 2020-03-05…2020-03-05",
        "43895.99, false, 2020-03-05…2020-03-05",
        "42433, true, 2020-03-05…2020-03-05",
        "0, true, 1904-01-01…1904-01-01",
        "60, false, -",
        "99999999, false, -"
    })
    void ofSerial(String serial, boolean from1904, String expected) {
        assertThat(shown(DateSpan.ofSerial(new BigDecimal(serial), from1904))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-30, 2020Q3, within",
        "2020-10-01, 2020Q3, outside",
        "2020年, 2020Q3, unclear",
        "2020年7月, 2020Q3, within",
        "2020-11-30, 2020-11, within",
        "2021, 2020, outside"
    })
    void againstAPeriod(String date, String period, String expected) {
        DateSpan span = DateSpan.ofText(date).orElseThrow();
        Period of = Period.of(period).orElseThrow();
        assertThat(span.isWithin(of) ? "within" : span.isOutside(of) ? "outside" : "unclear")
                .isEqualTo(expected);
    }
}
