package org.huibao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;

/** {@code CHANGE(x)} = 100·(x − PREV(x)) / PREV(x). */
@FunctionParameter(name = "code", isLazy = true)
final class ChangeFunction extends AbstractFunction {

    @Override
    public EvaluationValue evaluate(Expression expression, Token function, EvaluationValue... values)
            throws EvaluationException {
        BigDecimal before = PrevFunction.of(expression, values[0]).getNumberValue();
        BigDecimal now =
                expression.evaluateSubtree(values[0].getExpressionNode()).getNumberValue();
        BigDecimal growth = now.subtract(before).multiply(RateFunction.HUNDRED);
        return expression.convertValue(DivisionOperator.divide(function, growth, before));
    }
}
