package org.huibao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
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

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    public FinalCopy {
        changes = List.copyOf(changes);
    }

    /** Whether a figure, or a word that figures decide, is not what it was, or is gone; other changes are the editor's own affair. */
    public boolean figuresDiffer() {
        return changes.stream()
                .map(SetDifference::kind)
                .anyMatch(kind -> kind.startsWith("final.figure") || kind.startsWith("final.wording"));
    }

    /** An expression in names; a department's code stands behind a sign, and an indicator's before it. */
    private static String named(String expression, Map<String, String> names, ReportJob job) {
        boolean first = expression.startsWith("TOP(") || expression.startsWith("BOTTOM(");
        return CODE.matcher(expression)
                .replaceAll(code -> Matcher.quoteReplacement(Optional.ofNullable(names.get(code.group()))
                        .or(() -> first ? job.department(code.group()).map(Department::name) : Optional.empty())
                        .orElse(code.group())));
    }

    static FinalCopy of(ReportJob job, WordFile report, WordFile edited) {
        Map<String, String> names = job.figures().stream().collect(Collectors.toMap(Indicator::code, Indicator::name));
        List<ReportSentence> before = ReportSentence.all(report, names::containsKey);
        List<ReportSentence> after = ReportSentence.all(edited, names::containsKey);
        UnaryOperator<String> expressions = expression -> named(expression, names, job);
        Set<String> allowed = Set.copyOf(job.untracedAllowed());
        List<SetDifference> changes = new ArrayList<>(CopyComparison.of(names, expressions, allowed, before, after));
        List<ReportSentence> older = ReportSentence.allOlder(edited, names::containsKey);
        if (!older.equals(after)) {
            CopyComparison.of(names, expressions, allowed, ReportSentence.allOlder(report, names::containsKey), older)
                    .stream()
                    .filter(each -> !changes.contains(each))
                    .forEach(changes::add);
        }
        changes.addAll(ChartPoints.changes(report, edited));
        int figures = before.stream().mapToInt(each -> each.figures().size()).sum();
        return new FinalCopy(before.size(), figures, changes);
    }
}
