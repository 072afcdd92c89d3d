package org.huibao.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Note;

/** What people have said about findings: levels by the administrator, explanations by departments, acceptances. */
final class FindingJudgement {

    /** Codes of what the report finds out about its own words. */
    private static final String WORDING = "wording.";

    private final ReportJob job;
    private final Function<String, List<Note>> notes;
    private final Set<String> answering;
    private final Map<String, String> acceptances = new HashMap<>();

    /**
     * @param notes of an indicator; asked for once for each that has something to explain
     * @param answering see {@link org.huibao.model.Filing}
     */
    FindingJudgement(ReportJob job, Function<String, List<Note>> notes, Set<String> answering) {
        this.job = job;
        this.notes = notes;
        this.answering = answering;
        job.acceptances().forEach(each -> acceptances.put(each.id(), each.who() + ": " + each.why()));
    }

    /** Without those that are switched off. */
    List<Finding> heard(List<Finding> findings) {
        return findings.stream().filter(each -> level(each) != Level.OFF).toList();
    }

    /** The findings that are left, in the order given. */
    List<Finding> on(List<RaisedFinding> raised) {
        DepartmentExplanations explanations = DepartmentExplanations.of(
                raised.stream().filter(each -> level(each.finding()) == Level.WARNING), notes, answering);
        return raised.stream()
                .map(each -> judged(each, explanations))
                .filter(finding -> finding.level() != Level.OFF)
                .toList();
    }

    /**
     * A required figure that is missing for no other reason told, and a wording that nobody can decide, block always: a report cannot be
     * printed without them.
     */
    private Level level(Finding finding) {
        return finding.code().equals(MissingFigure.Kind.INPUT_MISSING.code())
                        || finding.code().startsWith(WORDING)
                ? finding.level()
                : job.levels().getOrDefault(finding.code(), finding.level());
    }

    private Finding judged(RaisedFinding raised, DepartmentExplanations explanations) {
        Finding finding = raised.finding();
        Level level = level(finding);
        Finding judged = finding.withLevel(level);
        if (level == Level.WARNING) {
            judged = judged.explained(explanations.of(raised));
        }
        boolean acceptable = level == Level.WARNING || finding.code().equals(MissingReturn.CODE);
        String acceptance = acceptances.get(finding.id());
        return acceptable && acceptance != null ? judged.accepted(acceptance) : judged;
    }
}
