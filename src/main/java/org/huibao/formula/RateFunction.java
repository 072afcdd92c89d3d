package org.huibao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;

/** {@code RATE(a, b)} = 100·a/b. */
@FunctionParameter(name = "part")
@FunctionParameter(name = "whole")
final class RateFunction extends AbstractFunction {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public EvaluationValue evaluate(Expression expression, Token function, EvaluationValue... values)
            throws EvaluationException {
        BigDecimal part = values[0].getNumberValue().multiply(HUNDRED);
        return expression.convertValue(DivisionOperator.divide(function, part, values[1].getNumberValue()));
    }
}
