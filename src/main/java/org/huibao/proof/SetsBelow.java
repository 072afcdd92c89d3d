package org.huibao.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.Passed;
import org.huibao.notation.Unit;
import org.huibao.proof.cells.HiddenSources;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.log.SetFolder;

/**
 * Proves figures of a set against the sets of the level below from which its returns came: each of those is proved by itself, and every value that was taken from a county's
 * return is what the county's own set passed up.
 */
public final class SetsBelow {

    private static final int DEEPEST = 6;
    private static final String RETURN = "return-up.xlsx";

    private final Messages messages;
    private final Path jobs;
    private final Map<String, Path> found = new HashMap<>();
    private final Map<String, SetProof.Outcome> outcomes = new HashMap<>();
    private final List<SetDifference> differences = new ArrayList<>();
    private final TreeSet<String> proved = new TreeSet<>();
    private final TreeSet<String> absent = new TreeSet<>();
    private int values;
    private int byHand;

    private SetsBelow(Messages messages, Path jobs) {
        this.messages = messages;
        this.jobs = jobs;
    }

    /**
     * @param proved counties whose set is at hand and proved
     * @param absent counties whose set is not at hand
     * @param values that are what a proved set passed up
     * @param byHand values in returns of those counties that their sets did not pass up: somebody filled them in
     */
    public record Compared(
            List<String> proved, List<String> absent, int values, int byHand, List<SetDifference> differences) {
        public Compared {
            proved = List.copyOf(proved);
            absent = List.copyOf(absent);
            differences = List.copyOf(differences);
        }
    }

    /**
     * @param set of the level above
     * @param below folders that are sets, or hold sets
     * @param jobs as of {@link SetProof#of}
     * @return nothing if there is no set, or none that can be read
     */
    public static Optional<Compared> compare(Path set, List<Path> below, Messages messages, Path jobs) {
        Optional<SetFolder> above = SetFolder.open(set);
        Optional<AuditLogReader> log = above.flatMap(its -> AuditLogReader.of(its.folder()));
        if (above.isEmpty()
                || log.isEmpty()
                || !(SetDefinition.of(above.get(), messages) instanceof LoadedJob.Valid valid)) {
            return Optional.empty();
        }
        SetsBelow sets = new SetsBelow(messages, jobs);
        below.forEach(sets::look);
        sets.compare(above.get(), valid.job(), log.get());
        return Optional.of(new Compared(
                List.copyOf(sets.proved), List.copyOf(sets.absent), sets.values, sets.byHand, sets.differences));
    }

    private void look(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            all.filter(file -> file.getFileName() != null
                            && file.getFileName().toString().equals("manifest.json"))
                    .sorted()
                    .forEach(file -> SetFolder.digest(file.getParent())
                            .ifPresent(digest -> found.putIfAbsent(digest, file.getParent())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compare(SetFolder above, ReportJob job, AuditLogReader log) {
        Map<String, List<AuditLine>> byFile = new LinkedHashMap<>();
        log.each(line -> {
            boolean own = job.indicator(line.figure())
                    .filter(each -> each.formula() == null)
                    .isPresent();
            if (own && line.hasCell() && !line.isPrevious() && !line.isWithoutValue()) {
                byFile.computeIfAbsent(line.file(), none -> new ArrayList<>()).add(line);
            }
        });
        new TreeMap<>(byFile).forEach((file, lines) -> {
            Path source = above.folder().resolve("sources").resolve(file).normalize();
            if (source.startsWith(above.folder()) && Files.isRegularFile(source)) {
                HiddenSources.of(source).ifPresent(told -> compare(job, lines, told));
            }
        });
    }

    private void compare(ReportJob job, List<AuditLine> lines, LowerSet told) {
        Path folder = found.get(told.digest());
        if (folder == null) {
            absent.add(told.county());
            return;
        }
        SetProof.Outcome outcome =
                outcomes.computeIfAbsent(told.digest(), digest -> SetProof.of(folder, messages, jobs));
        // What a file on its way says of itself proves nothing: from here on the county's own set speaks.
        Optional<LowerSet> own = HiddenSources.of(folder.resolve(RETURN));
        if (own.isEmpty()
                || !(outcome instanceof SetProof.Outcome.Examined examined)
                || !examined.differences().isEmpty()) {
            int number = outcome instanceof SetProof.Outcome.Examined some
                    ? some.differences().size()
                    : 0;
            differences.add(SetDifference.of(
                    "lower.not-proved", "", told.county(), folder.toString(), Integer.toString(number)));
            return;
        }
        proved.add(own.get().county());
        for (AuditLine line : lines) {
            compare(job.indicator(line.figure()).orElseThrow(), line, own.get());
        }
    }

    private void compare(Indicator indicator, AuditLine line, LowerSet own) {
        Passed passed = own.passed().get(indicator.code());
        if (passed == null) {
            byHand++;
            return;
        }
        boolean same = ExactAmounts.of(line.value())
                .map(value -> ExactAmounts.of(passed.written())
                        .flatMap(written -> Unit.of(passed.unit())
                                .to(Unit.of(indicator.unit()))
                                .map(written::multiply))
                        .filter(written -> written.compareTo(value) == 0)
                        .isPresent())
                .orElseGet(() -> line.value().strip().equals(passed.written().strip()));
        if (same) {
            values++;
        } else {
            differences.add(SetDifference.of(
                    "lower.differs",
                    indicator.code(),
                    indicator.name(),
                    own.county(),
                    line.place(),
                    line.value(),
                    passed.written() + passed.unit()));
        }
    }
}
