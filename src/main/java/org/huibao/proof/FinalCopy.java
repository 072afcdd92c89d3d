package org.huibao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.proof.copy.ChartPoints;
import org.huibao.proof.copy.CopyComparison;
import org.huibao.proof.copy.ReportSentence;
import org.huibao.proof.word.WordFile;

/**
 * What a later hand did to a report, sentence by sentence; content controls are of use but not needed.
 *
 * @param sentences of the report of the set
 * @param figures printed in them
 * @param changes in the order of the text
 */
public record FinalCopy(int sentences, int figures, List<SetDifference> changes) {

    public FinalCopy {
        changes = List.copyOf(changes);
    }

    /** Whether a figure is not what it was, or is gone; other changes are the editor's own affair. */
    public boolean figuresDiffer() {
        return changes.stream().anyMatch(change -> change.kind().startsWith("final.figure"));
    }

    static FinalCopy of(ReportJob job, WordFile report, WordFile edited) {
        Map<String, String> names = job.figures().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        List<ReportSentence> before = ReportSentence.all(report, names::containsKey);
        List<ReportSentence> after = ReportSentence.all(edited, names::containsKey);
        Set<String> allowed = Set.copyOf(job.untracedAllowed());
        List<SetDifference> changes = new ArrayList<>(CopyComparison.of(names, allowed, before, after));
        List<ReportSentence> older = ReportSentence.allOlder(edited, names::containsKey);
        if (!older.equals(after)) {
            CopyComparison.of(names, allowed, ReportSentence.allOlder(report, names::containsKey), older).stream()
                    .filter(each -> !changes.contains(each))
                    .forEach(changes::add);
        }
        changes.addAll(ChartPoints.changes(report, edited));
        int figures = before.stream().mapToInt(each -> each.figures().size()).sum();
        return new FinalCopy(before.size(), figures, changes);
    }
}
