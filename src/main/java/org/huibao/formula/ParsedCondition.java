package org.huibao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
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
