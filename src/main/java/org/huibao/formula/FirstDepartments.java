package org.huibao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibao.model.Value;

/** Who is first: one department, or several that share the place. */
public sealed interface FirstDepartments {

    /** @param codes of the departments, in the administrator's order; more than one is a tie */
    record Known(List<String> codes, BigDecimal amount) implements FirstDepartments {
        public Known {
            codes = List.copyOf(codes);
        }
    }

    /** Somebody who owes a number has not given it, or nobody gave any. */
    record Unknown(Value.Missing why) implements FirstDepartments {}

    /** @param amounts of those that gave a number, in the administrator's order; not empty */
    static Known among(Map<String, BigDecimal> amounts, boolean most) {
        BigDecimal first = amounts.values().stream()
                .reduce((one, other) -> most ? one.max(other) : one.min(other))
                .orElseThrow();
        List<String> codes = new ArrayList<>();
        amounts.forEach((code, amount) -> {
            if (amount.compareTo(first) == 0) {
                codes.add(code);
            }
        });
        return new Known(codes, first);
    }
}
