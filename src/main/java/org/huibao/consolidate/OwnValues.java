package org.huibao.consolidate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * The departments' own values of the indicators asked for last: checks and tables ask department by department. With some ten thousand departments
 * they are many, so of numbers the digits are kept.
 */
final class OwnValues {

    private static final int INDICATORS = 32;

    private record Key(String indicator, String period) {}

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Key, ValueColumn> recent = new LinkedHashMap<>(INDICATORS, 0.75f, true);

    /** Null where a department has nothing to do with the indicator. */
    @Nullable
    Value of(
            String department,
            Indicator indicator,
            String period,
            BiFunction<Indicator, String, List<DepartmentShare>> shares) {
        Key key = new Key(indicator.code(), period);
        ValueColumn known = recent.get(key);
        if (known == null) {
            known = made(shares.apply(indicator, period));
            recent.put(key, known);
            if (recent.size() > INDICATORS) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        Integer place = places.get(department);
        return place == null ? null : known.get(place);
    }

    private ValueColumn made(List<DepartmentShare> shares) {
        shares.forEach(share -> places.putIfAbsent(share.department(), places.size()));
        ValueColumn made = new ValueColumn(places.size());
        for (DepartmentShare share : shares) {
            made.put(Objects.requireNonNull(places.get(share.department())), share.value());
        }
        return made;
    }
}
