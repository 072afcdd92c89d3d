package org.huibao.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedConditionsTest {

    /** Parts are joined by a semicolon. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    a = b                                ~ all: a = b
                    a <= b AND b <= c                    ~ all: a <= b; b <= c
                    a <= b and b <= c AND a = 1          ~ all: a <= b; b <= c; a = 1
                    (a <= b AND b <= c)                  ~ all: a <= b; b <= c
                    ((a = b) AND (b = c))                ~ all: (a = b); (b = c)
                    a = 0 OR a = 1                       ~ one: a = 0; a = 1
                    a = 0 OR b > 0 AND c > 0             ~ one: a = 0; b > 0 AND c > 0
                    (a = 0 OR b > 0) AND c > 0           ~ all: (a = 0 OR b > 0); c > 0
                    NOT (a = 0 AND b = 0)                ~ all: NOT (a = 0 AND b = 0)
                    IF(a > 0, b, c) = 1 AND SUM(a, b) > 2 ~ all: IF(a > 0, b, c) = 1; SUM(a, b) > 2
                    a = PREV(b) AND CHANGE(a) < 50       ~ all: a = PREV(b); CHANGE(a) < 50
                    """)
    void partsAreThoseOfTheOutermostWord(String text, String parts) {
        Condition.Joined joined = parsed(text).joined();
        assertThat((joined.all() ? "all: " : "one: ")
                        + joined.parts().stream().map(Condition::text).collect(Collectors.joining("; ")))
                .isEqualTo(parts);
    }

    private static Condition parsed(String text) {
        return ((ParseResult.Good<Condition>) ExpressionParser.condition(text, Set.of("a", "b", "c"))).expression();
    }
}
