package org.huibao.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.audit.ChangeLines;
import org.huibao.audit.ChangesList;
import org.huibao.audit.Manifest;
import org.huibao.audit.SetChanges;
import org.huibao.audit.page.SetComparison;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.ChangeLine;
import org.huibao.model.FigureChange;
import org.huibao.model.FiledReturn;
import org.huibao.office.OutputFolder;
import org.huibao.proof.ChangedSentences;

/** A set that is being written against the set that is published now: {@code changes.csv}, and what the page says of it. */
final class PublishedComparison {

    private static final String PAGE = "review.html";

    private PublishedComparison() {}

    /**
     * The first set, and one made again, has nothing new to be compared with.
     *
     * @param set that has its report, audit log and definition
     * @param version of the program
     */
    static SetComparison write(PreparedRun prepared, Path set, String version) throws IOException {
        Path before = new OutputFolder(prepared.folder()).set(OutputFolder.Place.PUBLISHED);
        Optional<Manifest> published = Manifest.read(before);
        if (published.isEmpty()) {
            return SetComparison.none();
        }
        if (published.get().digest().equals(prepared.run().digest())) {
            ChangesList.keep(before, set);
            // What somebody has edited since is not said again as if the program had found it.
            return published.get().holds(before, PAGE)
                    ? SetComparison.kept(before.resolve(PAGE))
                    : SetComparison.none();
        }
        ReportJob job = prepared.job();
        Set<String> codes = job.figures().stream().map(Indicator::code).collect(Collectors.toSet());
        SetFiles then = SetFiles.of(before, published.get());
        SetChanges changes = withReturns(SetChanges.between(before, set, job), then, prepared.files());
        ChangeCauses causes =
                ChangeCauses.between(then, SetFiles.of(set, version, prepared.files()), job, prepared.messages());
        List<ChangeLine> lines = ChangeLines.of(
                job,
                changes,
                ChangedSentences.between(before, set, codes),
                figure -> causes.besideReturns(figure, changes),
                sentence -> causes.ofSentence(sentence, changes));
        ChangesList.write(set, job, lines);
        return SetComparison.of(job, published.get().run(), lines);
    }

    /** A cell from which no number could be taken stands in no audit log: then what its department has filed since is to blame. */
    private static SetChanges withReturns(SetChanges changes, SetFiles then, List<FiledReturn> files) {
        Map<String, List<String>> returns = new HashMap<>(changes.returns());
        List<FiledReturn> news = files.stream()
                .filter(file ->
                        file.verdict() == FiledReturn.Verdict.ACCEPTED || file.verdict() == FiledReturn.Verdict.REFUSED)
                .filter(file -> !file.sha256().equals(then.hashes().get(SetFiles.SOURCES + file.path())))
                .toList();
        for (FigureChange change : changes.figures()) {
            if (returns.getOrDefault(change.indicator(), List.of()).isEmpty()) {
                List<String> its = news.stream()
                        .filter(file -> change.departments().contains(file.department()))
                        .map(FiledReturn::path)
                        .toList();
                returns.put(change.indicator(), its);
            }
        }
        return new SetChanges(changes.figures(), returns);
    }
}
