package org.huibao.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingSubject;
import org.huibao.reconcile.SlipFinding.Kind;
import org.huibao.slip.FiledSlip;
import org.huibao.slip.SlipAnswer;
import org.huibao.slip.SlipNumber;
import org.huibao.slip.SlipValues;
import org.jspecify.annotations.Nullable;

/** What departments have said of their numbers on confirmation slips, as long as the numbers are those that they saw. */
public final class SlipCheck {

    private static final String ARROW = "→";
    private static final String NEXT = "、";
    private static final int TOLD = 5;

    private final ReportJob job;
    private final Map<String, Map<String, String>> current;
    private final Map<String, String> indicators = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    /** @param current department code → its values of now, see {@link SlipValues} */
    public SlipCheck(ReportJob job, Map<String, Map<String, String>> current) {
        this.job = job;
        this.current = current;
        job.indicators().stream().forEach(each -> indicators.put(each.code(), each.name()));
    }

    /** A slip, and where it lies. */
    public record Filed(CellRef place, FiledSlip slip) {}

    /** A picture whose name bears the number of a slip. */
    public record Scanned(CellRef place, String department, String number) {}

    public List<Finding> examine(List<Filed> slips, List<Scanned> scans) {
        Map<String, List<Filed>> valid = new LinkedHashMap<>();
        for (Filed each : slips) {
            if (isValid(each)) {
                valid.computeIfAbsent(each.slip().department(), none -> new ArrayList<>())
                        .add(each);
            }
        }
        valid.values().forEach(this::together);
        scans.forEach(this::scan);
        return List.copyOf(found);
    }

    /** Whether it speaks of the numbers of now and of nothing else. */
    private boolean isValid(Filed filed) {
        FiledSlip slip = filed.slip();
        Map<String, String> now = current.getOrDefault(slip.department(), Map.of());
        List<String> altered = new ArrayList<>();
        for (FiledSlip.Altered each : slip.altered()) {
            String printed = slip.confirmed().getOrDefault(each.code(), "");
            if (printed.equals(now.get(each.code()))) {
                altered.add(name(each.code()) + " " + each.printed() + ARROW + each.now());
            }
        }
        if (!altered.isEmpty()) {
            tell(Kind.ALTERED, filed, first(altered), "");
        }
        List<String> changes = changes(slip, now);
        // An objection is one, whatever else was done to its slip.
        boolean objects = slip.answer() == SlipAnswer.OBJECTS && changes.isEmpty();
        if (!altered.isEmpty()) {
            return objects;
        }
        if (!changes.isEmpty()) {
            tell(Kind.OUTDATED, filed, first(changes), "");
            return false;
        }
        if (slip.retyped()) {
            tell(Kind.RETYPED, filed, "", "");
            return objects;
        }
        return true;
    }

    private static String first(List<String> changes) {
        return String.join(NEXT, changes.subList(0, Math.min(TOLD, changes.size())))
                + (changes.size() > TOLD ? "…" : "");
    }

    /** An objection to numbers ends with these; what else a report asks for since has not been objected to, and not been agreed with. */
    private List<String> changes(FiledSlip slip, Map<String, String> now) {
        List<String> changes = new ArrayList<>();
        Set<String> codes = new TreeSet<>(slip.confirmed().keySet());
        if (slip.answer() != SlipAnswer.OBJECTS) {
            codes.addAll(now.keySet());
        }
        for (Indicator each : job.indicators()) {
            if (codes.remove(each.code())) {
                change(each.code(), slip, now, changes);
            }
        }
        codes.forEach(code -> change(code, slip, now, changes));
        return changes;
    }

    private void change(String code, FiledSlip slip, Map<String, String> now, List<String> changes) {
        String was = slip.confirmed().getOrDefault(code, "");
        String is = now.getOrDefault(code, "");
        if (!was.equals(is)) {
            changes.add(name(code) + " " + shown(was) + ARROW + shown(is));
        }
    }

    private String name(String code) {
        return indicators.getOrDefault(code, code);
    }

    /** In no language: a stroke for none, as in a return; a dash where nothing was filed. */
    private static String shown(String value) {
        if (value.startsWith(SlipValues.TEXT)) {
            return "…";
        }
        if (value.equals(SlipValues.NONE)) {
            return "/";
        }
        if (value.equals(SlipValues.BLANK)) {
            return "( )";
        }
        return value.equals(SlipValues.NO_RETURN) || value.isEmpty() ? "—" : value;
    }

    private void together(List<Filed> slips) {
        Filed objection = first(slips, SlipAnswer.OBJECTS);
        Filed agreement = first(slips, SlipAnswer.AGREES);
        if (objection != null && agreement != null) {
            for (Filed each : slips) {
                Filed other = each.slip().answer() == SlipAnswer.OBJECTS ? agreement : objection;
                tell(Kind.DIFFERING, each, "", other.place().file());
            }
            return;
        }
        for (Filed each : slips) {
            Kind kind = switch (each.slip().answer()) {
                case AGREES -> Kind.AGREED;
                case OBJECTS -> Kind.OBJECTION;
                default -> Kind.UNCLEAR;
            };
            tell(kind, each, "", "");
        }
    }

    private static @Nullable Filed first(List<Filed> slips, SlipAnswer answer) {
        return slips.stream()
                .filter(each -> each.slip().answer() == answer)
                .findFirst()
                .orElse(null);
    }

    private void scan(Scanned scan) {
        String now = SlipNumber.of(
                job.name(), job.period(), scan.department(), current.getOrDefault(scan.department(), Map.of()));
        boolean same = scan.number().equals(now);
        found.add(Finding.of(new SlipFinding(
                same ? Kind.SCAN : Kind.OUTDATED,
                about(scan.department(), scan.place()),
                department(scan.department()),
                scan.number(),
                "",
                "",
                same ? "" : scan.number() + ARROW + now,
                "",
                "")));
    }

    private void tell(Kind kind, Filed filed, String changes, String other) {
        FiledSlip slip = filed.slip();
        found.add(Finding.of(new SlipFinding(
                kind,
                about(slip.department(), filed.place()),
                department(slip.department()),
                slip.number(),
                slip.answer().marks(),
                slip.reason(),
                changes,
                slip.signed(),
                other)));
    }

    private FindingSubject about(String department, CellRef place) {
        return new FindingSubject(department, "", job.period(), place);
    }

    private String department(String code) {
        return Objects.requireNonNull(job.department(code).map(Department::name).orElse(code));
    }
}
