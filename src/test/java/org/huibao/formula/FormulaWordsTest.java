package org.huibao.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    a                               ~ 受理
                    a + b - c                       ~ 受理 + 办结 − 罚款
                    a * 2 / (b + c)                 ~ 受理 × 2 ÷ (办结 + 罚款)
                    -a                              ~ −受理
                    RATE(b, a)                      ~ 办结 ÷ 受理 × 100
                    RATE(b + c, SUM(a, b))          ~ (办结 + 罚款) ÷ (受理 + 办结) × 100
                    SUM(a + b) * 2                  ~ (受理 + 办结) × 2
                    SUM(a) * 2                      ~ 受理 × 2
                    SUM(a - b, c)                   ~ (受理 − 办结) + 罚款
                    100 - RATE(b, a)                ~ 100 − (办结 ÷ 受理 × 100)
                    CHANGE(a)                       ~ (受理 − 去年受理) ÷ 去年受理 × 100
                    change( a )                     ~ (受理 − 去年受理) ÷ 去年受理 × 100
                    a - PREV(a)                     ~ 受理 − 去年受理
                    ROUND(c / a, 2)                 ~ round[罚款 ÷ 受理, 2]
                    1 + ROUND(c, 0)                 ~ 1 + (round[罚款, 0])
                    IF(a > 0 AND NOT (b = 0), b, c) ~ if[受理 > 0 且 非 (办结 = 0), 办结, 罚款]
                    MAX(a, MIN(b, -c))              ~ max[受理, min[办结, −罚款]]
                    ((a))                           ~ ((受理))
                    """)
    void sayNamesAndNoFunctions(String text, String words) {
        Formula formula =
                ((ParseResult.Good<Formula>) ExpressionParser.formula(text, Set.of("a", "b", "c"))).expression();

        assertThat(formula.inWords(new Plain())).isEqualTo(words);
    }

    private static final class Plain implements FormulaVocabulary {

        @Override
        public String now(String code) {
            return switch (code) {
                case "a" -> "受理";
                case "b" -> "办结";
                default -> "罚款";
            };
        }

        @Override
        public String before(String code) {
            return "去年" + now(code);
        }

        @Override
        public String call(String function, List<String> arguments) {
            return function.toLowerCase(java.util.Locale.ROOT) + arguments;
        }

        @Override
        public String operator(String sign) {
            return sign.equals("AND") ? "且" : sign.equals("NOT") ? "非" : sign;
        }
    }
}
