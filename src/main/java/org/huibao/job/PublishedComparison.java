package org.huibao.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        SetChanges changes = SetChanges.between(before, set, job);
        ChangeCauses causes = ChangeCauses.between(
                SetFiles.of(before, published.get()),
                SetFiles.of(set, version, prepared.files()),
                job,
                prepared.messages());
        List<ChangeLine> lines = ChangeLines.of(
                job,
                changes,
                ChangedSentences.between(before, set, codes),
                figure -> causes.besideReturns(figure, changes),
                sentence -> causes.ofSentence(sentence, changes));
        ChangesList.write(set, job, lines);
        return SetComparison.of(job, published.get().run(), lines);
    }
}
