package org.huibao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "-",
                "-1-1",
                "-1e5*2",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－",
                "＠SUM"
            })
    void whatCouldBeginAFormulaIsShownOnly(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "71", "-5", "-5.25", "-1.5E-7", "约20", "'=1", "—", "a=b", " "})
    void anythingElseStaysAsItIs(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }
}
