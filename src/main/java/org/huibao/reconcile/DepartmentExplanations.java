package org.huibao.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.model.Finding;
import org.huibao.model.Note;
import org.huibao.notation.words.ValueTerms;
import org.huibao.workbook.ReviewList;
import org.jspecify.annotations.Nullable;

/** What departments have written under 说明, of what findings ask for: a province writes far more. */
final class DepartmentExplanations {

    /** What stands beside a value may explain how it differs from the year before, though nobody was asked yet. */
    private static final Set<String> CHANGES =
            Set.of("value.change", "unit.last-year", "previous.differs", "return.same-as-previous");

    /** 本年案件减少 explains fewer cases, and not why there are ten thousand times fewer. */
    private static final String UNIT = "unit.last-year";

    private static final Pattern OF_SCALE = Pattern.compile("[万亿千]元|" + ValueTerms.EXPLAIN_SCALE.any());

    private record About(String department, String indicator) {}

    private final Map<About, String> beside = new HashMap<>();

    /** Those that were written after a return had been sent back, or on the list that came with it. */
    private final Map<About, String> answers = new HashMap<>();

    private DepartmentExplanations() {}

    /**
     * @param notes of an indicator, in the order of the work list
     * @param answering see {@link org.huibao.model.Filing}
     */
    static DepartmentExplanations of(
            Stream<RaisedFinding> asking, Function<String, List<Note>> notes, Set<String> answering) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        asking.forEach(raised -> raised.explainedBy()
                .forEach(indicator -> asked.computeIfAbsent(indicator, any -> new HashSet<>())
                        .add(raised.finding().department())));
        DepartmentExplanations explanations = new DepartmentExplanations();
        asked.forEach((indicator, departments) -> notes.apply(indicator).stream()
                .filter(note ->
                        departments.contains(note.department()) && !note.text().isBlank())
                .forEach(note -> explanations.add(note, answering)));
        return explanations;
    }

    private void add(Note note, Set<String> answering) {
        About about = new About(note.department(), note.indicator());
        beside.merge(about, note.text(), DepartmentExplanations::together);
        if (answering.contains(note.cell().file()) || note.cell().sheet().startsWith(ReviewList.SHEET)) {
            answers.merge(about, note.text(), DepartmentExplanations::together);
        }
    }

    private static String together(String a, String b) {
        return a.equals(b) ? a : a + "; " + b;
    }

    /** Empty where nobody explains it. */
    String of(RaisedFinding raised) {
        Finding finding = raised.finding();
        return raised.explainedBy().stream()
                .sorted()
                .map(indicator -> of(finding, new About(finding.department(), indicator)))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private @Nullable String of(Finding finding, About about) {
        String answer = answers.get(about);
        if (!CHANGES.contains(finding.code())) {
            return answer;
        }
        String its = beside.get(about);
        boolean ofScale = !finding.code().equals(UNIT)
                || its != null && OF_SCALE.matcher(its).find();
        return ofScale ? its : answer;
    }
}
