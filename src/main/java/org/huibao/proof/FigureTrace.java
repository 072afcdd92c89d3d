package org.huibao.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.SetFolder;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a set and all it comes from, as the set's own {@code audit.csv} says.
 *
 * @param value exact decimal or text; empty where it is none or missing
 * @param formula empty for what departments report
 * @param inputs of the formula, each with its own sources; one that stands higher up in the tree has none
 * @param sources cells, in the order of the audit log; of a formula those of the period before
 */
public record FigureTrace(
        String code,
        String name,
        String value,
        String unit,
        String formula,
        List<FigureTrace> inputs,
        List<Source> sources) {

    public FigureTrace {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
    }

    /**
     * @param department code; empty for a figure published for the period before
     * @param file below {@code sources/}; empty where nothing was filed
     * @param cell A1 notation; of the rows of a ledger {@code E2:E17,E19:E10453}
     * @param cells how many
     * @param raw content of the cell; empty for several
     * @param value taken from it, of several their sum
     * @param below where the level below had it from, as its return says; null for a department's own return
     */
    public record Source(
            String department,
            String departmentName,
            String file,
            String sheet,
            String cell,
            int cells,
            String raw,
            String value,
            String conversion,
            String role,
            @Nullable FigureTrace below) {}

    /** What came of looking for it. */
    public sealed interface Looked {
        record Found(FigureTrace figure) implements Looked {}

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
        Optional<AuditLogReader> log = set.flatMap(its -> AuditLogReader.of(its.folder()));
        if (set.isEmpty() || log.isEmpty()) {
            return new Looked.NoSet();
        }
        LoadedJob loaded = SetDefinition.of(set.get(), messages);
        if (!(loaded instanceof LoadedJob.Valid valid)) {
            return new Looked.NoSet();
        }
        ReportJob job = valid.job();
        return job.figures().stream()
                .filter(indicator -> isNamed(indicator, name))
                .findFirst()
                .<Looked>map(indicator -> new Looked.Found(Tracing.of(folder, job, log.get(), indicator)))
                .orElseGet(() -> new Looked.Unknown(near(job, name)));
    }

    private static boolean isNamed(Indicator indicator, String name) {
        String folded = LabelFolding.fold(name);
        return indicator.code().equals(name.strip())
                || LabelFolding.fold(indicator.name()).equals(folded)
                || indicator.aliases().stream()
                        .anyMatch(alias -> LabelFolding.fold(alias).equals(folded));
    }

    private static List<String> near(ReportJob job, String name) {
        List<String> names = job.figures().stream()
                .flatMap(indicator -> Stream.of(indicator.code(), indicator.name()))
                .toList();
        Set<String> near = new LinkedHashSet<>();
        NearestName.to(name, names).ifPresent(near::add);
        names.stream()
                .filter(each -> !name.isBlank() && (each.contains(name) || name.contains(each)))
                .forEach(near::add);
        return near.stream().limit(SUGGESTED).toList();
    }

    /** Goes down from a figure to its cells. */
    private record Tracing(ReportJob job, AuditLogReader log, Map<String, SourceLines> lines, Set<String> above) {

        static FigureTrace of(Path set, ReportJob job, AuditLogReader log, Indicator indicator) {
            Map<String, SourceLines> lines = new HashMap<>();
            collect(job, indicator, new LowerFigures(set), lines);
            log.each(line -> Optional.ofNullable(lines.get(line.figure())).ifPresent(its -> its.add(line)));
            return new Tracing(job, log, lines, new HashSet<>()).of(indicator);
        }

        private static void collect(
                ReportJob job, Indicator indicator, LowerFigures below, Map<String, SourceLines> lines) {
            if (lines.putIfAbsent(indicator.code(), new SourceLines(job, indicator, below)) == null
                    && indicator.formula() != null) {
                indicator.formula().codes().stream()
                        .flatMap(code -> job.indicator(code).stream())
                        .forEach(each -> collect(job, each, below, lines));
            }
        }

        private FigureTrace of(Indicator indicator) {
            List<FigureTrace> inputs = new ArrayList<>();
            boolean first = above.add(indicator.code());
            if (indicator.formula() != null && first) {
                indicator.formula().codes().stream()
                        .flatMap(code -> job.indicator(code).stream())
                        .map(this::of)
                        .forEach(inputs::add);
            }
            above.remove(indicator.code());
            return new FigureTrace(
                    indicator.code(),
                    indicator.name(),
                    log.first(indicator.code()).map(AuditLine::figureValue).orElse(""),
                    indicator.unit(),
                    indicator.formula() == null ? "" : indicator.formula().text(),
                    inputs,
                    Objects.requireNonNull(lines.get(indicator.code())).sources());
        }
    }
}
