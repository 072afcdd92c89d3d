package org.huibao.proof.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.notation.format.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof expects in the report what the report may print of a percentage, by its own rule. */
class FigurePrintingTest {

    @ParameterizedTest
    @CsvSource({
        "%, 99.96, 99.9",
        "％, 99.96, 99.9",
        "' % ', 99.999, 99.9",
        "%, 100, 100.0",
        "%, 100.04, 100.0",
        "%, 99.94, 99.9",
        "%, -99.96, -100.0",
        "件, 99.96, 100.0",
        "个百分点, 99.96, 100.0"
    })
    void whatIsBelowAHundredPercent(String unit, String value, String printed) {
        Indicator stated = new Indicator(
                "rate",
                "办结率",
                List.of(),
                unit,
                Indicator.Kind.NUMBER,
                List.of(),
                Indicator.Combine.SUM,
                1,
                Indicator.Rounding.HALF_UP,
                true,
                "none",
                "",
                null,
                null,
                null);

        assertThat(Format.decimals(1).print(new BigDecimal(value), FigurePrinting.how(stated)))
                .isEqualTo(printed);
    }
}
