package org.huibao.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Note;
import org.huibao.workbook.ReviewList;
import org.jspecify.annotations.Nullable;

/** What people have said about findings: levels by the administrator, explanations by departments, acceptances. */
final class Judgement {

    /** What stands beside a value may explain how it differs from the year before, though nobody was asked yet. */
    private static final Set<String> CHANGES =
            Set.of("value.change", "unit.last-year", "previous.differs", "return.same-as-previous");

    /** 本年案件减少 explains fewer cases, and not why there are ten thousand times fewer. */
    private static final String UNIT = "unit.last-year";

    private static final Pattern OF_SCALE = Pattern.compile("计量单位|口径|换算|折算|[万亿千]元|倍|数量级|基数");

    private record About(String department, String indicator) {}

    private final ReportJob job;
    private final Map<About, String> explanations;

    /** Those that were written after a return had been sent back, or on the list that came with it. */
    private final Map<About, String> answers;

    private final Map<String, String> acceptances = new HashMap<>();

    /** @param answering see {@link org.huibao.model.Filing} */
    Judgement(ReportJob job, List<Note> notes, Set<String> answering) {
        this.job = job;
        this.explanations = together(notes);
        this.answers = together(notes.stream()
                .filter(note -> answering.contains(note.cell().file())
                        || note.cell().sheet().startsWith(ReviewList.SHEET))
                .toList());
        job.acceptances().forEach(each -> acceptances.put(each.id(), each.who() + ": " + each.why()));
    }

    private static Map<About, String> together(List<Note> notes) {
        Map<About, String> together = new HashMap<>();
        notes.stream()
                .filter(note -> !note.text().isBlank())
                .forEach(note -> together.merge(
                        new About(note.department(), note.indicator()),
                        note.text(),
                        (a, b) -> a.equals(b) ? a : a + "; " + b));
        return together;
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
        Finding finding = raised.finding();
        return raised.explainedBy().stream()
                .sorted()
                .map(indicator -> explanation(finding, new About(finding.department(), indicator)))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private @Nullable String explanation(Finding finding, About about) {
        String answer = answers.get(about);
        String beside = explanations.get(about);
        if (!CHANGES.contains(finding.code())) {
            return answer;
        }
        boolean ofScale = !finding.code().equals(UNIT)
                || beside != null && OF_SCALE.matcher(beside).find();
        return ofScale ? beside : answer;
    }
}
