package org.huibao.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "71, 71, true",
        "71, 71件, true",
        "158900, 15.89万元, true",
        "158920, 15.89万元, false",
        "183000, 18万余, false",
        "180000, 18万, true",
        "97.18309859, 97.2, false",
        "-50, 下降50.0%, true",
        "-32.307, 下降32.3%, false",
        "1500, 千余, false",
        "0, 持平, true",
        "0.04, 持平, false",
        "0, 0.0, true",
        "0.004, 0.0, false",
    })
    void tellWhetherAnythingWasLeftOut(BigDecimal amount, String printed, boolean all) {
        assertThat(PrintedDigits.showAll(amount, printed)).isEqualTo(all);
    }
}
