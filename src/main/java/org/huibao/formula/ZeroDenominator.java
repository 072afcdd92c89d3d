package org.huibao.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.parser.Token;

/** A division by zero; the token is that of the division, RATE or CHANGE. */
final class ZeroDenominator extends EvaluationException {

    private static final long serialVersionUID = 1;

    private final transient Token division;

    ZeroDenominator(Token division) {
        super(division, "division by zero");
        this.division = division;
    }

    Token division() {
        return division;
    }
}
