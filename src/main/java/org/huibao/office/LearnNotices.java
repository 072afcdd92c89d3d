package org.huibao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.DefinitionMistake;
import org.huibao.learn.draft.ReportHead;
import org.huibao.learn.draft.YearPlaces;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.source.LearnedDepartment;
import org.huibao.learn.source.LearnedReturns;
import org.huibao.learn.word.OldReport;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.notation.words.LearnTerms;

/** What an administrator should know of a draft that was learnt, in sentences; the page shows them above the report. */
final class LearnNotices {

    /** Of more years that stay typed nobody reads in a line. */
    private static final int SHOWN = 8;

    private final Messages messages;
    private final List<String> sentences = new ArrayList<>();

    LearnNotices(Messages messages) {
        this.messages = messages;
    }

    List<String> list() {
        return List.copyOf(sentences);
    }

    void say(String key, Object... arguments) {
        sentences.add(messages.text(key, arguments));
    }

    void returns(LearnedReturns returns, List<NumberSuggestion> suggestions, String period) {
        returns.unreadable().forEach(this::unreadable);
        returns.departments().stream()
                .filter(each -> !each.named())
                .forEach(each -> say("learn.no-department", each.files().get(0), each.name()));
        odd(returns);
        long figures =
                suggestions.stream().filter(each -> each.mention().isFigure()).count();
        long nothing = suggestions.stream()
                .filter(each -> each.grade() == ProofGrade.NONE)
                .count();
        if (returns.items().isEmpty() && returns.ledgers().isEmpty()) {
            say("learn.no-returns");
        } else if (nothing * 2 > figures) {
            say("learn.other-year", nothing, figures, period);
        }
    }

    private void unreadable(String file, String code) {
        String meaning = "finding.file." + code + ".meaning";
        say("learn.unreadable", file, messages.has(meaning) ? messages.text(meaning) : code);
    }

    void same(Map<String, String> same) {
        same.entrySet().stream()
                .findFirst()
                .ifPresent(first -> say("learn.same-files", same.size(), first.getKey(), first.getValue()));
    }

    void misread(List<String> names) {
        if (!names.isEmpty()) {
            say("learn.misread", names.size(), shown(names));
        }
    }

    void ownSheets(Map<String, Integer> byDepartment) {
        if (!byDepartment.isEmpty()) {
            int all = byDepartment.values().stream().mapToInt(Integer::intValue).sum();
            say("learn.own-sheets", all, shown(List.copyOf(byDepartment.keySet())));
        }
    }

    /** Who is missing in whatever is summed up or compared. */
    private void odd(LearnedReturns returns) {
        for (LearnedDepartment each : returns.departments()) {
            String file = each.files().get(0);
            List<String> labels = returns.odd().labels().getOrDefault(each.code(), List.of());
            if (returns.odd().empty().contains(each.code())) {
                say("learn.empty-return", each.name(), file);
            } else if (!labels.isEmpty()) {
                say("learn.odd-return", each.name(), file, labels.get(0), labels.size());
            }
        }
    }

    void period(ReportHead head, String period) {
        if (!head.period().isEmpty() && !head.period().equals(period)) {
            say("learn.period-differs", head.span(), period);
        }
    }

    void years(YearPlaces years) {
        if (!years.places().isEmpty()) {
            say("learn.years-placed", years.places().size());
        }
        if (years.date() != null) {
            say("learn.date-placed", years.date().toString());
        }
        if (!years.typed().isEmpty()) {
            say("learn.years-typed", years.typed().size(), shown(years.typed()));
        }
    }

    /** Words that state a direction or a rank, in sentences of the report. */
    void trends(OldReport report) {
        Pattern trend = Pattern.compile("[^。；！？]{0,20}" + LearnTerms.LEARN_TREND.any());
        List<String> found = report.lines().stream()
                .flatMap(line -> trend.matcher(line.text()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            say("learn.trends-typed", found.size(), shown(found));
        }
    }

    private static String shown(List<String> found) {
        return found.stream().limit(SHOWN).map(each -> "“" + each + "”").collect(Collectors.joining())
                + (found.size() > SHOWN ? "…" : "");
    }

    void mistakes(List<DefinitionMistake> mistakes) {
        mistakes.stream()
                .map(each -> messages.text("learn.mistake", MistakeSentence.of(each, messages)))
                .forEach(sentences::add);
    }

    void blocking(List<Finding> blocking) {
        if (!blocking.isEmpty()) {
            say("learn.blocking", blocking.size(), messages.finding(blocking.get(0)));
        }
    }
}
