package org.huibao.formula;

import org.huibao.model.Value;

/** The values that an expression is evaluated over; of texts and blanks nothing is counted. */
public interface FormulaInputs {
    /** The value of this period. */
    Value now(String code);

    /** The value of the period before, as the indicator's {@code previous} says. */
    Value previous(String code);
}
