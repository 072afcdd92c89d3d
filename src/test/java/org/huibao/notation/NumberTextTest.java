package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "25           | 件   | 25        | text",
                "' 25 '       | 件   | 25        | text",
                "２５          | 件   | 25        | text",
                "'\u200B25\uFEFF' | 件 | 25       | text",
                "25件         | 件   | 25        | text; unit 件",
                "25 件        | 件   | 25        | text; unit 件",
                "25　件       | 件   | 25        | text; unit 件",
                "274件次      | 件次 | 274       | text; unit 件次",
                "1,234        | 件   | 1234      | text",
                "1，234，567   | 件   | 1234567   | text",
                "1,234.50     | 元   | 1234.5    | text",
                "0            | 件   | 0         | text",
                "0.5          | 元   | 0.5       | text",
                "15.89万元    | 元   | 158900    | text; scale 万元→元 ×10000",
                "15.89万      | 元   | 158900    | text; scale 万元→元 ×10000",
                "15.89万元    | 万元 | 15.89     | text; unit 万元",
                "15.89万      | 万元 | 15.89     | text; unit 万",
                "158900元     | 万元 | 15.89     | text; scale 元→万元 ×0.0001",
                "3.6亿元      | 元   | 360000000 | text; scale 亿元→元 ×100000000",
                "1万人次      | 人次 | 10000     | text; scale 万人次→人次 ×10000",
                "97.1%        | %    | 97.1      | text; unit %",
                "97.1％       | %    | 97.1      | text; unit %",
                "100%         | %    | 100       | text; unit %",
                "971‰         | %    | 97.1      | text; scale ‰→% ×0.1",
                "12           | ''   | 12        | text",
            })
    void clear(String text, String unit, String number, String conversion) {
        assertThat(NumberText.parse(text, Unit.of(unit)))
                .isEqualTo(new NumberText.Amount(new BigDecimal(number), conversion));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "约20",
                "20余",
                "近200",
                "20多",
                "20左右",
                "20-30",
                "20～30",
                "1,2",
                "12.345,6",
                "1.2.3",
                "1,23,456",
                "1234,567",
                "0,123",
                "007",
                "25.",
                ".5",
                "1 234",
                "2 5",
                "1、2",
                "３０ 件 次",
                "25起",
                "25人",
                "25件次",
                "50%",
                "2020-01-10",
                "2020年1月10日",
                "1/2",
                "3:20",
                "-5-",
                "--5",
                "+-5",
                "- 5",
                "—5",
                "-007",
                "¥5",
                "人民币5",
                "5(起)",
                "5(1)",
                "5()",
                "5(件",
                "(5)",
                "（5）",
                "三十",
                "二〇",
                "1e5",
                "1E5",
                "0x1F",
                "½",
                "3²",
                "①",
                "٣",
                "25件。",
                "见附件",
                "详见附件2",
                "无此项",
                "不详",
                "#REF!",
                "NaN",
                "Infinity",
                "\u202E12",
                "12\u202E",
                "\u202B12\u202C",
                "\u206712\u2069",
                "\u202A12\u05D0\u202C",
                "1234567890123456789",
                "110101199003078888",
                "0.12345678901234567890",
                "3千万亿",
                "O",
                "l0"
            })
    void notClear(String text) {
        assertThat(NumberText.parse(text, Unit.of("件"))).isEqualTo(new NumberText.NotANumber());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1            | 件   | -1        | text",
                "-5.2          | 件   | -5.2      | text",
                "－3           | 件   | -3        | text",
                "−3            | 件   | -3        | text",
                "–3            | 件   | -3        | text",
                "-1,234.5      | 元   | -1234.5   | text",
                "-3.2%         | %    | -3.2      | text; unit %",
                "-15.89万元    | 元   | -158900   | text; scale 万元→元 ×10000",
                "-0            | 件   | 0         | text",
                "+71           | 件   | 71        | text",
                "＋71件        | 件   | 71        | text; unit 件",
                "+3.2%         | %    | 3.2       | text; unit %",
                "71（件）      | 件   | 71        | text; unit 件",
                "71(件)        | 件   | 71        | text; unit 件",
                "71 (件)       | 件   | 71        | text; unit 件",
                "97.1（%）     | %    | 97.1      | text; unit %",
                "15.89（万元） | 元   | 158900    | text; scale 万元→元 ×10000",
                "15.89（万元） | 万元 | 15.89     | text; unit 万元",
                "15.89(万)     | 元   | 158900    | text; scale 万元→元 ×10000",
                "'¥1,234.50'   | 元   | 1234.5    | text",
                "￥1234.5元    | 元   | 1234.5    | text; unit 元",
                "¥15.89万元    | 元   | 158900    | text; scale 万元→元 ×10000",
                "¥ 5           | 元   | 5         | text",
                "-¥5           | 元   | -5        | text",
                "¥-5           | 元   | -5        | text",
                "人民币1234.50元 | 元 | 1234.5    | text; unit 元",
                "RMB 1234.5    | 元   | 1234.5    | text",
                "'\u202A71\u202C' | 件 | 71       | text",
                "'\u202D1,234.50\u202C' | 元 | 1234.5 | text",
                "'\u202A-71件\u202C' | 件 | -71   | text; unit 件",
            })
    void signsBracketsAndCurrencies(String text, String unit, String number, String conversion) {
        assertThat(NumberText.parse(text, Unit.of(unit)))
                .isEqualTo(new NumberText.Amount(new BigDecimal(number), conversion));
    }

    @ParameterizedTest
    @CsvSource({"¥5,美元", "人民币5,件", "¥5美元,元", "¥5件,元", "71(件),''", "¥007,元", "¥158900,万元"})
    void currencyOrBracketNotClear(String text, String unit) {
        assertThat(NumberText.parse(text, Unit.of(unit))).isEqualTo(new NumberText.NotANumber());
    }

    @ParameterizedTest
    @CsvSource({"3千,万元", "5000万,亿元", "3百万元,件", "25件,''", "25个,件", "5元,美元", "01,1", "0.5.3,.3"})
    void scaleOrUnitNotClear(String text, String unit) {
        assertThat(NumberText.parse(text, Unit.of(unit))).isEqualTo(new NumberText.NotANumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", " 无 ", "/", "／", "//", "-", "－", "—", "——", "--", "–", "―", "─", "−"})
    void none(String text) {
        assertThat(NumberText.parse(text, Unit.of("件"))).isEqualTo(new NumberText.NoneMark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200B", "\n\t", "\u00A0\uFEFF"})
    void blank(String text) {
        assertThat(NumberText.parse(text, Unit.of("件"))).isEqualTo(new NumberText.Blank());
    }

    @ParameterizedTest
    @CsvSource({
        "15.89, 万元, 元, 158900, text; scale 万元→元 ×10000",
        "15.89万元, 万元, 元, 158900, text; scale 万元→元 ×10000",
        "158900元, 万元, 元, 158900, text; unit 元",
        "15.89万, 万元, 元, 158900, text; unit 万; scale 万元→元 ×10000",
    })
    void underAStatedUnit(String text, String stated, String wanted, String number, String conversion) {
        assertThat(NumberText.parse(text, Unit.of(stated), Unit.of(wanted)))
                .isEqualTo(new NumberText.Amount(new BigDecimal(number), conversion));
    }
}
