package org.huibao.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.huibao.formula.FormulaToken.Kind;
import org.huibao.model.Value;
import org.huibao.model.Value.Missing;
import org.huibao.model.Value.Reason;

/** A parsed expression as it stands, and the codes in it in the order of the text. */
record ParsedText(Expression expression, ASTNode root, List<FormulaToken> tokens) {

    String text() {
        return expression.getExpressionString();
    }

    Set<String> codes() {
        return codes(i -> !isCallOf(i, FormulaLanguage.PREV));
    }

    Set<String> previousCodes() {
        return codes(i -> isCallOf(i, FormulaLanguage.PREV) || isCallOf(i, FormulaLanguage.CHANGE));
    }

    /** The texts left and right of the outermost operator, which may stand within brackets around the whole. */
    List<String> sides() {
        int at = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).start() == root.getToken().getStartPosition() - 1)
                .findFirst()
                .orElseThrow();
        int left = 0;
        int right = tokens.size() - 1;
        while (depth(left, at) > 0 && tokens.get(left).is(FormulaToken.Kind.OPEN)) {
            left++;
            right--;
        }
        return List.of(
                text().substring(tokens.get(left).start(), tokens.get(at - 1).end()),
                text().substring(tokens.get(at + 1).start(), tokens.get(right).end()));
    }

    /** Brackets that are open behind a stretch of the text. */
    private int depth(int from, int to) {
        int depth = 0;
        for (FormulaToken token : tokens.subList(from, to)) {
            depth += token.is(FormulaToken.Kind.OPEN) ? 1 : token.is(FormulaToken.Kind.CLOSE) ? -1 : 0;
        }
        return depth;
    }

    private Set<String> codes(IntPredicate wanted) {
        return Collections.unmodifiableSet(IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is(Kind.CODE))
                .filter(wanted)
                .mapToObj(i -> tokens.get(i).text())
                .collect(LinkedHashSet::new, Set::add, Set::addAll));
    }

    /** Whether the code at {@code i} stands alone in a call of this function. */
    boolean isCallOf(int i, String function) {
        return i >= 2
                && tokens.get(i - 1).is(Kind.OPEN)
                && tokens.get(i - 2).is(Kind.FUNCTION)
                && tokens.get(i - 2).text().equals(function);
    }

    /** The first input that is not there; EvalEx must never see it, for it counts a null as a text. */
    Optional<Missing> missing(FormulaInputs inputs) {
        return codes().stream()
                .filter(code -> number(inputs.now(code)).isEmpty())
                .map(code -> new Missing(Reason.INPUT, code))
                .findFirst()
                .or(() -> previousCodes().stream()
                        .filter(code -> number(inputs.previous(code)).isEmpty())
                        .map(code -> new Missing(Reason.NO_PREVIOUS, code))
                        .findFirst());
    }

    /** The expression over these inputs, none of which is missing. */
    Expression over(FormulaInputs inputs) {
        try {
            Expression bound = expression.copy();
            codes().forEach(code -> bound.with(code, amount(inputs.now(code))));
            previousCodes().forEach(code -> bound.with(PrevFunction.variable(code), amount(inputs.previous(code))));
            return bound;
        } catch (ParseException impossible) {
            throw new IllegalStateException("parsed before: " + text(), impossible);
        }
    }

    /** What a division by zero is about: the codes of its denominator, joined by a comma. */
    Missing zero(ZeroDenominator found) {
        Set<String> codes = new LinkedHashSet<>();
        denominator(root, found.division()).ifPresent(node -> collect(node, codes));
        return new Missing(Reason.ZERO_DENOMINATOR, String.join(",", codes));
    }

    private static Optional<ASTNode> denominator(ASTNode node, com.ezylang.evalex.parser.Token division) {
        List<ASTNode> parts = node.getParameters();
        if (node.getToken() == division) {
            return Optional.of(parts.get(parts.size() - 1));
        }
        return parts.stream()
                .map(part -> denominator(part, division))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void collect(ASTNode node, Set<String> codes) {
        if (TypeCheck.isVariable(node)) {
            codes.add(node.getToken().getValue());
        }
        node.getParameters().forEach(part -> collect(part, codes));
    }

    static BigDecimal amount(Value value) {
        return number(value).orElseThrow(() -> new IllegalStateException("a missing input reached the evaluation"));
    }

    private static Optional<BigDecimal> number(Value value) {
        if (value instanceof Value.Number number) {
            return Optional.of(number.amount());
        }
        return value instanceof Value.None ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
}
