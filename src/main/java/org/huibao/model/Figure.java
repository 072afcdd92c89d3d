package org.huibao.model;

import java.util.List;

/**
 * One number (or text) of the report, exact and before rounding.
 *
 * @param indicator code
 * @param period the report's
 * @param value in the indicator's unit, or why it is missing
 * @param contributions every source; for a formula the sources of its inputs, with role {@link Role#INPUT}
 */
public record Figure(String indicator, String period, Value value, List<Contribution> contributions) {

    public Figure {
        contributions = List.copyOf(contributions);
    }
}
