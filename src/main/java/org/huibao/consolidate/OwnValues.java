package org.huibao.consolidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;

/** The departments' own values of the indicators asked for last: checks and tables ask department by department. */
final class OwnValues {

    private static final int INDICATORS = 32;

    private record Key(String indicator, String period) {}

    private final Map<Key, Map<String, Value>> recent = new LinkedHashMap<>(INDICATORS, 0.75f, true);

    /** Department code → its value. */
    Map<String, Value> of(
            Indicator indicator, String period, BiFunction<Indicator, String, List<DepartmentShare>> shares) {
        Key key = new Key(indicator.code(), period);
        Map<String, Value> known = recent.get(key);
        if (known == null) {
            known = shares.apply(indicator, period).stream()
                    .collect(Collectors.toMap(DepartmentShare::department, DepartmentShare::value));
            recent.put(key, known);
            if (recent.size() > INDICATORS) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return known;
    }
}
