package org.huibao.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.model.PrintedChanges;
import org.huibao.model.SentenceChange;
import org.huibao.proof.copy.ReportSentence;
import org.huibao.proof.expected.ListAlignment;
import org.huibao.proof.word.WordFile;

/** What the report of one set says otherwise than that of another. */
public final class ChangedSentences {

    private static final double ALIKE = 0.4;

    private ChangedSentences() {}

    /**
     * In the order of the text; none if one of the sets holds no report that can be read.
     *
     * @param codes of the figures
     */
    public static List<SentenceChange> of(Path before, Path now, Set<String> codes) throws IOException {
        return between(before, now, codes).sentences();
    }

    /** The same, and what is printed of each figure in either; of a set without a report nothing. */
    public static PrintedChanges between(Path before, Path now, Set<String> codes) throws IOException {
        Optional<WordFile> one = report(before);
        Optional<WordFile> other = report(now);
        if (one.isEmpty() || other.isEmpty()) {
            return PrintedChanges.none();
        }
        List<ReportSentence> was = ReportSentence.all(one.get(), codes::contains);
        List<ReportSentence> is = ReportSentence.all(other.get(), codes::contains);
        return new PrintedChanges(of(was, is, codes), printed(was), printed(is));
    }

    private static Map<String, List<String>> printed(List<ReportSentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.figures().stream())
                .collect(Collectors.groupingBy(
                        ReportSentence.Figure::code,
                        Collectors.mapping(ReportSentence.Figure::text, Collectors.toList())));
    }

    private static List<SentenceChange> of(List<ReportSentence> before, List<ReportSentence> now, Set<String> codes) {
        List<SentenceChange> changes = new ArrayList<>();
        int from = 0;
        int other = 0;
        for (int[] pair : ListAlignment.of(texts(before), texts(now))) {
            gap(before.subList(from, pair[0]), now.subList(other, pair[1]), codes, changes);
            from = pair[0] + 1;
            other = pair[1] + 1;
        }
        gap(before.subList(from, before.size()), now.subList(other, now.size()), codes, changes);
        return changes;
    }

    private static void gap(
            List<ReportSentence> gone, List<ReportSentence> come, Set<String> codes, List<SentenceChange> changes) {
        List<ReportSentence> left = new ArrayList<>(come);
        for (ReportSentence old : gone) {
            Optional<ReportSentence> like = left.stream()
                    .filter(each -> old.likeness(each) >= ALIKE)
                    .max((a, b) -> Double.compare(old.likeness(a), old.likeness(b)));
            like.ifPresent(left::remove);
            Set<String> figures = new LinkedHashSet<>();
            figures.addAll(figures(old, codes));
            like.ifPresent(each -> figures.addAll(figures(each, codes)));
            changes.add(new SentenceChange(
                    old.text(), like.map(ReportSentence::text).orElse(""), List.copyOf(figures)));
        }
        for (ReportSentence added : left) {
            changes.add(new SentenceChange("", added.text(), List.copyOf(figures(added, codes))));
        }
    }

    /** Those that it prints, and those on which its words depend. */
    private static Set<String> figures(ReportSentence sentence, Set<String> codes) {
        Set<String> figures = new LinkedHashSet<>();
        sentence.figures().forEach(figure -> figures.add(figure.code()));
        for (ReportSentence.Wording wording : sentence.wordings()) {
            for (String word : wording.expression().split("[^A-Za-z0-9_]+")) {
                if (codes.contains(word)) {
                    figures.add(word);
                }
            }
        }
        return figures;
    }

    private static List<String> texts(List<ReportSentence> sentences) {
        return sentences.stream().map(ReportSentence::text).toList();
    }

    private static Optional<WordFile> report(Path set) throws IOException {
        for (String name : List.of("report.docx", "draft.docx")) {
            if (Files.isRegularFile(set.resolve(name))) {
                return WordFile.open(Files.readAllBytes(set.resolve(name)));
            }
        }
        return Optional.empty();
    }
}
