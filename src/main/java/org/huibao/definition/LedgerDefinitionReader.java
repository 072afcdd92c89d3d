package org.huibao.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator.Ledger;

/** {@code ledger:} a sheet with one row a case. */
final class LedgerDefinitionReader {

    private static final String IS = "is";
    private static final String WITHIN = "within";

    private LedgerDefinitionReader() {}

    static Ledger read(YamlNode.Keys ledger, MistakeList.InFile mistakes) {
        if (ledger.has("sum") == ledger.has("count")) {
            mistakes.add(ledger.place(), String.join(", ", ledger.entries().keySet()), "ledger-one");
        }
        boolean distinct = ledger.flag("distinct", false);
        if (distinct && !ledger.has("count")) {
            mistakes.add(ledger.keyPlace("distinct"), "distinct", "ledger-distinct");
        }
        List<String> sum = path(ledger, "sum");
        List<String> count = path(ledger, "count");
        return new Ledger(
                ledger.text("sheet", ""),
                last(sum),
                last(count),
                distinct,
                where(ledger, mistakes),
                over(sum.isEmpty() ? count : sum),
                ledger.has("files"));
    }

    /** A header, or the headers merged over it and then itself. */
    private static List<String> path(YamlNode.Keys keys, String key) {
        return keys.scalar(key).map(label -> List.of(label.text().strip())).orElseGet(() -> keys.texts(key));
    }

    private static String last(List<String> path) {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    private static List<String> over(List<String> path) {
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    private static List<Ledger.Where> where(YamlNode.Keys ledger, MistakeList.InFile mistakes) {
        List<Ledger.Where> filters = new ArrayList<>();
        YamlNode.Keys where = ledger.mapping("where").orElseGet(() -> new YamlNode.Keys(ledger.place(), Map.of(), 1));
        for (String header : where.entries().keySet()) {
            filters.add(new Ledger.Where(header.strip(), values(where, header)));
        }
        for (YamlNode.Keys condition : ledger.mappings("where")) {
            if (condition.has(IS) == condition.has(WITHIN)) {
                mistakes.add(
                        condition.place(), String.join(", ", condition.entries().keySet()), "ledger-condition");
            }
            List<String> column = path(condition, "column");
            filters.add(new Ledger.Where(last(column), values(condition, IS), over(column)));
        }
        return filters;
    }

    private static Set<String> values(YamlNode.Keys keys, String key) {
        Set<String> values = new LinkedHashSet<>(keys.texts(key));
        keys.scalar(key).ifPresent(value -> values.add(value.text().strip()));
        return values;
    }
}
