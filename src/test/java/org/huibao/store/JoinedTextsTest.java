package org.huibao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JoinedTextsTest {

    @ParameterizedTest
    @MethodSource
    void comeApartAsTheyWere(List<String> texts) {
        assertThat(JoinedTexts.apart(JoinedTexts.of(texts))).isEqualTo(texts);
    }

    static Stream<List<String>> comeApartAsTheyWere() {
        return Stream.of(
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("e"),
                List.of("\\e"),
                List.of("县信访局.xlsx", "约20", ""),
                List.of("a\u001fb", "c"),
                List.of("a\\", "\u001fb"),
                List.of("\\\u001f\\\\", "\\", "\u001f", "\0"),
                List.of("", "\\"));
    }
}
