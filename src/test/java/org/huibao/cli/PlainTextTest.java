package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "县司法局\u001b[2J.xlsx, 县司法局\uFFFD[2J.xlsx",
        "a\u009b31mb, a\uFFFD31mb",
        "县\u202Exslx.exe, 县\uFFFDxslx.exe",
        "'C7: 25\t件\n', 'C7: 25\t件\n'"
    })
    void aTerminalObeysNothing(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }
}
