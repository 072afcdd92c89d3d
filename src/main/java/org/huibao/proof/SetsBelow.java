package org.huibao.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.NamedDepartment;
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
import org.jspecify.annotations.Nullable;

/**
 * Proves figures of a set against the sets of the level below from which its returns came: each of those is proved by itself, and every value that was taken from a county's
 * return is what the county's own set passed up.
 */
public final class SetsBelow {

    private static final int DEEPEST = 6;
    private static final String RETURN = "return-up.xlsx";
    private static final String NONE = "无";

    private final Messages messages;
    private final Path jobs;
    private final Map<String, TreeSet<Path>> found = new HashMap<>();
    private final Map<String, Optional<LowerSet>> outcomes = new HashMap<>();
    private final List<SetDifference> differences = new ArrayList<>();
    private final TreeSet<String> proved = new TreeSet<>();
    private final TreeSet<String> absent = new TreeSet<>();
    private final TreeSet<String> plain = new TreeSet<>();
    private final TreeSet<String> replaced = new TreeSet<>();
    private int values;
    private int byHand;

    private SetsBelow(Messages messages, Path jobs) {
        this.messages = messages;
        this.jobs = jobs;
    }

    /**
     * @param proved counties whose set is at hand and proved
     * @param absent counties whose set is not at hand
     * @param plain returns that say nothing of a set below: filled in by hand, or their hidden part is lost
     * @param replaced counties that have published another set since
     * @param values that are what a proved set passed up
     * @param byHand values in returns of those counties that their sets did not pass up: somebody filled them in
     */
    public record Compared(
            List<String> proved,
            List<String> absent,
            List<String> plain,
            List<String> replaced,
            int values,
            int byHand,
            List<SetDifference> differences) {
        public Compared {
            proved = List.copyOf(proved);
            absent = List.copyOf(absent);
            plain = List.copyOf(plain);
            replaced = List.copyOf(replaced);
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
                List.copyOf(sets.proved),
                List.copyOf(sets.absent),
                List.copyOf(sets.plain),
                List.copyOf(sets.replaced),
                sets.values,
                sets.byHand,
                sets.differences));
    }

    /** Folders that lead back into themselves, or that nobody may open, hold no set. */
    private void look(Path folder) {
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.endsWith("manifest.json")) {
                        SetFolder.digest(file.getParent())
                                .ifPresent(digest -> found.computeIfAbsent(digest, none -> new TreeSet<>())
                                        .add(file.getParent()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException closed) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException closed) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compare(SetFolder above, ReportJob job, AuditLogReader log) {
        Map<String, List<AuditLine>> byFile = new TreeMap<>();
        log.each(line -> {
            boolean own = job.indicator(line.figure())
                    .filter(each -> each.formula() == null)
                    .isPresent();
            if (own && line.hasCell() && !line.isPrevious()) {
                byFile.computeIfAbsent(line.file(), none -> new ArrayList<>()).add(line);
            }
        });
        byFile.forEach((file, lines) -> above.source(file)
                .flatMap(HiddenSources::of)
                .ifPresentOrElse(told -> compare(job, lines, told), () -> plain.add(file)));
    }

    private void compare(ReportJob job, List<AuditLine> lines, LowerSet told) {
        if (!found.containsKey(told.digest())) {
            absent.add(told.county());
            return;
        }
        // What a file on its way says of itself proves nothing: from here on the county's own set speaks.
        Optional<LowerSet> proven = outcomes.computeIfAbsent(told.digest(), digest -> proven(told.county(), digest));
        if (proven.isEmpty()) {
            return;
        }
        LowerSet own = proven.get();
        String code = lines.get(0).department();
        boolean named = job.department(code)
                .filter(its -> NamedDepartment.is(its, own.county(), job.departments()))
                .isPresent();
        if (!named || !own.period().equals(job.period())) {
            differences.add(SetDifference.of(
                    "lower.other",
                    "",
                    lines.get(0).file(),
                    job.department(code).map(Department::name).orElse(code),
                    job.period(),
                    own.county(),
                    own.period()));
            return;
        }
        proved.add(own.county());
        for (AuditLine line : lines) {
            compare(job.indicator(line.figure()).orElseThrow(), line, own);
        }
    }

    /** Of several sets of the same name the first that is proved: one that was changed by hand is kept beside the one that replaced it. */
    private Optional<LowerSet> proven(String county, String digest) {
        List<SetDifference> against = new ArrayList<>();
        for (Path folder : Objects.requireNonNull(found.get(digest))) {
            SetProof.Outcome outcome = SetProof.of(folder, messages, jobs);
            Optional<LowerSet> own = HiddenSources.of(folder.resolve(RETURN));
            int wrong = outcome instanceof SetProof.Outcome.Examined examined
                    ? examined.differences().size()
                    : 1;
            if (wrong == 0 && own.isPresent()) {
                if (isReplaced(folder, digest)) {
                    replaced.add(own.get().county());
                }
                return own;
            }
            against.add(
                    wrong == 0
                            ? SetDifference.of("lower.no-return", "", county, folder.toString())
                            : SetDifference.of(
                                    "lower.not-proved", "", county, folder.toString(), Integer.toString(wrong)));
        }
        differences.addAll(against);
        return Optional.empty();
    }

    /** Whether another set was published since. */
    private static boolean isReplaced(Path folder, String digest) {
        Path kept = folder.toAbsolutePath().normalize().getParent();
        return kept != null
                && kept.endsWith("earlier")
                && SetFolder.digest(kept.resolveSibling("published"))
                        .filter(now -> !now.equals(digest))
                        .isPresent();
    }

    private void compare(Indicator indicator, AuditLine line, LowerSet own) {
        Passed passed = own.passed().get(indicator.code());
        if (passed == null) {
            byHand += line.isWithoutValue() ? 0 : 1;
            return;
        }
        if (isSame(indicator, line, passed)) {
            values++;
        } else {
            differences.add(SetDifference.of(
                    "lower.differs",
                    indicator.code(),
                    indicator.name(),
                    own.county(),
                    line.place(),
                    line.isWithoutValue() ? messages.text("page.role." + line.role()) : line.value(),
                    passed.written() + passed.unit()));
        }
    }

    private static boolean isSame(Indicator indicator, AuditLine line, Passed passed) {
        if (line.isWithoutValue()) {
            return line.role().equals("none") && passed.written().equals(NONE);
        }
        return ExactAmounts.of(line.value())
                .map(value -> ExactAmounts.of(passed.written())
                        .flatMap(written -> Unit.of(passed.unit())
                                .to(Unit.of(indicator.unit()))
                                .map(written::multiply))
                        .filter(written -> written.compareTo(value) == 0)
                        .isPresent())
                .orElseGet(() -> line.value().strip().equals(passed.written().strip()));
    }
}
