package org.huibao.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator.Ledger;

/** {@code ledger:} a sheet with one row a case. */
final class LedgerReader {

    private LedgerReader() {}

    static Ledger read(Yaml.Keys ledger, MistakeList.InFile mistakes) {
        if (ledger.has("sum") == ledger.has("count")) {
            mistakes.add(ledger.place(), String.join(", ", ledger.entries().keySet()), "ledger-one");
        }
        boolean distinct = ledger.flag("distinct", false);
        if (distinct && !ledger.has("count")) {
            mistakes.add(ledger.keyPlace("distinct"), "distinct", "ledger-distinct");
        }
        return new Ledger(
                ledger.text("sheet", ""), ledger.text("sum", ""), ledger.text("count", ""), distinct, where(ledger));
    }

    private static List<Ledger.Where> where(Yaml.Keys ledger) {
        List<Ledger.Where> filters = new ArrayList<>();
        Yaml.Keys where = ledger.mapping("where").orElseGet(() -> new Yaml.Keys(ledger.place(), Map.of(), 1));
        for (String header : where.entries().keySet()) {
            Set<String> values = new LinkedHashSet<>(where.texts(header));
            where.scalar(header).ifPresent(value -> values.add(value.text().strip()));
            filters.add(new Ledger.Where(header.strip(), values));
        }
        return filters;
    }
}
