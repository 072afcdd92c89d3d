package org.huibao.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/** {@code PREV(x)}: the value of x a period before. */
@FunctionParameter(name = "code", isLazy = true)
final class PrevFunction extends AbstractFunction {

    /** The variable that holds a code's value of the period before; no code can be spelt so. */
    static String variable(String code) {
        return "PREV(" + code + ")";
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token function, EvaluationValue... values) {
        return of(expression, values[0]);
    }

    static EvaluationValue of(Expression expression, EvaluationValue code) {
        return expression
                .getDataAccessor()
                .getData(variable(code.getExpressionNode().getToken().getValue()));
    }
}
