package org.huibao.proof.slip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Level;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.SetFolder;

/** Whether each slip among the sources is told of, and each agreement and objection that is told stands on one, of the numbers that the set shows. */
public final class SlipsTold {

    private static final String WORD = ".docx";
    private static final String AGREED = "confirm.agreed";
    private static final String OBJECTION = "confirm.objection";
    private static final String OUTDATED = "confirm.outdated";
    private static final Set<String> SAID = Set.of(AGREED, OBJECTION);

    /** Codes that ask nobody anything. */
    private static final Set<String> QUIET = Set.of(AGREED, "confirm.scan", "file.attachment", "file.passed-over");

    private final SetFolder set;
    private final ReportJob job;
    private final AuditLogReader log;
    private final Consumer<SetDifference> found;

    public SlipsTold(SetFolder set, ReportJob job, AuditLogReader log, Consumer<SetDifference> found) {
        this.set = set;
        this.job = job;
        this.log = log;
        this.found = found;
    }

    public void examine() {
        Map<String, SlipCopy> slips = new TreeMap<>();
        for (String file : set.sources()) {
            if (mayBeSlip(file)) {
                set.source(file).flatMap(SlipCopy::of).ifPresent(slip -> slips.put(file, slip));
            }
        }
        Map<String, Set<String>> told = new HashMap<>();
        CsvRows.read(set.folder().resolve("findings.csv"), "code", "file")
                .orElse(List.of())
                .forEach(row -> told.computeIfAbsent(row.getOrDefault("file", ""), none -> new HashSet<>())
                        .add(row.getOrDefault("code", "")));
        told.forEach((file, codes) -> codes.stream()
                .filter(code -> SAID.contains(code) && !slips.containsKey(file))
                .forEach(code -> found.accept(SetDifference.of("slip.none", "", file, code))));
        if (!slips.isEmpty()) {
            Map<String, Map<String, List<Given>>> now = now(slips);
            slips.forEach((file, slip) -> compare(
                    file, slip, told.getOrDefault(file, Set.of()), now.getOrDefault(slip.department(), Map.of())));
        }
    }

    /** A slip is a slip under any name but a workbook's or a picture's. */
    private static boolean mayBeSlip(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(WORD) || !name.matches("(?i).*\\.(xlsx?|xlsm|et|pdf|png|jpe?g|tiff?|gif|bmp)");
    }

    private void compare(String file, SlipCopy slip, Set<String> codes, Map<String, List<Given>> now) {
        if (codes.isEmpty()) {
            boolean silenced = job.levels().entrySet().stream()
                    .anyMatch(each -> each.getKey().startsWith("confirm.") && each.getValue() == Level.OFF);
            if (!silenced) {
                found.accept(SetDifference.of("slip.silent", "", file));
            }
            return;
        }
        String shown = (slip.agrees() ? "☑" : "☐") + (slip.objects() ? "☑" : "☐");
        boolean agreed = codes.contains(AGREED) && !(slip.agrees() && !slip.objects());
        boolean objected = codes.contains(OBJECTION) && !(slip.objects() && !slip.agrees());
        boolean unheard = slip.objects() && QUIET.containsAll(codes);
        if (agreed || objected || unheard) {
            String told = agreed ? AGREED : objected ? OBJECTION : String.join("、", new TreeSet<>(codes));
            found.accept(SetDifference.of("slip.answer", "", file, told, shown));
        }
        List<String> differing = differing(slip, now);
        if (codes.stream().anyMatch(SAID::contains) && !differing.isEmpty()) {
            found.accept(SetDifference.of("slip.numbers", "", file, String.join("、", differing)));
        }
        boolean more = !slip.values().keySet().containsAll(now.keySet());
        if (codes.contains(OUTDATED) && differing.isEmpty() && !more) {
            found.accept(SetDifference.of("slip.current", "", file));
        }
    }

    /** Indicators whose number is no longer that of the slip; texts are compared by the run alone, which knows what it hashed. */
    private static List<String> differing(SlipCopy slip, Map<String, List<Given>> now) {
        List<String> differing = new ArrayList<>();
        slip.values().forEach((code, printed) -> {
            List<Given> its = now.getOrDefault(code, List.of());
            boolean text = its.stream().anyMatch(each -> each.role().equals("text"));
            if (printed.startsWith("#") ? !text : !says(its, printed)) {
                differing.add(code);
            }
        });
        return differing;
    }

    private record Given(String role, String value, boolean row) {}

    private static boolean says(List<Given> its, String printed) {
        List<BigDecimal> numbers = its.stream()
                .filter(each -> each.role().equals("addend") || each.role().equals("count"))
                .map(Given::value)
                .filter(value -> value.matches("-?[0-9]+(\\.[0-9]+)?"))
                .map(BigDecimal::new)
                .toList();
        if (numbers.isEmpty()) {
            Set<String> roles = its.stream().map(Given::role).collect(Collectors.toSet());
            return its.isEmpty() ? printed.equals("blank") : roles.contains(printed);
        }
        boolean rows = its.stream().anyMatch(Given::row);
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return rows
                ? sum.compareTo(decimal(printed).orElse(sum.add(BigDecimal.ONE))) == 0
                : numbers.stream()
                        .map(each -> each.stripTrailingZeros().toPlainString())
                        .collect(Collectors.toSet())
                        .equals(Set.of(printed.split("\\|")));
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private Map<String, Map<String, List<Given>>> now(Map<String, SlipCopy> slips) {
        Set<String> departments =
                slips.values().stream().map(SlipCopy::department).collect(Collectors.toSet());
        Map<String, Indicator> reported = job.indicators().stream()
                .filter(each -> each.formula() == null)
                .collect(Collectors.toMap(Indicator::code, each -> each, (a, b) -> a));
        Map<String, Map<String, List<Given>>> now = new HashMap<>();
        log.each(line -> {
            Indicator indicator = reported.get(line.figure());
            if (indicator != null && departments.contains(line.department())) {
                now.computeIfAbsent(line.department(), none -> new HashMap<>())
                        .computeIfAbsent(line.figure(), none -> new ArrayList<>())
                        .add(new Given(line.role(), line.value(), indicator.ledger() != null));
            }
        });
        return now;
    }
}
