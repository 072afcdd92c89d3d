package org.huibao.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.model.FiledReturn;
import org.huibao.model.Observation;
import org.huibao.model.Role;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.model.Value;

/** Numbers that several returns of a department give alike; of a department only while more of its returns are to come. */
final class FiledTwice {

    private final Map<String, Integer> toCome = new HashMap<>();
    private final Map<String, Set<Said>> byDepartment = new HashMap<>();

    /** @param amount as it is written out: 3 and 3.0 are not the same cell */
    private record Said(String indicator, String period, Role role, BigDecimal amount) {}

    FiledTwice(List<FiledReturn> files) {
        files.stream()
                .filter(file -> file.verdict() == FiledReturn.Verdict.ACCEPTED)
                .forEach(file -> toCome.merge(file.department(), 1, Integer::sum));
    }

    /** Those of the next return that an earlier one gives as well. */
    List<UnreadNumber> in(FiledReturn filed, List<Observation> observations) {
        String department = filed.department();
        Set<Said> earlier = byDepartment.getOrDefault(department, Set.of());
        boolean more = toCome.merge(department, -1, Integer::sum) > 0;
        List<UnreadNumber> twice = new ArrayList<>();
        List<Said> own = new ArrayList<>();
        if (more || !earlier.isEmpty()) {
            for (Observation seen : observations) {
                if (seen.value() instanceof Value.Number number) {
                    Said said = new Said(seen.indicator(), seen.period(), seen.role(), number.amount());
                    own.add(said);
                    if (seen.cells().number() == 1 && earlier.contains(said)) {
                        twice.add(unread(seen));
                    }
                }
            }
        }
        if (more) {
            byDepartment.computeIfAbsent(department, any -> new HashSet<>()).addAll(own);
        } else {
            byDepartment.remove(department);
        }
        return twice;
    }

    private static UnreadNumber unread(Observation seen) {
        return new UnreadNumber(
                seen.cell().sheet(), seen.cell().address(), seen.raw(), "", UnreadReason.FILED_TWICE, "");
    }
}
