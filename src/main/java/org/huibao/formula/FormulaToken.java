package org.huibao.formula;

/**
 * A piece of an expression.
 *
 * @param start from 0
 * @param end exclusive
 */
record FormulaToken(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        CODE,
        FUNCTION,
        OPERATOR,
        NOT,
        OPEN,
        CLOSE,
        COMMA
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isOperator(String sign) {
        return kind == Kind.OPERATOR && text.equals(sign);
    }
}
