package org.huibao.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.MissingTables;
import org.huibao.definition.MissingTables.ToldTogether;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SlipState;
import org.huibao.office.FilingRecord.Filed;
import org.huibao.office.FilingRecord.State;
import org.huibao.reconcile.MissingReturn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code <output>/.huibao/status/<job>/<period>.json}: beside the sets, which hold no times, and beside the database, which nobody can look
 * into while a run is under way.
 */
public class FilingRecords {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ProgramSettings settings;
    private final Messages messages;

    public FilingRecords(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** {@link FilingRecord#NONE} if no run has been, or its record is damaged. */
    FilingRecord of(String job, String period) {
        try {
            return JSON.readValue(Files.readAllBytes(file(job, period)), FilingRecord.class);
        } catch (IOException | JacksonException | NullPointerException none) {
            return FilingRecord.NONE;
        }
    }

    /** How the last run ended, if it came to its end and none has begun since. */
    public Optional<RunOutcome> outcome(String job, String period) {
        return Optional.ofNullable(of(job, period).outcome());
    }

    /**
     * A run has taken these files; its lock is held.
     *
     * @return where a damaged record is kept, in whose place a new one begins
     */
    public Optional<Path> sees(ReportJob job, List<FiledReturn> files, Instant now) {
        Optional<Path> damaged = keepDamaged(job.name(), job.period());
        FilingRecord before = of(job.name(), job.period());
        Map<String, String> bytes = new TreeMap<>(before.bytes());
        Map<String, String> places = new TreeMap<>(before.places());
        Map<String, Filed> departments = new TreeMap<>();
        files.stream().filter(FilingRecords::isReturn).forEach(file -> {
            String seen = bytes.computeIfAbsent(file.sha256(), none -> now.toString());
            String first =
                    places.merge(file.department() + "\n" + file.path(), seen, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            departments.merge(
                    file.department(),
                    new Filed(
                            file.verdict() == Verdict.ACCEPTED ? List.of(file.path()) : List.of(),
                            first,
                            0,
                            0,
                            "",
                            null),
                    FilingRecords::together);
        });
        write(
                job.name(),
                job.period(),
                new FilingRecord(State.RUNNING, null, now.toString(), false, bytes, places, departments, 0, null));
        return damaged;
    }

    private Optional<Path> keepDamaged(String job, String period) {
        Path file = file(job, period);
        if (!Files.isRegularFile(file) || of(job, period).state() != State.NONE) {
            return Optional.empty();
        }
        Path kept = file.resolveSibling(period + ".damaged.json");
        for (int number = 2; Files.exists(kept); number++) {
            kept = file.resolveSibling(period + ".damaged-" + number + ".json");
        }
        try {
            return Optional.of(Files.move(file, kept));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A run that came to no set. Of one that saw nothing, for the first time, nothing is recorded.
     */
    public void stopped(String job, String period, int exitCode, Instant now) {
        ended(job, period, exitCode, now, seen -> seen);
    }

    /** Nothing had changed since the run whose outcome is kept. */
    public void unchanged(String job, String period, RunOutcome outcome, Instant now) {
        ended(job, period, outcome.exitCode(), now, seen -> seen);
    }

    /** A run came to its end. */
    public void written(ReportJob job, RunOutcome outcome, List<Finding> findings, Instant now) {
        Messages words = DefinitionWords.of(job, messages);
        ended(
                job.name(),
                job.period(),
                outcome.exitCode(),
                now,
                seen -> judged(seen, findings, outcome, its -> judged(job, its, words)));
    }

    private void ended(String job, String period, int exitCode, Instant now, UnaryOperator<FilingRecord> judging) {
        try {
            FilingRecord seen = of(job, period);
            if (seen.state() == State.NONE) {
                return;
            }
            FilingRecord told = judging.apply(seen);
            write(
                    job,
                    period,
                    new FilingRecord(
                            State.ENDED,
                            exitCode,
                            now.toString(),
                            told.judged(),
                            told.bytes(),
                            told.places(),
                            told.departments(),
                            told.unassigned(),
                            told.outcome()));
        } catch (UncheckedIOException failure) {
            // The disk that refuses this has refused the set before.
        }
    }

    private static FilingRecord judged(
            FilingRecord seen, List<Finding> findings, RunOutcome outcome, Function<List<Finding>, Filed> judging) {
        Map<String, Filed> departments = new TreeMap<>(seen.departments());
        Map<String, String> owners = new HashMap<>();
        departments.forEach((code, filed) -> filed.files().forEach(path -> owners.put(path, code)));
        Map<String, List<Finding>> blocking = findings.stream()
                .filter(Finding::blocks)
                // Who has not filed is told by the files.
                .filter(finding -> !finding.code().equals(MissingReturn.CODE))
                .collect(Collectors.groupingBy(finding -> owner(finding, owners)));
        List<Finding> unassigned = Optional.ofNullable(blocking.remove("")).orElse(List.of());
        blocking.forEach((code, its) -> departments.merge(code, judging.apply(its), FilingRecords::together));
        SlipState.of(findings)
                .forEach((code, state) -> departments.merge(
                        code, new Filed(List.of(), null, 0, 0, "", state.label()), FilingRecords::together));
        return new FilingRecord(
                seen.state(),
                null,
                seen.at(),
                true,
                seen.bytes(),
                seen.places(),
                departments,
                unassigned.size(),
                outcome);
    }

    private static boolean isReturn(FiledReturn file) {
        return file.verdict() == Verdict.ACCEPTED || file.verdict() == Verdict.REPLACED;
    }

    private static String owner(Finding finding, Map<String, String> owners) {
        return !finding.department().isEmpty() || finding.place() == null
                ? finding.department()
                : owners.getOrDefault(finding.place().file(), "");
    }

    private static Filed judged(ReportJob job, List<Finding> findings, Messages words) {
        ToldTogether first = MissingTables.of(
                        job,
                        findings.stream()
                                .sorted(Comparator.comparing(Finding::level))
                                .toList())
                .get(0);
        return new Filed(
                List.of(),
                null,
                count(findings, Level.ERROR),
                count(findings, Level.WARNING),
                first.sentence(words),
                null);
    }

    private static int count(List<Finding> findings, Level level) {
        Predicate<Finding> ofLevel = finding -> finding.level() == level;
        return (int) findings.stream().filter(ofLevel).count();
    }

    private static Filed together(Filed a, Filed b) {
        List<String> files = new ArrayList<>(a.files());
        files.addAll(b.files());
        String first = Stream.of(a, b)
                .flatMap(each -> Stream.ofNullable(each.first()))
                .min(String::compareTo)
                .orElse(null);
        return new Filed(
                files,
                first,
                a.errors() + b.errors(),
                a.warnings() + b.warnings(),
                a.finding().isEmpty() ? b.finding() : a.finding(),
                a.slip() == null ? b.slip() : a.slip());
    }

    private void write(String job, String period, FilingRecord written) {
        Path file = file(job, period);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(period + ".json.new");
            Files.write(fresh, JSON.writeValueAsBytes(written));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String job, String period) {
        return settings.output()
                .resolve(".huibao")
                .resolve("status")
                .resolve(job)
                .resolve(period + ".json");
    }
}
