package org.huibao.workbook.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedFormulaTest {

    /** Written at B2, read at D5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A1+$A1+A$1+$A$1 | C4+$A4+C$1+$A$1",
                "SUM(B3:B9) | SUM(D6:D12)",
                "'表 A1'!A1&\"A1\" | '表 A1'!C4&\"A1\"",
                "LOG10(A1)+ZZZ9+TAX_20 | LOG10(C4)+ZZZ9+TAX_20",
                "XFD1048576 | B3",
            })
    void reads_as_it_would_stand_there(String written, String read) {
        assertThat(new SharedFormula(written, 2, 2).at(5, 4)).isEqualTo(read);
    }
}
