package org.huibao.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.Loaded;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.notation.Labels;
import org.huibao.notation.Nearest;

/**
 * A figure of a set and all it comes from, as the set's own {@code audit.csv} says.
 *
 * @param value exact decimal or text; empty where it is none or missing
 * @param formula empty for what departments report
 * @param inputs of the formula, each with its own sources; one that stands higher up in the tree has none
 * @param sources cells, in the order of the audit log; of a formula those of the period before
 */
public record Trace(
        String code, String name, String value, String unit, String formula, List<Trace> inputs, List<Source> sources) {

    public Trace {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
    }

    /**
     * @param department code; empty for a figure published for the period before
     * @param file below {@code sources/}; empty where nothing was filed
     * @param raw content of the cell
     * @param value taken from it
     */
    public record Source(
            String department,
            String departmentName,
            String file,
            String sheet,
            String cell,
            String raw,
            String value,
            String conversion,
            String role) {}

    /** What came of looking for it. */
    public sealed interface Looked {
        record Found(Trace figure) implements Looked {}

        /** @param near codes and names that are written alike, the nearest first */
        record Unknown(List<String> near) implements Looked {
            public Unknown {
                near = List.copyOf(near);
            }
        }

        /** There is no set, or none that can be read. */
        record NoSet() implements Looked {}
    }

    private static final int SUGGESTED = 5;

    /** @param name code, name or alias of an indicator */
    public static Looked of(Path folder, String name, Messages messages) {
        Optional<SetFolder> set = SetFolder.open(folder);
        Optional<List<AuditLine>> lines = set.flatMap(its -> CsvRows.auditLog(its.folder()));
        if (set.isEmpty() || lines.isEmpty()) {
            return new Looked.NoSet();
        }
        Loaded loaded = SetDefinition.of(set.get(), messages);
        if (!(loaded instanceof Loaded.Valid valid)) {
            return new Looked.NoSet();
        }
        ReportJob job = valid.job();
        Tracing tracing = new Tracing(job, new AuditLog(lines.get()));
        return job.figures().stream()
                .filter(indicator -> isNamed(indicator, name))
                .findFirst()
                .<Looked>map(indicator -> new Looked.Found(tracing.of(indicator)))
                .orElseGet(() -> new Looked.Unknown(near(job, name)));
    }

    private static boolean isNamed(Indicator indicator, String name) {
        String folded = Labels.fold(name);
        return indicator.code().equals(name.strip())
                || Labels.fold(indicator.name()).equals(folded)
                || indicator.aliases().stream()
                        .anyMatch(alias -> Labels.fold(alias).equals(folded));
    }

    private static List<String> near(ReportJob job, String name) {
        List<String> names = job.figures().stream()
                .flatMap(indicator -> Stream.of(indicator.code(), indicator.name()))
                .toList();
        Set<String> near = new LinkedHashSet<>();
        Nearest.to(name, names).ifPresent(near::add);
        names.stream()
                .filter(each -> !name.isBlank() && (each.contains(name) || name.contains(each)))
                .forEach(near::add);
        return near.stream().limit(SUGGESTED).toList();
    }

    /** Goes down from a figure to its cells. */
    private record Tracing(ReportJob job, AuditLog log, Set<String> above) {
        Tracing(ReportJob job, AuditLog log) {
            this(job, log, new HashSet<>());
        }

        Trace of(Indicator indicator) {
            List<AuditLine> lines = log.of(indicator.code());
            List<Trace> inputs = new ArrayList<>();
            boolean first = above.add(indicator.code());
            if (indicator.formula() != null && first) {
                indicator.formula().codes().stream()
                        .flatMap(code -> job.indicator(code).stream())
                        .map(this::of)
                        .forEach(inputs::add);
            }
            above.remove(indicator.code());
            return new Trace(
                    indicator.code(),
                    indicator.name(),
                    lines.isEmpty() ? "" : lines.get(0).figureValue(),
                    indicator.unit(),
                    indicator.formula() == null ? "" : indicator.formula().text(),
                    inputs,
                    lines.stream()
                            .filter(line -> indicator.formula() == null || line.isPrevious())
                            .map(this::source)
                            .toList());
        }

        private Source source(AuditLine line) {
            String department =
                    job.department(line.department()).map(each -> each.name()).orElse(line.department());
            return new Source(
                    line.department(),
                    department,
                    line.file(),
                    line.sheet(),
                    line.cell(),
                    CsvRows.withoutApostrophe(line.raw()),
                    line.value(),
                    line.conversion(),
                    line.role());
        }
    }
}
