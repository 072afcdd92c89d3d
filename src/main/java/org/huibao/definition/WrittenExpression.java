package org.huibao.definition;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.formula.Condition;
import org.huibao.formula.Formula;
import org.huibao.formula.ParseResult;
import org.huibao.formula.ParseResult.ExpressionMistake;

/** An expression in a YAML scalar; its mistakes stand where its characters stand. */
final class WrittenExpression {

    private static final String UNKNOWN = "formula.mistake.unknown-code";

    private WrittenExpression() {}

    static <T> Optional<T> parse(
            YamlNode.Scalar scalar,
            BiFunction<String, Set<String>, ParseResult<T>> parser,
            IndicatorSet indicators,
            MistakeList.InFile mistakes) {
        if (scalar.text().isEmpty()) {
            return Optional.empty();
        }
        ParseResult<T> parsed = parser.apply(scalar.text(), indicators.codes());
        if (parsed instanceof ParseResult.Bad<T> bad) {
            bad.mistakes().stream()
                    .filter(wrong -> indicators.known() || !wrong.message().startsWith(UNKNOWN))
                    .forEach(wrong -> report(scalar, wrong, mistakes));
            return Optional.empty();
        }
        T expression = ((ParseResult.Good<T>) parsed).expression();
        used(expression).stream()
                .filter(indicators.texts()::contains)
                .forEach(code -> mistakes.add(place(scalar, code), code, "calculates-text"));
        return Optional.of(expression);
    }

    private static void report(YamlNode.Scalar scalar, ExpressionMistake wrong, MistakeList.InFile mistakes) {
        mistakes.addText(
                scalar.within().apply(wrong.start()),
                wrong.found(),
                mistakes.text(wrong.message(), wrong.arguments().toArray()));
    }

    private static Set<String> used(Object expression) {
        Set<String> codes = new TreeSet<>();
        if (expression instanceof Formula formula) {
            codes.addAll(formula.codes());
            codes.addAll(formula.previousCodes());
        } else if (expression instanceof Condition condition) {
            codes.addAll(condition.codes());
            codes.addAll(condition.previousCodes());
        }
        return codes;
    }

    private static TextPlace place(YamlNode.Scalar scalar, String code) {
        Matcher word = Pattern.compile("\\b" + Pattern.quote(code) + "\\b").matcher(scalar.text());
        return word.find() ? scalar.within().apply(word.start()) : scalar.place();
    }
}
