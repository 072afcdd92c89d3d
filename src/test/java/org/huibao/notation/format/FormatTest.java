package org.huibao.notation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huibao.notation.format.Format.Parsed;
import org.huibao.notation.format.Format.Printing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # format,    unit,  amount,        printed
            0,           件,    71,            71
            0,           件,    1234567,       1234567
            0,           件,    71.5,          72
            0,           件,    -71.5,         -72
            0,           件,    -0.4,          0
            0.0,         %,     97.1830985,    97.2
            0.00,        元,    0.005,         0.01
            0.##,        元,    15.8,          15.8
            0.##,        元,    100,           100
            0.0#,        元,    100,           100.0
            0.00万元,    元,    158900,        15.89万元
            0.##万元,    元,    158000,        15.8万元
            0.##万元,    元,    1500000,       150万元
            0.0亿元,     元,    360000000,     3.6亿元
            0.0万亩,     亩,    36800,         3.7万亩
            0.0百万元,   元,    2500000,       2.5百万元
            0千元,       元,    2500,          3千元
            0.00万,      元,    158900,        15.89万
            0.00 万元,   元,    158900,        15.89 万元
            0.00万元,    万元,  15.89,         15.89万元
            0.0亿元,     万元,  36000,         3.6亿元
            0元,         万元,  15.89,         158900元
            0.00,        万元,  15.89,         15.89
            0.0亿円,     千円,  250000,        2.5亿円
            0.0億円,     千円,  250000,        2.5億円
            0.0千米,     千米,  12.34,         12.3千米
            0.0万千瓦时, 千瓦时, 34000,        3.4万千瓦时
            0.0%,        %,     36.8421,       36.8%
            0.0％,       ％,    36.8421,       36.8％
            0.0百分点,   %,     3.2,           3.2百分点
            ０．０万元,  元,    158900,        15.9万元
            0册（页）,   册,    12,            12册（页）
            """)
    void printsAsTheExampleShows(String format, String unit, String amount, String printed) {
        assertThat(print(format, unit, RoundingMode.HALF_UP, false, amount)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0, 97.99, 97", "0.0, 97.18, 97.1", "0.0, -97.18, -97.1", "0.##, 97.189, 97.18"})
    void cutsOffWhereTheIndicatorSaysDown(String format, String amount, String printed) {
        assertThat(print(format, "%", RoundingMode.DOWN, false, amount)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,    99.96210999,   99
            0.0,  99.96210999,   99.9
            0.00, 99.96210999,   99.96
            0.0%, 99.99,         99.9%
            0,    100,           100
            0.0,  100,           100.0
            0,    99.4,          99
            0,    98.5,          99
            0,    100.4,         100
            """)
    void aRateBelowAHundredIsNeverRoundedUpToIt(String format, String amount, String printed) {
        assertThat(print(format, "%", RoundingMode.HALF_UP, true, amount)).isEqualTo(printed);
    }

    @Test
    void onlyARateIsCutOffBelowAHundred() {
        assertThat(print("0", "件", RoundingMode.HALF_UP, false, "99.96")).isEqualTo("100");
    }

    @Test
    void theIndicatorsDecimalsAreItsFormat() {
        Printing how = new Printing("%", 1, RoundingMode.HALF_UP, false);
        assertThat(Format.decimals(1).print(new BigDecimal("97"), how)).isEqualTo("97.0");
        assertThat(Format.decimals(0).print(new BigDecimal("158900.0"), how)).isEqualTo("158900");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # format,    unit,  amount,     printed
            1万余,       份,    187400,     18万余
            1万余份,     份,    187400,     18万余份
            1万多份,     份,    10001,      1万多份
            1万余份,     份,    180000,     18万份
            1万余份,     份,    8500,       8500份
            1万余,       份,    8500,       8500
            1万余,       份,    0,          0
            100余万元,   元,    37340000,   3700余万元
            100余万元,   元,    37000000,   3700万元
            100余万元,   元,    560000,     56万元
            100余万元,   元,    158900,     15.89万元
            100余万元,   元,    567891.5,   567891.5元
            100余万元,   元,    8500,       8500元
            100余万元,   万元,  3734.21,    3700余万元
            100余万元,   万元,  15.891,     15.89万元
            100多,       名,    1650,       1600多
            100多名,     名,    1600,       1600名
            10余幅,      幅,    57,         50余幅
            近100,       人,    187,        近200
            近100人,     人,    123,        123人
            近100人,     人,    150,        150人
            近100人,     人,    151,        近200人
            近100人,     人,    87,         87人
            近100人,     人,    200,        200人
            近50人,      人,    187,        近200人
            约0.1亿元,   元,    356000000,  约3.6亿元
            约0.1亿元,   元,    301000000,  约3.0亿元
            约0.1亿元,   元,    300000000,  3亿元
            约0.1亿元,   元,    9400000,    9400000元
            约0.5亿元,   元,    360000000,  约3.5亿元
            约100,       人,    1650,       约1700
            超100万,     次,    3120000,    超300万
            超100万次,   次,    3000000,    300万次
            逾10,        家,    57,         逾50
            千余,        人次,  1001,       千余
            千余人次,    人次,  1999,       千余人次
            千余人次,    人次,  1000,       1000人次
            千余人次,    人次,  999,        999人次
            千余人次,    人次,  2345,       2000余人次
            千余人次,    人次,  3000,       3000人次
            百余人,      人,    170,        百余人
            万余人,      人,    17000,      万余人
            万余人,      人,    25000,      2万余人
            千余万元,    元,    12340000,   千余万元
            千余万元,    元,    32340000,   3000余万元
            超千人,      人,    1234,       超千人
            超千万元,    元,    12340000,   超千万元
            10余千克,    千克,  57.5,       50余千克
            1万余千克,   千克,  18740,      1万余千克
            约1%,        %,     36.8,       约37%
            100余,       件,    -150,       -150
            １００余件,  件,    187,        100余件
            """)
    void printsARoundNumberWithTheWordWhereTheExampleHasIt(String format, String unit, String amount, String printed) {
        assertThat(print(format, unit, RoundingMode.HALF_UP, false, amount)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"约1%, 99.96, 约99%", "约1%, 36.8, 约37%", "近10%, 99.96, 近100%", "约1%, 100, 100%"})
    void aboutNeverMakesARateAHundred(String format, String amount, String printed) {
        assertThat(print(format, "%", RoundingMode.HALF_UP, true, amount)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # format,    unit,  amount,     printed
            下降0.0%,    %,     -36.8421,   下降36.8%
            下降0.0%,    %,     3.2,        上升3.2%
            下降0.0%,    %,     0,          持平
            下降0.0%,    %,     -0.04,      持平
            下降0.0%,    %,     -0.05,      下降0.1%
            上升0.0%,    %,     -3.2,       下降3.2%
            增长0.0%,    %,     -3.2,       下降3.2%
            增长0.0%,    %,     3.2,        增长3.2%
            增加0件,     件,    -12,        减少12件
            减少0件,     件,    12,         增加12件
            提高0.0个百分点, %, -1.25,      降低1.3个百分点
            降低0.0个百分点, %, 1.25,       提高1.3个百分点
            增加0.00万元, 元,   -158900,    减少15.89万元
            增加100余件, 件,    -187,       减少100余件
            增加千余件,  件,    1870,       增加千余件
            增加 0 件,   件,    5,          增加 5 件
            """)
    void printsTheSignAsAWordOfTheSamePair(String format, String unit, String amount, String printed) {
        assertThat(print(format, unit, RoundingMode.HALF_UP, false, amount)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # written,   a format that can be used
            '#,##0.00',  0.00
            '0,000',     0
            0.,          0
            00.0,        0.0
            .00,         0.00
            0.0人民币万元, 0.00万元
            yyyy年,      0.00万元
            0余万元,     100余万元
            0万余元,     1万余元
            约0.0亿元,   约0.1亿元
            3千余人,     1000余人
            1百万余,     100余万
            超过100万,   超100万
            近0,         近100
            下降1.5%,    下降0.0%
            下降,        0.00万元
            下滑0.0%,    0.0%
            1余2,        10余
            """)
    void refusesWhatIsNoExample(String written, String example) {
        assertThat(Format.parse(written)).isEqualTo(new Parsed.Bad(example));
        assertThat(Format.parse(example)).isInstanceOf(Parsed.Good.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # format,  unit,   fits
            0.0公里,     米,     false
            多0.0公里,   米,     false
            0.0千米,     米,     true
            0.0公里,     人次,   false
            0.0亩,       公顷,   false
            0起,         件,     true
            0.0,       %,      true
            0.0%,      %,      true
            0.0个百分点, %,    true
            0.0万,     %,      false
            0.0%,      件,     false
            0.0‰,      %,      false
            0.0万人,   人次,   true
            0.0万册页, 册,     true
            0.0千人,   人,     true
            0.0千米,   公里,   false
            0.0亿吨,   万元,   false
            0吨,       万元,   false
            0.0万,     '',     true
            1万余,     元,     true
            100余万元, %,      false
            约0.1亿元, 万元,   true
            近100%,    件,     false
            下降0.0%,  件,     false
            下降0.0%,  %,      true
            增加100余件, 件,   true
            """)
    void fitsAUnit(String format, String unit, boolean fits) {
        assertThat(good(format).fits(unit)).isEqualTo(fits);
    }

    private static String print(String format, String unit, RoundingMode rounding, boolean rate, String amount) {
        Format good = good(format);
        assertThat(good.fits(unit)).isTrue();
        return good.print(new BigDecimal(amount), new Printing(unit, 2, rounding, rate));
    }

    private static Format good(String format) {
        Parsed parsed = Format.parse(format);
        assertThat(parsed).isInstanceOf(Parsed.Good.class);
        return ((Parsed.Good) parsed).format();
    }
}
