package org.huibao.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Note;

/** What people have said about findings: levels by the administrator, explanations by departments, acceptances. */
final class Judgement {

    private record About(String department, String indicator) {}

    private final ReportJob job;
    private final Map<About, String> explanations = new HashMap<>();
    private final Map<String, String> acceptances = new HashMap<>();

    Judgement(ReportJob job, List<Note> notes) {
        this.job = job;
        notes.stream()
                .filter(note -> !note.text().isBlank())
                .forEach(note -> explanations.merge(
                        new About(note.department(), note.indicator()),
                        note.text(),
                        (a, b) -> a.equals(b) ? a : a + "; " + b));
        job.acceptances().forEach(each -> acceptances.put(each.id(), each.who() + ": " + each.why()));
    }

    /** The findings that are left, in the order given. */
    List<Finding> on(List<Raised> raised) {
        return raised.stream()
                .map(this::judged)
                .filter(finding -> finding.level() != Level.OFF)
                .toList();
    }

    private Finding judged(Raised raised) {
        Finding finding = raised.finding();
        // A required figure that is missing for no other reason told blocks always: a report cannot be printed without
        // it.
        Level level = finding.code().equals(MissingFigure.UNTOLD)
                ? finding.level()
                : job.levels().getOrDefault(finding.code(), finding.level());
        Finding judged = finding.withLevel(level);
        if (level == Level.WARNING) {
            judged = judged.explained(explanation(raised));
        }
        boolean acceptable = level == Level.WARNING || finding.code().equals(MissingReturn.CODE);
        String acceptance = acceptances.get(finding.id());
        return acceptable && acceptance != null ? judged.accepted(acceptance) : judged;
    }

    private String explanation(Raised raised) {
        return raised.explainedBy().stream()
                .sorted()
                .map(indicator -> explanations.get(new About(raised.finding().department(), indicator)))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
