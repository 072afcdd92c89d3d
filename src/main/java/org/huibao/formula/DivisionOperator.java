package org.huibao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;

/** {@code a / b}. EvalEx's own misses a zero that is written 0.0. */
@InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE)
final class DivisionOperator extends AbstractOperator {

    @Override
    public EvaluationValue evaluate(Expression expression, Token operator, EvaluationValue... operands)
            throws EvaluationException {
        return expression.convertValue(divide(operator, operands[0].getNumberValue(), operands[1].getNumberValue()));
    }

    static BigDecimal divide(Token division, BigDecimal numerator, BigDecimal denominator) throws ZeroDenominator {
        if (denominator.signum() == 0) {
            throw new ZeroDenominator(division);
        }
        return numerator.divide(denominator, FormulaLanguage.PRECISION);
    }
}
