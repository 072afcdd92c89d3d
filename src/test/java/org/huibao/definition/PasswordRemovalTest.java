package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRemovalTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{returns: {passwords: [密码1, '1234']}}`, `{returns: {passwords: [\"***\", \"***\"]}}`",
                "`returns:\n  passwords:   # 保密\n  - 密码1\n  - \"1234\"\n  value-columns: [数]`,"
                        + "`returns:\n  passwords:   # 保密\n  - \"***\"\n  - \"***\"\n  value-columns: [数]`",
                "`{untraced: {allow: [1234]}, returns: {passwords: [密码1, 1234]}}`,"
                        + "`{untraced: {allow: [1234]}, returns: {passwords: [\"***\", \"***\"]}}`",
                "`{untraced: {allow: &p [密码1, 1234]}, returns: {passwords: *p}}`,"
                        + "`{untraced: {allow: &p [\"***\", \"***\"]}, returns: {passwords: *p}}`",
                "`{title: 𠀀密码1, returns: {passwords: [密码1, 1234]}}`, `{title: 𠀀密码1, returns: {passwords: [\"***\", \"***\"]}}`"
            })
    void onlyTheValuesAreHidden(String written, String published) {
        assertThat(PasswordRemoval.hidden(written, List.of("密码1", "1234"))).isEqualTo(published);
    }
}
