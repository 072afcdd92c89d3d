package org.huibao.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.PrefixOperator;
import com.ezylang.evalex.parser.Token;

/** {@code NOT a = b}. Binds weaker than a comparison, where EvalEx's own would negate the number {@code a}. */
@PrefixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_AND + 1, leftAssociative = false)
final class NegationOperator extends AbstractOperator {

    @Override
    public EvaluationValue evaluate(Expression expression, Token operator, EvaluationValue... operands) {
        return expression.convertValue(!operands[0].getBooleanValue());
    }
}
