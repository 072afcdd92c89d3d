package org.huibao.learn.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.notation.LabelFolding;

/**
 * Departments whose sheets name what others report and were read otherwise: headers of their own, another unit, rows in place of columns. Whatever is
 * summed up or compared over all departments lacks them.
 *
 * @param labels department → what it names so, folded
 * @param empty departments of whose returns no number was read
 */
public record OddReturns(Map<String, List<String>> labels, List<String> empty) {

    /** Fewer departments have nothing in common. */
    private static final int FEWEST = 3;

    /** @param texts file → its texts, folded */
    static OddReturns of(
            List<LearnedDepartment> departments,
            List<ReturnItem> items,
            List<LedgerAmount> ledgers,
            Map<String, Set<String>> texts) {
        Map<String, Map<String, Set<String>>> byLabel = new LinkedHashMap<>();
        for (ReturnItem each : items) {
            if (each.valueHeader() && !each.before()) {
                byLabel.computeIfAbsent(LabelFolding.fold(each.label()), none -> new LinkedHashMap<>())
                        .computeIfAbsent(each.unit().base(), none -> new LinkedHashSet<>())
                        .add(each.department());
            }
        }
        Map<String, Set<String>> said = new HashMap<>();
        departments.forEach(department -> department
                .files()
                .forEach(file -> said.computeIfAbsent(department.code(), none -> new LinkedHashSet<>())
                        .addAll(texts.getOrDefault(file, Set.of()))));
        Map<String, List<String>> odd = new LinkedHashMap<>();
        byLabel.forEach((label, byUnit) -> {
            Set<String> most = byUnit.values().stream()
                    .reduce((one, other) -> other.size() > one.size() ? other : one)
                    .orElseThrow();
            for (LearnedDepartment each : departments) {
                boolean names = said.getOrDefault(each.code(), Set.of()).contains(label);
                if (most.size() >= FEWEST && names && !most.contains(each.code())) {
                    odd.computeIfAbsent(each.code(), none -> new ArrayList<>()).add(label);
                }
            }
        });
        List<String> empty = departments.stream()
                .map(LearnedDepartment::code)
                .filter(code ->
                        items.stream().noneMatch(item -> item.department().equals(code))
                                && ledgers.stream()
                                        .noneMatch(ledger -> ledger.department().equals(code)))
                .toList();
        return new OddReturns(odd, empty);
    }

    /** Whether some department's number of it is missing among those of all. */
    public boolean lacks(String label) {
        String folded = LabelFolding.fold(label);
        return labels.values().stream().anyMatch(its -> its.contains(folded));
    }
}
