package org.huibao.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.MissingTables;
import org.huibao.definition.MissingTables.ToldTogether;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;

/**
 * What the command says of a run that came to its end; kept with the filing record, so that the next command, if nothing has changed, says the same without
 * asking the database.
 *
 * @param returns accepted returns
 * @param errors without those accepted; warnings the same
 * @param accepted errors and warnings that an administrator has accepted
 * @param lines what blocks, by kind, in the language of the run
 */
public record RunSummary(int returns, int errors, int warnings, int accepted, int notes, List<String> lines) {

    /** Of findings of one kind, as many are told one by one; the list in the set has them all. */
    private static final int TOLD = 3;

    private static final int KINDS = 10;

    public RunSummary {
        lines = List.copyOf(lines);
    }

    public static RunSummary of(ReportJob job, int returns, List<Finding> findings, Messages messages) {
        return new RunSummary(
                returns,
                count(findings, Level.ERROR),
                count(findings, Level.WARNING),
                (int) findings.stream().filter(RunSummary::isAccepted).count(),
                count(findings, Level.INFO),
                lines(job, findings, DefinitionWords.of(job, messages)));
    }

    private static int count(List<Finding> findings, Level level) {
        return (int) findings.stream()
                .filter(finding -> finding.level() == level && !isAccepted(finding))
                .count();
    }

    private static boolean isAccepted(Finding finding) {
        return !finding.acceptedBy().isEmpty();
    }

    /** Blocking findings by kind, so that ten thousand of one do not hide the first of another. */
    private static List<String> lines(ReportJob job, List<Finding> findings, Messages messages) {
        Map<String, List<Finding>> kinds = new LinkedHashMap<>();
        findings.stream()
                .filter(Finding::blocks)
                .sorted(Comparator.comparing(Finding::level))
                .forEach(finding -> kinds.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                        .add(finding));
        List<String> lines = new ArrayList<>();
        kinds.values().stream().limit(KINDS).forEach(kind -> {
            List<ToldTogether> told = differentFirst(MissingTables.of(job, kind));
            told.stream()
                    .limit(TOLD)
                    .forEach(each -> lines.add("  ["
                            + messages.text("level." + each.finding().level().label()) + "] "
                            + sentence(each, messages)));
            if (told.size() > TOLD) {
                lines.add("    " + messages.text("cli.more", told.size() - TOLD, concerned(job, told)));
            }
        });
        if (kinds.size() > KINDS) {
            lines.add("  " + messages.text("cli.more-kinds", kinds.size() - KINDS));
        }
        return lines;
    }

    /** Ten cells that hold the same must not hide the one that holds something else. */
    private static List<ToldTogether> differentFirst(List<ToldTogether> kind) {
        Set<String> seen = new HashSet<>();
        List<ToldTogether> first = new ArrayList<>();
        List<ToldTogether> others = new ArrayList<>();
        kind.forEach(each -> (seen.add(each.finding().found()) ? first : others).add(each));
        first.addAll(others);
        return first;
    }

    private static String sentence(ToldTogether told, Messages messages) {
        String said = told.sentence(messages);
        CellRef place = told.finding().place();
        return place == null || said.contains(place.file()) ? said : place.file() + ": " + said;
    }

    /** The departments concerned; for a finding about the whole county its indicator, for a file of nobody its name. */
    private static String concerned(ReportJob job, List<ToldTogether> told) {
        List<String> names = told.stream()
                .skip(TOLD)
                .map(each -> name(job, each.finding()))
                .distinct()
                .toList();
        return String.join("、", names.subList(0, Math.min(KINDS, names.size()))) + (names.size() > KINDS ? "…" : "");
    }

    private static String name(ReportJob job, Finding finding) {
        return job.department(finding.department())
                .map(Department::name)
                .or(() -> job.indicator(finding.indicator()).map(Indicator::name))
                .or(() -> Optional.ofNullable(finding.place()).map(CellRef::file))
                .orElse("—");
    }
}
