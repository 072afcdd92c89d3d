package org.huibao.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What was published for an earlier period than that of last year.
 *
 * @param period as its folder is named
 * @param county figures by the codes of their indicators
 * @param departments department code → indicator code → the number or the none that the department gave
 */
public record EarlierFigures(
        String period, Map<String, BigDecimal> county, Map<String, Map<String, Value>> departments) {

    public EarlierFigures {
        county = Map.copyOf(county);
        departments = Map.copyOf(departments);
    }

    /** The county's figure. */
    public Optional<BigDecimal> county(String code) {
        return Optional.ofNullable(county.get(code));
    }

    /** What a department gave; none counts as nothing. */
    public Optional<BigDecimal> department(String department, String code) {
        Value value = departments.getOrDefault(department, Map.of()).get(code);
        if (value instanceof Value.Number number) {
            return Optional.of(number.amount());
        }
        return value instanceof Value.None ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
}
