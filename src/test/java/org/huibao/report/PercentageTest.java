package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.Formula;
import org.huibao.formula.ParseResult;
import org.huibao.notation.format.Format;
import org.huibao.report.figure.PrintedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below 100% nothing prints 100%, however the figure is come by. */
class PercentageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # formula                      | unit | decimals | value    | format    | printed
            ''                             | %    | 1        | 99.96    | ''        | 99.9
            ''                             | %    | 0        | 99.96    | ''        | 99
            ''                             | ％   | 1        | 99.96    | 0.0%      | 99.9%
            100 * closed / cases           | %    | 1        | 99.96    | ''        | 99.9
            IF(cases=0,100,RATE(closed,cases)) | % | 1       | 99.96    | 0%        | 99%
            100 - RATE(closed, cases)      | %    | 2        | 99.996   | 0.00%     | 99.99%
            RATE(closed, cases)            | %    | 1        | 99.96    | 约100%    | 99.96%
            RATE(closed, cases)            | ''   | 1        | 99.96    | ''        | 99.9
            ''                             | %    | 1        | 100      | ''        | 100.0
            ''                             | %    | 0        | 100.4    | ''        | 100
            ''                             | %    | 1        | 99.94    | ''        | 99.9
            ''                             | %    | 1        | 89.96    | ''        | 90.0
            ''                             | %    | 1        | 0.04     | ''        | 0.0
            ''                             | %    | 1        | -99.96   | ''        | -100.0
            ''                             | 件   | 0        | 99.96    | ''        | 100
            ''                             | 个百分点 | 0    | 99.96    | ''        | 100
            """)
    void printing(String formula, String unit, int decimals, String value, String format, String printed) {
        Indicator indicator = indicator(formula, unit, decimals);
        Format how =
                format.isEmpty() ? Format.decimals(decimals) : ((Format.Parsed.Good) Format.parse(format)).format();

        assertThat(how.print(new BigDecimal(value), PrintedText.printing(indicator)))
                .isEqualTo(printed);
    }

    private static Indicator indicator(String formula, String unit, int decimals) {
        Formula parsed = formula.isEmpty()
                ? null
                : ((ParseResult.Good<Formula>) ExpressionParser.formula(formula, Set.of("closed", "cases")))
                        .expression();
        return new Indicator(
                "rate",
                "办结率",
                List.of(),
                unit,
                Indicator.Kind.NUMBER,
                List.of(),
                Indicator.Combine.SUM,
                decimals,
                Indicator.Rounding.HALF_UP,
                true,
                "none",
                "",
                parsed,
                null,
                null);
    }
}
