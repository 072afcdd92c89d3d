package org.huibao.consolidate;

import java.util.function.Function;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;

/** Inputs looked up by code. */
record LookedUp(Function<String, Value> values, Function<String, Value> before) implements FormulaInputs {

    @Override
    public Value now(String code) {
        return values.apply(code);
    }

    @Override
    public Value previous(String code) {
        return before.apply(code);
    }
}
