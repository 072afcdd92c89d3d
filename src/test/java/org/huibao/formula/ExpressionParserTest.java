package org.huibao.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huibao.formula.Condition.Outcome;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    private static final Set<String> CODES =
            Set.of("a", "b", "c", "zero", "nothing", "blank", "gone", "words", "negative", "fresh", "petition_cases");

    /** Values of the test's indicators; the last four are absent in one way or another. */
    private static final FormulaInputs INPUTS = new FormulaInputs() {
        @Override
        public Value now(String code) {
            return switch (code) {
                case "a" -> Value.Number.of("69.0");
                case "b" -> Value.Number.of("71");
                case "c" -> Value.Number.of("0.1");
                case "zero" -> Value.Number.of("0.00");
                case "negative" -> Value.Number.of("-5");
                case "fresh" -> Value.Number.of("7");
                case "nothing" -> Value.none();
                case "blank" -> Value.blank();
                case "words" -> new Value.Text("12");
                default -> new Value.Missing(Value.Reason.NO_RETURN, "xfj");
            };
        }

        @Override
        public Value previous(String code) {
            return switch (code) {
                case "a" -> Value.Number.of("100");
                case "zero", "b" -> Value.Number.of("0.0");
                case "c" -> Value.none();
                case "gone" -> Value.Number.of("3");
                default -> new Value.Missing(Value.Reason.NO_RETURN, "");
            };
        }
    };

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a + b                              | 140
            a                                  | 69
            100 * 10                           | 1000
            c + 0.2                            | 0.3
            1 + 2 * 3 - -4                     | 11
            -(a - b) * 2                       | 4
            -a+b*-1                            | -140
            10/4                               | 2.5
            a/b*b=a                            | not a number
            ROUND(2.5, 0)                      | 3
            ROUND(-2.5, 0)                     | -3
            ROUND(0.125, 2)                    | 0.13
            ROUND(1250, -2)                    | 1300
            round(Rate(a,b), 1)                | 97.2
            RATE(a, b)                         | 97.183098591549295774647887323943661971830985915492957746478873239437
            RATE(6, 48)                        | 12.5
            CHANGE(a)                          | -31
            PREV(a)                            | 100
            a - PREV(a)                        | -31
            SUM(a, b, 1)                       | 141
            MIN(a, b) + MAX(a, b, 80)          | 149
            ABS(negative)                      | 5
            IF(a < b, 1, 2)                    | 1
            IF(zero = 0, 0, RATE(a, zero))     | 0
            IF(NOT a = 69 OR b <> 71, 1, 2)    | 2
            IF(a >= 69 AND NOT b < 71, 1, 2)   | 1
            IF(a > 1 OR b > 1 AND zero > 1, 1, 2) | 1
            nothing                            | 0
            a + nothing                        | 69
            RATE(nothing, a)                   | 0
            a - PREV(c)                        | 69
            RATE(a, nothing)                   | ZERO_DENOMINATOR nothing
            RATE(a, zero)                      | ZERO_DENOMINATOR zero
            1 / (zero * a)                     | ZERO_DENOMINATOR zero,a
            CHANGE(b)                          | ZERO_DENOMINATOR b
            CHANGE(c)                          | ZERO_DENOMINATOR c
            1 / 0                              | ZERO_DENOMINATOR
            a + blank                          | INPUT blank
            0 * blank                          | INPUT blank
            a + gone                           | INPUT gone
            words * 2                          | INPUT words
            IF(a = 69, 1, gone)                | INPUT gone
            gone + blank                       | INPUT gone
            CHANGE(gone)                       | INPUT gone
            CHANGE(fresh)                      | NO_PREVIOUS fresh
            RATE(fresh, PREV(fresh))           | NO_PREVIOUS fresh
            PREV(gone)                         | 3
            """)
    void evaluates(String text, String expected) {
        assertThat(value(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a = 69                        | holds
            a <= b                        | holds
            a > 1 AND b > 1               | holds
            a + b = c + 200               | 69 + 71 = 140 <> 0.1 + 200 = 200.1, -60.1
            a = b                         | 69 <> 71, -2
            (a + b) = 2                   | (69 + 71) = 140 <> 2, 138
            ((a+b)*2 = (b))               | (69+71)*2 = 280 <> (71), 209
            b < SUM(a, negative)          | 71 <> SUM(69, -5) = 64, 7
            a + negative - negative = -6  | 69 + (-5) - (-5) = 69 <> -6 = -6, 75
            a = PREV(a)                   | 69 <> PREV(100), -31
            0 <= CHANGE(a)                | 0 <> CHANGE(69, 100) = -31, 31
            RATE(a, b) = 97.2             | RATE(69, 71) ≈ 97.1830985915 <> 97.2, -0.01690140845
            nothing > zero                | 0 <> 0, 0
            a = 1 AND b = 71              | 69 = 1 AND 71 = 71 <> , 0
            NOT a = 69                    | NOT 69 = 69 <> , 0
            a = gone                      | INPUT gone
            a / zero = 1                  | ZERO_DENOMINATOR zero
            a = PREV(fresh)               | NO_PREVIOUS fresh
            """)
    void checks(String text, String expected) {
        assertThat(outcome(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a + petition_case + d2 + xyzzyxyzzyx | 4 petition_case unknown-code-near petition_cases; 20 d2 unknown-code; 25 xyzzyxyzzyx unknown-code
            Petition_Cases              | 0 Petition_Cases unknown-code-near petition_cases
            petition_case * FOO(a) % b  | 0 petition_case unknown-code-near petition_cases; 16 FOO unknown-function ABS, CHANGE, IF, MAX, MIN, PREV, RATE, ROUND, SUM; 23 % percent
            RANDOM()                    | 0 RANDOM unknown-function ABS, CHANGE, IF, MAX, MIN, PREV, RATE, ROUND, SUM
            RATES(a, b)                 | 0 RATES unknown-function-near RATE ABS, CHANGE, IF, MAX, MIN, PREV, RATE, ROUND, SUM
            a ^ b                       | 2 ^ sign
            a == b && a != b            | 2 == sign-meant =; 7 && sign-meant AND; 12 != sign-meant <>
            （a ＋ b）× 2                 | 0 （ sign-meant (; 3 ＋ sign-meant +; 6 ） sign-meant ); 7 × sign-meant *
            SUM（a，b）                   | 3 （ sign-meant (; 5 ， sign-meant ,; 7 ） sign-meant )
            2a                          | 0 2a number
            1.                          | 0 1. number
            1e999999999                 | 0 1e999999999 number
            0x10                        | 0 0x10 number
            "a"                         | 0 "a" quoted
            a[0]                        | 1 [ sign; 3 ] sign
            pi                          | 0 pi unknown-code
            true                        | 0 true unknown-code
            a b                         | 2 b operator-missing
            2 (a)                       | 2 ( operator-missing
            a +                         | 2 + value-missing-after
            +a                          | 0 + value-missing-before
            a + * b                     | 4 * value-missing-before
            a AND                       | 2 AND value-missing-after
            (a + b                      | 0 ( never-closed
            a + b)                      | 5 ) never-opened
            ()                          | 1 ) value-missing-before
            SUM()                       | 0 SUM too-few-values SUM 1 0
            SUM(a,)                     | 6 ) value-missing-before
            SUM(,a)                     | 4 , value-missing-before
            RATE(a)                     | 0 RATE values RATE 2 1
            RATE(a, b, a) + ABS(a, b)   | 0 RATE values RATE 2 3; 16 ABS values ABS 1 2
            a, b                        | 1 , comma
            (a, b)                      | 2 , comma
            PREV(a + b) + CHANGE(1)     | 7 + code-only PREV; 21 1 code-only CHANGE
            PREV((a + b))               | 8 + code-only PREV
            ROUND(a, b)                 | 9 b digits 20
            ROUND(a, 0.5)               | 9 0.5 digits 20
            a = b                       | 2 = number-expected
            (a < b) + petition_case     | 3 < number-expected; 10 petition_case unknown-code-near petition_cases
            IF(a, b, a = b)             | 3 a condition-expected; 11 = number-expected
            NOT a                       | 0 NOT number-expected; 4 a condition-expected
            """)
    void namesEveryMistakeOfAFormula(String text, String expected) {
        assertThat(mistakes(ExpressionParser.formula(text, CODES))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a + b         | 2 + condition-expected
            a = b = a     | 2 = number-expected
            a AND b = 1   | 0 a condition-expected
            AND(a=1, b=1) | 0 AND value-missing-before; 7 , comma
            """)
    void namesEveryMistakeOfACondition(String text, String expected) {
        assertThat(mistakes(ExpressionParser.condition(text, CODES))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void emptyIsAMistake(String text) {
        assertThat(mistakes(ExpressionParser.formula(text, CODES))).isEqualTo("0  empty");
    }

    @Test
    void anEndlessExpressionIsAMistakeAndNoCrash() {
        assertThat(mistakes(ExpressionParser.formula("a+".repeat(5000) + "a", CODES)))
                .isEqualTo("0 10001 too-long 4000");
        assertThat(mistakes(ExpressionParser.formula("a+".repeat(1900) + "a", CODES)))
                .isEqualTo("0  too-deep 300");
        assertThat(mistakes(ExpressionParser.formula("-".repeat(3000) + "a", CODES)))
                .isEqualTo("0  too-deep 300");
        assertThat(mistakes(ExpressionParser.formula("ABS(".repeat(700) + "a" + ")".repeat(700), CODES)))
                .isEqualTo("0  too-deep 300");
        assertThat(mistakes(ExpressionParser.condition("a=1 OR ".repeat(500) + "a=1", CODES)))
                .isEqualTo("0  too-deep 300");
        assertThat(value("(".repeat(1900) + "a" + ")".repeat(1900))).isEqualTo("69");
        assertThat(value("a+".repeat(290) + "a")).isEqualTo("20079");
        assertThat(value("IF(a=a,1,".repeat(200) + "a" + ")".repeat(200))).isEqualTo("1");
        assertThat(value("SUM(" + "a,".repeat(1900) + "a)")).isEqualTo("131169");
    }

    @Test
    void knowsItsCodesInTheOrderOfTheText() {
        Formula formula = good(ExpressionParser.formula("b + CHANGE(a) - PREV(c) * b", CODES));
        assertThat(formula.codes()).containsExactly("b", "a");
        assertThat(formula.previousCodes()).containsExactly("a", "c");
        assertThat(formula.text()).isEqualTo("b + CHANGE(a) - PREV(c) * b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RATE(a, b)           | true
            (rate(a, b))         | true
            ROUND(RATE(a, b), 1) | false
            RATE(a, b) / 1       | false
            a                    | false
            """)
    void knowsARate(String text, boolean expected) {
        assertThat(good(ExpressionParser.formula(text, CODES)).isRate()).isEqualTo(expected);
    }

    @Test
    void oneExpressionServesSeveralThreads() {
        Formula formula = good(ExpressionParser.formula("a * 2 + PREV(a)", Set.of("a")));
        List<String> different = IntStream.range(0, 2000)
                .parallel()
                .filter(i -> !formula.evaluate(both(Value.Number.of(Integer.toString(i))))
                        .equals(Value.Number.of(Integer.toString(3 * i))))
                .mapToObj(Integer::toString)
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void reservesEveryWordThatMeansSomethingElse() {
        assertThat(ExpressionParser.reservedWords())
                .contains("and", "or", "not", "if", "sum", "rate", "prev", "change", "e", "pi", "null", "true", "false")
                .contains("department", "departments", "county", "period", "title", "date", "all", "none")
                .doesNotContain("a", "total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyMistakeHasItsSentence(String language) {
        assertThat(Messages.of(language).keys().stream()
                        .filter(key -> key.startsWith("formula.mistake."))
                        .map(key -> key.substring("formula.mistake.".length())))
                .containsExactlyInAnyOrderElementsOf(RULES);
    }

    private static final Set<String> RULES = Set.of(
            "number",
            "long-number",
            "unknown-function",
            "unknown-function-near",
            "quoted",
            "sign",
            "sign-meant",
            "percent",
            "operator-missing",
            "value-missing-before",
            "value-missing-after",
            "comma",
            "never-opened",
            "never-closed",
            "values",
            "too-few-values",
            "code-only",
            "digits",
            "number-expected",
            "condition-expected",
            "empty",
            "too-long",
            "too-deep",
            "syntax",
            "unknown-code",
            "unknown-code-near");

    private static FormulaInputs both(Value value) {
        return new FormulaInputs() {
            @Override
            public Value now(String code) {
                return value;
            }

            @Override
            public Value previous(String code) {
                return value;
            }
        };
    }

    private static String value(String text) {
        return ExpressionParser.formula(text, CODES) instanceof ParseResult.Good<Formula> good
                ? shown(good.expression().evaluate(INPUTS))
                : "not a number";
    }

    private static String outcome(String text) {
        Outcome outcome = good(ExpressionParser.condition(text, CODES)).evaluate(INPUTS);
        if (outcome instanceof Outcome.Fails fails) {
            return fails.left() + " <> " + fails.right() + ", "
                    + fails.difference().toPlainString();
        }
        return outcome instanceof Outcome.NotEvaluated not ? shown(not.why()) : "holds";
    }

    private static String shown(Value value) {
        return value instanceof Value.Missing missing
                ? (missing.reason() + " " + missing.about()).strip()
                : ((Value.Number) value).amount().toPlainString();
    }

    private static <T> T good(ParseResult<T> parsed) {
        assertThat(parsed).isInstanceOf(ParseResult.Good.class);
        return ((ParseResult.Good<T>) parsed).expression();
    }

    private static String mistakes(ParseResult<?> parsed) {
        return ((ParseResult.Bad<?>) parsed)
                .mistakes().stream()
                        .map(wrong -> (wrong.start() + " " + wrong.found() + " "
                                        + wrong.message().replace("formula.mistake.", "") + " "
                                        + String.join(" ", wrong.arguments()))
                                .stripTrailing())
                        .collect(Collectors.joining("; "));
    }
}
