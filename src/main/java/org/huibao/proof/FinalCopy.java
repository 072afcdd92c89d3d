package org.huibao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;

/**
 * What a later hand did to a report, sentence by sentence; content controls are of use but not needed.
 *
 * @param sentences of the report of the set
 * @param figures printed in them
 * @param changes in the order of the text
 */
public record FinalCopy(int sentences, int figures, List<Difference> changes) {

    public FinalCopy {
        changes = List.copyOf(changes);
    }

    /** Whether a figure is not what it was, or is gone; other changes are the editor's own affair. */
    public boolean figuresDiffer() {
        return changes.stream().anyMatch(change -> change.kind().startsWith("final.figure"));
    }

    static FinalCopy of(ReportJob job, WordFile report, WordFile edited) {
        Map<String, String> names = job.figures().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        List<Sentence> before = Sentence.all(report, names::containsKey);
        List<Sentence> after = Sentence.all(edited, names::containsKey);
        Set<String> allowed = Set.copyOf(job.untracedAllowed());
        List<Difference> changes = new ArrayList<>(CopyComparison.of(names, allowed, before, after));
        List<Sentence> older = Sentence.allOlder(edited, names::containsKey);
        if (!older.equals(after)) {
            CopyComparison.of(names, allowed, Sentence.allOlder(report, names::containsKey), older).stream()
                    .filter(each -> !changes.contains(each))
                    .forEach(changes::add);
        }
        changes.addAll(ChartPoints.changes(report, edited));
        int figures = before.stream().mapToInt(each -> each.figures().size()).sum();
        return new FinalCopy(before.size(), figures, changes);
    }
}
