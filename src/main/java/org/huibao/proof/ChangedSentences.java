package org.huibao.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.model.SentenceChange;

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
        Optional<WordFile> one = report(before);
        Optional<WordFile> other = report(now);
        return one.isEmpty() || other.isEmpty()
                ? List.of()
                : of(Sentence.all(one.get(), codes::contains), Sentence.all(other.get(), codes::contains));
    }

    private static List<SentenceChange> of(List<Sentence> before, List<Sentence> now) {
        List<SentenceChange> changes = new ArrayList<>();
        int from = 0;
        int other = 0;
        for (int[] pair : Alignment.of(texts(before), texts(now))) {
            gap(before.subList(from, pair[0]), now.subList(other, pair[1]), changes);
            from = pair[0] + 1;
            other = pair[1] + 1;
        }
        gap(before.subList(from, before.size()), now.subList(other, now.size()), changes);
        return changes;
    }

    private static void gap(List<Sentence> gone, List<Sentence> come, List<SentenceChange> changes) {
        List<Sentence> left = new ArrayList<>(come);
        for (Sentence old : gone) {
            Optional<Sentence> like = left.stream()
                    .filter(each -> old.likeness(each) >= ALIKE)
                    .max((a, b) -> Double.compare(old.likeness(a), old.likeness(b)));
            like.ifPresent(left::remove);
            Set<String> figures = new LinkedHashSet<>();
            old.figures().forEach(figure -> figures.add(figure.code()));
            like.ifPresent(each -> each.figures().forEach(figure -> figures.add(figure.code())));
            changes.add(new SentenceChange(old.text(), like.map(Sentence::text).orElse(""), List.copyOf(figures)));
        }
        for (Sentence added : left) {
            changes.add(new SentenceChange(
                    "",
                    added.text(),
                    added.figures().stream()
                            .map(Sentence.Figure::code)
                            .distinct()
                            .toList()));
        }
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
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
