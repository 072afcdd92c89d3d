package org.huibao.reading.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Ledger.Where;
import org.huibao.notation.LabelFolding;

/** The values that a definition looks for in each column of a ledger, for whichever indicator. */
public final class ColumnWords {

    private final Map<String, Set<String>> byHeader = new HashMap<>();

    /** @param indicators with a ledger in the same sheet */
    public ColumnWords(List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            for (Where where : Objects.requireNonNull(indicator.ledger()).where()) {
                Set<String> words = byHeader.computeIfAbsent(LabelFolding.fold(where.header()), any -> new HashSet<>());
                where.values().forEach(value -> words.add(LedgerFilter.Equal.written(value)));
            }
        }
    }

    Set<String> of(Where where) {
        return Set.copyOf(byHeader.getOrDefault(LabelFolding.fold(where.header()), Set.of()));
    }
}
