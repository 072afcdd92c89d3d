package org.huibao.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.proof.cells.HiddenSources;
import org.jspecify.annotations.Nullable;

/** What returns of the level below say of their values, as figures that can be traced on. */
final class LowerFigures {

    /** Formulas of formulas; no county writes more. */
    private static final int DEEPEST = 12;

    private final Path set;
    private final Map<String, Optional<LowerSet>> byFile = new HashMap<>();

    LowerFigures(Path set) {
        this.set = set;
    }

    /** Null where the file is a department's own, or says nothing of the item. */
    @Nullable
    FigureTrace behind(String file, String item) {
        if (file.isEmpty()) {
            return null;
        }
        Optional<LowerSet> told = byFile.computeIfAbsent(file, this::read);
        return told.flatMap(its -> its.behind(item).map(figure -> trace(its, figure, new HashSet<>(), DEEPEST)))
                .orElse(null);
    }

    private Optional<LowerSet> read(String file) {
        Path source = set.resolve("sources").resolve(file).normalize();
        return source.startsWith(set.normalize()) && Files.isRegularFile(source)
                ? HiddenSources.of(source)
                : Optional.empty();
    }

    /** @param seen whose inputs are told already: whatever a file says, each figure is gone through once */
    private static FigureTrace trace(LowerSet told, LowerFigure figure, Set<String> seen, int deep) {
        List<FigureTrace> inputs = new ArrayList<>();
        if (seen.add(figure.code()) && deep > 0) {
            figure.inputs().stream()
                    .distinct()
                    .flatMap(code -> Optional.ofNullable(told.figures().get(code)).stream())
                    .forEach(input -> inputs.add(trace(told, input, seen, deep - 1)));
        }
        return new FigureTrace(
                figure.code(),
                told.county() + " " + figure.name(),
                figure.value(),
                figure.unit(),
                figure.formula(),
                inputs,
                figure.sources().stream().map(LowerFigures::source).toList());
    }

    private static FigureTrace.Source source(LowerSource source) {
        return new FigureTrace.Source(
                source.department(),
                source.department(),
                source.file(),
                source.sheet(),
                source.cells(),
                source.number(),
                source.raw(),
                source.value(),
                source.conversion(),
                source.role(),
                null);
    }
}
