package org.huibao.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTemplateTest {

    private static final Map<String, String> FIELDS = Map.of("name", "fines", "unit", "", "odd", "{name}'");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "“{name}”填的是 0{unit}。 | “fines”填的是 0。",
                "{name}{name} | finesfines",
                "the report''s {name} | the report's fines",
                "two braces: '{{'{name}'}}' | two braces: {{fines}}",
                "'{name}' is {name} | {name} is fines",
                "{odd} is not looked at again | {name}' is not looked at again",
                "a name that nobody has: {amount} | a name that nobody has: {amount}"
            })
    void namesAreFilledAndQuotesAreThoseOfAnyMessage(String message, String filled) {
        assertThat(FindingTemplate.of(message).filled(FIELDS::get)).isEqualTo(filled);
    }

    @Test
    void aBraceIsClosed() {
        assertThatThrownBy(() -> FindingTemplate.of("{name")).hasMessageContaining("{name");
    }
}
