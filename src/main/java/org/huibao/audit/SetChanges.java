package org.huibao.audit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.FigureChange;
import org.huibao.model.PathOrder;
import org.huibao.model.Value;

/**
 * What a set says otherwise than the set published before, by their audit logs.
 *
 * @param figures in the order of the definition
 * @param returns indicator code → files, new or changed, from which its differing values come
 */
public record SetChanges(List<FigureChange> figures, Map<String, List<String>> returns) {

    public SetChanges {
        figures = List.copyOf(figures);
        returns = Map.copyOf(returns);
    }

    /** Of two sets; none where one of the logs cannot be read. */
    public static SetChanges between(Path before, Path now, ReportJob job) {
        try {
            return new Comparison(read(before), read(now)).of(job);
        } catch (AuditLines.Damaged damaged) {
            return new SetChanges(List.of(), Map.of());
        }
    }

    /** What each department gave to each figure, as a fingerprint of its lines in their order, and who used which bytes. */
    private static final class Log {
        private final Map<String, String> figures = new HashMap<>();
        private final Map<String, Map<String, Long>> values = new HashMap<>();
        private final Map<String, Map<String, Set<String>>> files = new HashMap<>();
        private final Set<String> bytes = new HashSet<>();

        private void add(AuditLines.Line line) {
            figures.put(line.figure(), line.figureValue());
            values.computeIfAbsent(line.figure(), figure -> new HashMap<>())
                    .merge(line.department(), fingerprint(line, 1), (before, any) -> fingerprint(line, before));
            files.computeIfAbsent(line.figure(), figure -> new HashMap<>())
                    .computeIfAbsent(line.department(), department -> new TreeSet<>(PathOrder.BY_CODE_POINTS))
                    .add(line.file() + "\n" + line.sha256());
            bytes.add(line.file() + "\n" + line.sha256());
        }

        /** A ledger has as many lines as rows; none of them is kept. */
        private static long fingerprint(AuditLines.Line line, long before) {
            long fingerprint = before;
            String says = line.role() + " " + line.value() + "\n";
            for (int i = 0; i < says.length(); i++) {
                fingerprint = (fingerprint ^ says.charAt(i)) * 0x100000001b3L;
            }
            return fingerprint;
        }
    }

    private static Log read(Path set) throws AuditLines.Damaged {
        Log log = new Log();
        AuditLines.read(set.resolve("audit.csv"), log::add);
        return log;
    }

    private record Comparison(Log before, Log now) {

        SetChanges of(ReportJob job) {
            List<FigureChange> changes = new ArrayList<>();
            Map<String, List<String>> returns = new HashMap<>();
            for (Indicator indicator : job.indicators()) {
                String code = indicator.code();
                Value was = value(before.figures.getOrDefault(code, ""), indicator);
                Value is = value(now.figures.getOrDefault(code, ""), indicator);
                List<String> departments = departments(code, job);
                if (!was.equals(is) || indicator.combine() == Indicator.Combine.NONE && !departments.isEmpty()) {
                    changes.add(new FigureChange(code, was, is, departments));
                    returns.put(code, returns(code, departments));
                }
            }
            return new SetChanges(changes, returns);
        }

        private List<String> departments(String code, ReportJob job) {
            Map<String, Long> was = before.values.getOrDefault(code, Map.of());
            Map<String, Long> is = now.values.getOrDefault(code, Map.of());
            return job.departments().stream()
                    .map(Department::code)
                    .filter(department -> !was.getOrDefault(department, 0L).equals(is.getOrDefault(department, 0L)))
                    .toList();
        }

        private List<String> returns(String code, List<String> departments) {
            return departments.stream()
                    .flatMap(department ->
                            now.files.getOrDefault(code, Map.of()).getOrDefault(department, Set.of()).stream())
                    .filter(file -> !before.bytes.contains(file))
                    .map(file -> file.substring(0, file.indexOf('\n')))
                    .filter(file -> !file.isEmpty())
                    .distinct()
                    .toList();
        }

        private static Value value(String written, Indicator indicator) {
            if (written.isEmpty()) {
                return new Value.Missing(Value.Reason.NOTHING_REPORTED, indicator.code());
            }
            return AuditLines.decimal(written)
                    .filter(amount -> indicator.kind() == Indicator.Kind.NUMBER)
                    .map(BigDecimal::stripTrailingZeros)
                    .<Value>map(Value.Number::new)
                    .orElse(new Value.Text(written));
        }
    }
}
