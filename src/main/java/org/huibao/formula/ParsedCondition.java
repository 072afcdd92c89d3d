package org.huibao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.model.Value;

record ParsedCondition(ParsedText source) implements Condition {

    @Override
    public String text() {
        return source.text();
    }

    @Override
    public Set<String> codes() {
        return source.codes();
    }

    @Override
    public Set<String> previousCodes() {
        return source.previousCodes();
    }

    @Override
    public List<SumEquation> equations() {
        return previousCodes().isEmpty() ? LinearForm.equations(source.root()) : List.of();
    }

    @Override
    public Outcome evaluate(FormulaInputs inputs) {
        Optional<Value.Missing> missing = source.missing(inputs);
        if (missing.isPresent()) {
            return new Outcome.NotEvaluated(missing.get());
        }
        try {
            Expression bound = source.over(inputs);
            return bound.evaluate().getBooleanValue() ? new Outcome.Holds() : fails(bound, inputs);
        } catch (ZeroDenominator zero) {
            return new Outcome.NotEvaluated(source.zero(zero));
        } catch (EvaluationException | ParseException impossible) {
            throw new IllegalStateException("parsed and typed before: " + text(), impossible);
        }
    }

    @Override
    public Joined joined() {
        String word = TypeCheck.name(source.root());
        if (!FormulaLanguage.INFIX_WORDS.contains(word)) {
            return new Joined(true, List.of(this));
        }
        List<Condition> parts = new ArrayList<>();
        for (String side : source.sides()) {
            Condition part = part(side);
            boolean same = part instanceof ParsedCondition parsed
                    && TypeCheck.name(parsed.source().root()).equals(word);
            parts.addAll(same ? part.joined().parts() : List.of(part));
        }
        return new Joined(word.equals("AND"), parts);
    }

    private Condition part(String text) {
        Set<String> known = new HashSet<>(codes());
        known.addAll(previousCodes());
        if (ExpressionParser.condition(text, known) instanceof ParseResult.Good<Condition> good) {
            return good.expression();
        }
        throw new IllegalStateException("parsed before as a part of " + text());
    }

    private Outcome fails(Expression bound, FormulaInputs inputs) throws EvaluationException {
        ConditionSides sides = new ConditionSides(source, inputs);
        if (!FormulaLanguage.COMPARISONS.contains(TypeCheck.name(source.root()))) {
            return new Outcome.Fails(sides.whole(), "", "", BigDecimal.ZERO);
        }
        ASTNode left = source.root().getParameters().get(0);
        ASTNode right = source.root().getParameters().get(1);
        BigDecimal leftAmount = bound.evaluateSubtree(left).getNumberValue();
        BigDecimal rightAmount = bound.evaluateSubtree(right).getNumberValue();
        return new Outcome.Fails(
                sides.left(left, leftAmount),
                TypeCheck.name(source.root()),
                sides.right(right, rightAmount),
                ResultDecimals.shown(leftAmount.subtract(rightAmount)));
    }
}
