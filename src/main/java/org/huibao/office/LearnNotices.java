package org.huibao.office;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.learn.draft.ReportHead;
import org.huibao.learn.draft.YearPlaces;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.source.LearnedReturns;
import org.huibao.message.Messages;
import org.huibao.model.Finding;

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
        returns.unreadable()
                .forEach((file, code) -> say(
                        messages.has("learn.unreadable." + code) ? "learn.unreadable." + code : "learn.unreadable",
                        file,
                        code));
        returns.departments().stream()
                .filter(each -> !each.named())
                .forEach(each -> say("learn.no-department", each.files().get(0), each.name()));
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
            List<String> shown =
                    years.typed().subList(0, Math.min(SHOWN, years.typed().size()));
            String more = years.typed().size() > SHOWN ? "…" : "";
            say("learn.years-typed", years.typed().size(), String.join("”“", shown) + more);
        }
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
