package org.huibao.audit;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.MergedPast;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.model.Role;
import org.huibao.model.Value;

/**
 * The figures of a set published earlier, read back from its {@code audit.csv} line by line, if that is still the file that its manifest names.
 *
 * @param byCode exact values of the figures that were numbers; empty if the file cannot be trusted
 * @param byDepartment department code → indicator code → the number or the none that the department gave
 * @param findings {@code previous.unreadable} if the file cannot be trusted
 */
public record PublishedFigures(
        Map<String, BigDecimal> byCode, Map<String, Map<String, Value>> byDepartment, List<Finding> findings) {

    private static final String NAME = "audit.csv";

    public PublishedFigures {
        byCode = Map.copyOf(byCode);
        byDepartment = Map.copyOf(byDepartment);
        findings = List.copyOf(findings);
    }

    /**
     * @param set the published folder of {@code setPeriod}; nothing is found if it does not exist
     * @param period of the report that asks, to which the finding belongs
     */
    public static PublishedFigures read(Path set, String setPeriod, String period) {
        if (!Files.exists(set)) {
            return new PublishedFigures(Map.of(), Map.of(), List.of());
        }
        Gathered gathered = new Gathered();
        try {
            if (isAsPublished(set, setPeriod)) {
                AuditLines.read(set.resolve(NAME), gathered::add);
                if (gathered.contradicted.isEmpty()) {
                    return new PublishedFigures(gathered.figures, gathered.values, List.of());
                }
            }
        } catch (AuditLines.Damaged damaged) {
            // Told below, like a contradiction.
        }
        return new PublishedFigures(Map.of(), Map.of(), List.of(unreadable(setPeriod, period)));
    }

    /** The codes of all figures of a set; none where its audit log cannot be read. */
    public static Set<String> codes(Path set) {
        Set<String> codes = new HashSet<>();
        try {
            AuditLines.read(set.resolve(NAME), line -> codes.add(line.figure()));
        } catch (AuditLines.Damaged damaged) {
            codes.clear();
        }
        return codes;
    }

    /** The manifest beside it names its hash: what was edited since may be whole, free of contradictions and wrong. */
    private static boolean isAsPublished(Path set, String setPeriod) {
        return Manifest.read(set)
                .filter(manifest -> manifest.period().equals(setPeriod) && manifest.holds(set, NAME))
                .isPresent();
    }

    /** As the departments of this year's report may call it theirs: where one stands for others, what these gave is its own. */
    public PublishedFigures standingFor(ReportJob job) {
        List<Department> merged = job.departments().stream()
                .filter(each -> !each.before().isEmpty())
                .toList();
        if (merged.isEmpty()) {
            return this;
        }
        Map<String, Map<String, Value>> values = new HashMap<>(byDepartment);
        for (Department each : merged) {
            Set<String> pasts = new LinkedHashSet<>(each.before());
            pasts.add(each.code());
            List<Map<String, Value>> given = pasts.stream()
                    .filter(byDepartment::containsKey)
                    .map(byDepartment::get)
                    .toList();
            pasts.forEach(values::remove);
            if (!given.isEmpty()) {
                values.put(each.code(), together(job, given));
            }
        }
        return new PublishedFigures(byCode, values, findings);
    }

    private static Map<String, Value> together(ReportJob job, List<Map<String, Value>> given) {
        Map<String, Value> all = new HashMap<>();
        for (Indicator indicator : job.indicators()) {
            List<Value> values = given.stream()
                    .map(each -> each.get(indicator.code()))
                    .filter(Objects::nonNull)
                    .toList();
            MergedPast.of(indicator, values).ifPresent(value -> all.put(indicator.code(), value));
        }
        return all;
    }

    /** The number or the none that a department gave for an indicator. */
    public Optional<Value> of(String department, String indicator) {
        return Optional.ofNullable(
                byDepartment.getOrDefault(department, Map.of()).get(indicator));
    }

    /** Department code → the number that it gave for the indicator. */
    public Map<String, BigDecimal> numbers(String indicator) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        byDepartment.forEach((department, values) -> {
            if (values.get(indicator) instanceof Value.Number number) {
                numbers.put(department, number.amount());
            }
        });
        return numbers;
    }

    private static Finding unreadable(String setPeriod, String period) {
        return Finding.of(new PreviousUnreadable(FindingSubject.ofReport(period), setPeriod));
    }

    /** @param previous the period of the set */
    record PreviousUnreadable(FindingSubject about, String previous) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("previous.unreadable", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return previous + "/" + NAME;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("previous", previous);
        }
    }

    private static final class Gathered {
        private final Map<String, BigDecimal> figures = new HashMap<>();
        private final Map<String, Map<String, Value>> values = new HashMap<>();
        private final Set<String> contradicted = new HashSet<>();

        private void add(AuditLines.Line line) {
            AuditLines.decimal(line.figureValue()).ifPresent(amount -> {
                BigDecimal before = figures.putIfAbsent(line.figure(), amount);
                if (before != null && before.compareTo(amount) != 0) {
                    contradicted.add(line.figure());
                }
            });
            // Several cells of one department are rows of a ledger, which add up.
            if (line.role().equals(Role.ADDEND.label()) || line.role().equals(Role.COUNT.label())) {
                AuditLines.decimal(line.value()).ifPresent(amount -> gave(line, new Value.Number(amount)));
                // The inputs of a formula may be none, too.
            } else if (line.role().equals(Role.NONE.label()) && line.formula().isEmpty()) {
                gave(line, Value.none());
            }
        }

        private void gave(AuditLines.Line line, Value value) {
            values.computeIfAbsent(line.department(), code -> new HashMap<>())
                    .merge(line.figure(), value, Gathered::together);
        }

        private static Value together(Value a, Value b) {
            if (a instanceof Value.Number first && b instanceof Value.Number second) {
                return new Value.Number(first.amount().add(second.amount()));
            }
            return a instanceof Value.Number ? a : b;
        }
    }
}
