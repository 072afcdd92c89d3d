package org.huibao.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.proof.account.SourceAccount;
import org.huibao.proof.expected.BalancedPrint;
import org.huibao.proof.expected.ChartCheck;
import org.huibao.proof.expected.ExpectedCharts;
import org.huibao.proof.expected.ExpectedText;
import org.huibao.proof.expected.FilledParts;
import org.huibao.proof.expected.PrintedSumsOfSet;
import org.huibao.proof.expected.TextCheck;
import org.huibao.proof.figure.DepartmentSources;
import org.huibao.proof.figure.LogCheck;
import org.huibao.proof.figure.PreviousLines;
import org.huibao.proof.figure.PreviousValues;
import org.huibao.proof.figure.RecomputedFigures;
import org.huibao.proof.figure.RereadCells;
import org.huibao.proof.level.LoggedSources;
import org.huibao.proof.level.ReturnUp;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.log.ProvedLines;
import org.huibao.proof.log.SetFolder;
import org.huibao.proof.slip.SlipsTold;
import org.huibao.proof.word.ListNumbers;
import org.huibao.proof.word.NoteText;
import org.huibao.proof.word.WordFile;
import org.huibao.proof.word.WordText;
import org.huibao.proof.word.WordText.Piece;
import org.w3c.dom.Document;

/** Proves a set from its own {@code sources/} and {@code definition/}. */
public final class SetProof {

    /** Of one kind and figure. */
    private static final int TOLD = 1000;

    private final SetFolder set;
    private final ReportJob job;
    private final List<String> passwords;
    private final Set<SetDifference> differences = new LinkedHashSet<>();
    private final Map<String, Integer> told = new HashMap<>();
    private int printed;

    private SetProof(SetFolder set, ReportJob job, List<String> passwords) {
        this.set = set;
        this.job = job;
        this.passwords = passwords;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** There is no set, or none that can be read. */
        record NoSet() implements Outcome {}

        /**
         * @param figures of the definition
         * @param proved those of which nothing differs anywhere
         * @param printed places of the report in which a figure stands as it must
         * @param differences none if the set is proved
         */
        record Examined(
                String job, String period, int figures, int proved, int printed, List<SetDifference> differences)
                implements Outcome {
            public Examined {
                differences = List.copyOf(differences);
            }
        }
    }

    /**
     * @param messages in whose language mistakes of the definition are reported
     * @param jobs where the job itself may still be described: a set does not hold the passwords of its returns
     */
    public static Outcome of(Path folder, Messages messages, Path jobs) {
        Optional<SetFolder> set = SetFolder.open(folder);
        if (set.isEmpty()) {
            return new Outcome.NoSet();
        }
        LoadedJob loaded = SetDefinition.of(set.get(), messages);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            List<SetDifference> found = new ArrayList<>(set.get().differences());
            invalid.mistakes()
                    .forEach(mistake ->
                            found.add(SetDifference.of("definition.mistake", "", mistake.file(), mistake.message())));
            return new Outcome.Examined(set.get().job(), set.get().period(), 0, 0, 0, found);
        }
        return new SetProof(set.get(), ((LoadedJob.Valid) loaded).job(), passwords(jobs, set.get(), messages))
                .examined();
    }

    /**
     * What a later hand did to the report of a set.
     *
     * @return nothing if there is no set, or one of the two files is no Word file
     */
    public static Optional<FinalCopy> finalCopy(Path folder, Path copy, Messages messages) {
        Optional<SetFolder> set = SetFolder.open(folder);
        if (set.isEmpty()) {
            return Optional.empty();
        }
        LoadedJob loaded = SetDefinition.of(set.get(), messages);
        if (!(loaded instanceof LoadedJob.Valid valid)) {
            return Optional.empty();
        }
        Optional<WordFile> report = word(set.get().report());
        Optional<WordFile> edited = word(copy);
        return report.flatMap(one -> edited.map(other -> FinalCopy.of(valid.job(), one, other)));
    }

    private static List<String> passwords(Path jobs, SetFolder set, Messages messages) {
        return new JobDefinitions(jobs, messages).load(set.job(), set.period()) instanceof LoadedJob.Valid valid
                ? valid.job().returns().passwords()
                : List.of();
    }

    private Outcome examined() {
        set.differences().forEach(differences::add);
        Optional<AuditLogReader> readable = AuditLogReader.of(set.folder());
        if (readable.isEmpty()) {
            differences.add(SetDifference.of("log.unreadable", ""));
            return outcome();
        }
        AuditLogReader log = readable.get();
        PreviousValues previous = PreviousValues.read(set.folder());
        RereadCells reread = new RereadCells(set, passwords, this::tell);
        PreviousLines attributed = new PreviousLines(job, log, previous);
        ProvedLines proved = new ProvedLines();
        new SourceAccount(set, job, log, passwords, attributed, proved, this::tell).examine();
        DepartmentSources sources = new DepartmentSources(
                job, log, reread, attributed, proved, erringDepartments(), set.isDraft(), this::tell);
        RecomputedFigures values = new RecomputedFigures(job, sources, previous);
        new LogCheck(job, log, previous).differences(differences::add);
        figures(log, values);
        report(values, log.balances());
        new SlipsTold(set, job, log, differences::add).examine();
        new ReturnUp(set, job, values::county, differences::add).compare(new LoggedSources(log));
        return outcome();
    }

    /** A ledger that was exchanged differs in each of its rows, and a few of them say so. */
    private void tell(SetDifference difference) {
        if (told.merge(difference.kind() + " " + difference.figure(), 1, Integer::sum) <= TOLD) {
            differences.add(difference);
        }
    }

    private void figures(AuditLogReader log, RecomputedFigures values) {
        for (Indicator indicator : job.figures()) {
            Value value = values.county(indicator.code());
            log.first(indicator.code())
                    .filter(line -> !ExactAmounts.same(line.figureValue(), value))
                    .ifPresent(line -> {
                        String worked = ExactAmounts.text(value);
                        differences.add(SetDifference.of(
                                "figure.value",
                                indicator.code(),
                                indicator.name(),
                                line.figureValue(),
                                worked,
                                ExactAmounts.difference(worked, line.figureValue())));
                    });
        }
    }

    private void report(RecomputedFigures values, List<AuditLine> balances) {
        Optional<WordFile> template = WordFile.open(job.template().bytes());
        Optional<WordFile> report = word(set.report());
        if (template.isEmpty() || report.isEmpty()) {
            differences.add(SetDifference.of(
                    "report.unreadable", "", set.report().getFileName().toString()));
            return;
        }
        Map<String, String> names = job.figures().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        Set<String> prose = job.figures().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.TEXT)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        TextCheck check = new TextCheck(code -> names.getOrDefault(code, code), prose, differences::add);
        List<BalancedPrint> balanced = BalancedPrint.in(balances);
        ExpectedText expected = new ExpectedText(job, values, balanced);
        PrintedSumsOfSet sums = new PrintedSumsOfSet(job, values, balanced);
        FilledParts lines = new FilledParts(expected::line, differences::add);
        ChartCheck charts = new ChartCheck(
                new ExpectedCharts(job, values, expected), template.get(), report.get(), lines, differences::add);
        Map<String, Document> due = template.get().stories();
        Map<String, Document> there = report.get().stories();
        NoteText dueNotes = NoteText.of(template.get(), tag -> false);
        NoteText notes = NoteText.of(report.get(), names::containsKey);
        addUp(expected, due, dueNotes);
        printed += check.compare(expected.of(dueNotes.alone()), notes.alone());
        due.forEach((part, story) -> {
            if (there.containsKey(part) && !NoteText.isPart(story)) {
                List<Piece> must =
                        charts.without(part, expected.of(part, WordText.of(story, tag -> false, true), dueNotes));
                List<Piece> is = notes.within(WordText.of(there.get(part), names::containsKey, true));
                printed += check.compare(must, is);
                sums.read(is);
                charts.compare(part, must, is);
            } else if (!there.containsKey(part)) {
                differences.add(SetDifference.of("report.part", "", part));
            }
        });
        there.forEach((part, story) -> {
            if (!due.containsKey(part) && !NoteText.isPart(story)) {
                check.compare(List.of(), WordText.of(story, names::containsKey, true));
            }
        });
        sums.differences(differences::add);
        otherParts(template.get(), report.get(), charts.parts(), lines);
    }

    private static void addUp(ExpectedText expected, Map<String, Document> stories, NoteText notes) {
        boolean asked = stories.values().stream()
                .anyMatch(each -> each.getDocumentElement().getTextContent().contains("rounding"));
        if (!asked) {
            return;
        }
        Map<String, List<Piece>> parts = new LinkedHashMap<>();
        Set<String> everywhere = new HashSet<>();
        stories.forEach((part, story) -> {
            if (!NoteText.isPart(story)) {
                parts.put(part, WordText.of(story, tag -> false, true));
                if (Set.of("hdr", "ftr").contains(story.getDocumentElement().getLocalName())) {
                    everywhere.add(part);
                }
            }
        });
        expected.addUp(parts, everywhere, notes);
    }

    /** Pictures, styles and charts that show no figures are the template's, byte for byte, but for what marks have become. */
    private void otherParts(WordFile template, WordFile report, Set<String> charts, FilledParts lines) {
        Map<String, byte[]> due = template.otherParts();
        due.keySet().removeAll(template.authorNotes());
        Map<String, byte[]> all = new TreeMap<>(due);
        all.putAll(report.otherParts());
        all.keySet().removeAll(charts);
        all.forEach((part, bytes) -> {
            boolean kept =
                    Arrays.equals(bytes, due.get(part)) && report.otherParts().containsKey(part);
            if (!kept
                    && !ListNumbers.same(template.xml(part), report.xml(part))
                    && !lines.same(template.xml(part), report.xml(part))) {
                differences.add(SetDifference.of("report.part", "", part));
            }
        });
    }

    private Set<String> erringDepartments() {
        return CsvRows.read(set.folder().resolve("findings.csv"), "level", "department").orElse(List.of()).stream()
                .filter(row -> "error".equals(row.get("level")))
                .map(row -> row.getOrDefault("department", ""))
                .collect(Collectors.toSet());
    }

    private Outcome outcome() {
        Set<String> differing = differences.stream().map(SetDifference::figure).collect(Collectors.toSet());
        long proved = job.figures().stream()
                .filter(indicator -> !differing.contains(indicator.code()))
                .count();
        return new Outcome.Examined(
                set.job(),
                set.period(),
                job.figures().size(),
                differences.stream().anyMatch(each -> each.kind().equals("log.unreadable")) ? 0 : (int) proved,
                printed,
                List.copyOf(differences));
    }

    private static Optional<WordFile> word(Path file) {
        try {
            return Files.isRegularFile(file) ? WordFile.open(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
