package org.huibao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.audit.Manifest;
import org.huibao.audit.PublishedFigures;
import org.huibao.audit.SetChanges;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.FigureChange;
import org.huibao.model.SentenceChange;
import org.huibao.model.Value;
import org.huibao.office.BorrowedOutput;
import org.huibao.office.OutputFolder;
import org.huibao.office.SettingSources;
import org.huibao.proof.ChangedSentences;

/**
 * What a run of today would make of a period that is published: by the definition, the returns and the program of today, whether the period is signed or not. It
 * is run elsewhere, in a folder that is gone afterwards; nothing is written where results lie.
 */
public final class BackTest {

    private static final String AUDIT_LOG = "audit.csv";
    private static final String REPORT = "report.docx";

    private final SettingSources surroundings;
    private final Messages messages;
    private final ProgressView view;

    public BackTest(SettingSources surroundings, Messages messages, ProgressView view) {
        this.surroundings = surroundings;
        this.messages = messages;
        this.view = view;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** There is nothing to compare with. */
        record NothingPublished(Path set) implements Outcome {}

        /** Its audit log is not the one that was published: whatever it is compared with proves nothing. */
        record Damaged(Path set) implements Outcome {}

        /** It would come to no set; the result says why. */
        record NoSet(RunResult result) implements Outcome {}

        /**
         * @param run what the published set is called
         * @param edited whether somebody has edited the published report, so that its sentences are his
         * @param figures that would differ, in the order of the definition
         * @param gone codes of figures that the definition has no more
         * @param sentences that would differ
         * @param result of the run: whether the set would be published, and what would block
         */
        record Compared(
                String run,
                boolean edited,
                List<Difference> figures,
                List<String> gone,
                List<ChangedSentence> sentences,
                RunResult.Written result)
                implements Outcome {
            public Compared {
                figures = List.copyOf(figures);
                gone = List.copyOf(gone);
                sentences = List.copyOf(sentences);
            }

            /** Nothing would be otherwise than it is published. */
            public boolean same() {
                return figures.isEmpty() && gone.isEmpty() && sentences.isEmpty() && result.exitCode() == 0;
            }
        }
    }

    /**
     * @param was the published value; nothing for a figure that is new
     * @param departments codes of those whose values differ
     * @param causes returns, lines of the definition, or what else does it, for people
     */
    public record Difference(
            Indicator indicator, Optional<Value> was, Value is, List<String> departments, List<String> causes) {
        public Difference {
            departments = List.copyOf(departments);
            causes = List.copyOf(causes);
        }
    }

    /** @param causes empty where a figure in it differs: that says why */
    public record ChangedSentence(SentenceChange change, List<String> causes) {
        public ChangedSentence {
            causes = List.copyOf(causes);
        }
    }

    /** @throws UncheckedIOException if the folder for it cannot be made or read */
    public Outcome of(String job, String period) {
        Path published =
                new OutputFolder(surroundings.settings().output(job, period)).set(OutputFolder.Place.PUBLISHED);
        Optional<Manifest> manifest = Manifest.read(published);
        if (manifest.isEmpty()) {
            return new Outcome.NothingPublished(published);
        }
        if (!manifest.get().holds(published, AUDIT_LOG)) {
            return new Outcome.Damaged(published);
        }
        try (BorrowedOutput borrowed = BorrowedOutput.of(surroundings.settings().output(), job, period)) {
            return compared(job, period, borrowed.folder(), published, manifest.get());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Outcome compared(String job, String period, Path folder, Path published, Manifest manifest)
            throws IOException {
        Map<String, String> elsewhere = Map.of(
                "huibao.output", folder.toString(),
                "huibao.metrics", folder.resolve("metrics").toString(),
                "huibao.log", "");
        RunResult result;
        try (MainJob main = MainJob.in(surroundings.elsewhere(elsewhere), messages, view)) {
            result = main.anew(job, period);
        }
        if (!(result instanceof RunResult.Written written)) {
            return new Outcome.NoSet(result);
        }
        ReportJob definition = RunLaunch.compared(written.definition());
        SetChanges changes = SetChanges.between(published, written.set(), definition);
        Set<String> codes = definition.figures().stream().map(Indicator::code).collect(Collectors.toSet());
        Set<String> before = PublishedFigures.codes(published);
        ChangeCauses causes = ChangeCauses.between(
                SetFiles.of(published, manifest),
                SetFiles.of(written.set(), Manifest.read(written.set()).orElseThrow()),
                definition,
                messages);
        List<Difference> figures = new ArrayList<>();
        for (FigureChange change : changes.figures()) {
            Indicator indicator = definition.indicator(change.indicator()).orElseThrow();
            boolean known = before.contains(change.indicator());
            figures.add(new Difference(
                    indicator,
                    known ? Optional.of(change.before()) : Optional.empty(),
                    change.after(),
                    change.departments(),
                    causes.of(indicator, changes)));
        }
        Set<String> differing =
                changes.figures().stream().map(FigureChange::indicator).collect(Collectors.toSet());
        List<ChangedSentence> sentences = ChangedSentences.of(published, written.set(), codes).stream()
                .map(change -> new ChangedSentence(
                        change,
                        change.figures().stream().anyMatch(differing::contains)
                                ? List.of()
                                : causes.ofSentence(change.figures(), changes)))
                .toList();
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(codes);
        return new Outcome.Compared(
                manifest.run(),
                !manifest.holds(published, REPORT),
                figures,
                gone.stream().sorted().toList(),
                sentences,
                written);
    }
}
