package org.huibao.definition;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huibao.model.Value;

/** What departments that were merged into one gave in the period before, as one value. */
public final class MergedPast {

    private MergedPast() {}

    /**
     * @param given numbers and nones, one for each of the departments that gave something
     * @return nothing where nothing was given, and where of several numbers none is the whole's: rates cannot be added up
     */
    public static Optional<Value> of(Indicator indicator, List<Value> given) {
        List<BigDecimal> numbers = given.stream()
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).amount())
                .toList();
        if (numbers.isEmpty()) {
            return given.stream().filter(Value.None.class::isInstance).findFirst();
        }
        if (numbers.size() == 1) {
            return Optional.of(new Value.Number(numbers.get(0)));
        }
        Optional<BigDecimal> whole = switch (indicator.combine()) {
            case SUM -> numbers.stream().reduce(BigDecimal::add);
            case MAX -> numbers.stream().max(Comparator.naturalOrder());
            case MIN -> numbers.stream().min(Comparator.naturalOrder());
            case ONLY, LIST, NONE -> Optional.empty();
        };
        return whole.map(Value.Number::new);
    }
}
