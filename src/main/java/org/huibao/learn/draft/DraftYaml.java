package org.huibao.learn.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huibao.learn.match.FoundRelation;
import org.huibao.learn.match.NumberMeaning;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.match.QuantityName;
import org.huibao.learn.source.LearnedDepartment;
import org.jspecify.annotations.Nullable;

/** The draft's definition as an administrator reads it on. */
public final class DraftYaml {

    private final DraftJob job;
    private final ReportHead head;
    private final @Nullable LocalDate date;
    private final Function<NumberSuggestion.Reason, String> say;

    /**
     * @param date of the report; null for none
     * @param say a reason as a sentence
     */
    public DraftYaml(
            DraftJob job, ReportHead head, @Nullable LocalDate date, Function<NumberSuggestion.Reason, String> say) {
        this.job = job;
        this.head = head;
        this.date = date;
        this.say = say;
    }

    public String job(String note) {
        StringBuilder yaml =
                new StringBuilder("# ").append(DraftText.comment(note)).append('\n');
        yaml.append("title: ").append(DraftText.quoted(head.title())).append('\n');
        yaml.append("county: ")
                .append(DraftText.quoted(head.county().isEmpty() ? "-" : head.county()))
                .append('\n');
        if (date != null) {
            yaml.append("date: ").append(date).append('\n');
        }
        yaml.append("departments:\n");
        for (LearnedDepartment each : job.departments()) {
            yaml.append("  - {code: ").append(each.code()).append(", name: ").append(DraftText.quoted(each.name()));
            if (!each.aliases().isEmpty()) {
                yaml.append(", aliases: [")
                        .append(String.join(
                                ", ",
                                each.aliases().stream().map(DraftText::quoted).toList()))
                        .append(']');
            }
            yaml.append("}\n");
        }
        return yaml.toString();
    }

    /** Proved ones, then all others as comments. */
    public String indicators(String note, String others, List<NumberSuggestion> suggestions) {
        StringBuilder yaml =
                new StringBuilder("# ").append(DraftText.comment(note)).append("\nindicators:\n");
        job.used().forEach(each -> indicator(each, yaml));
        yaml.append("\n# ").append(DraftText.comment(others)).append('\n');
        for (NumberSuggestion each : suggestions) {
            if (each.grade() == ProofGrade.LIKELY || each.grade() == ProofGrade.GUESS) {
                comment(each, yaml);
            }
        }
        return yaml.toString();
    }

    private void indicator(DraftIndicator each, StringBuilder yaml) {
        yaml.append("  - code: ").append(each.code()).append('\n');
        yaml.append("    name: ").append(DraftText.quoted(each.name())).append('\n');
        if (!each.aliases().isEmpty()) {
            yaml.append("    aliases: [")
                    .append(String.join(
                            ", ", each.aliases().stream().map(DraftText::quoted).toList()))
                    .append("]\n");
        }
        if (!each.unit().isEmpty()) {
            yaml.append("    unit: ").append(DraftText.quoted(each.unit())).append('\n');
        }
        if (!each.from().isEmpty()) {
            yaml.append("    from: [")
                    .append(String.join(", ", each.from().stream().distinct().toList()))
                    .append("]\n");
        }
        if (!each.combine().isEmpty()) {
            yaml.append("    combine: ").append(each.combine()).append('\n');
        }
        if (!each.formula().isEmpty()) {
            yaml.append("    formula: ")
                    .append(DraftText.quoted(each.formula()))
                    .append('\n');
        }
        if (each.decimals() > 0) {
            yaml.append("    decimals: ").append(each.decimals()).append('\n');
        }
        if (each.down()) {
            yaml.append("    rounding: down\n");
        }
        if (!each.place().isEmpty()) {
            yaml.append(each.ledger() == null ? "    at: " : "    ledger: ")
                    .append(each.place())
                    .append('\n');
        }
        for (NumberSuggestion used : each.used().stream().limit(1).toList()) {
            yaml.append("    # ")
                    .append(DraftText.comment(around(used) + "  " + String.join(" ", reasons(used))))
                    .append('\n');
        }
    }

    private void comment(NumberSuggestion each, StringBuilder yaml) {
        String what = each.meaning() instanceof NumberMeaning.Held held
                ? QuantityName.of(held.quantity()) + " ← " + QuantityName.place(held.quantity())
                : each.name();
        yaml.append("#   ")
                .append(DraftText.comment(around(each) + "  " + what + "  " + String.join(" ", reasons(each))))
                .append('\n');
    }

    private List<String> reasons(NumberSuggestion each) {
        List<String> said = new ArrayList<>();
        each.reasons().forEach(reason -> said.add(say.apply(reason)));
        return said;
    }

    private static String around(NumberSuggestion each) {
        String text = each.mention().line().text();
        int from = Math.max(0, each.mention().start() - 16);
        int to = Math.min(text.length(), each.mention().end() + 4);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    private @Nullable DraftIndicator used(NumberSuggestion suggestion) {
        DraftIndicator its = job.indicator(suggestion);
        return its != null && job.used().contains(its) ? its : null;
    }

    /** The sums that hold in the report between figures of their own. */
    public String checks(String note) {
        StringBuilder yaml =
                new StringBuilder("# ").append(DraftText.comment(note)).append("\nchecks:\n");
        List<String> written = new ArrayList<>();
        for (FoundRelation each : job.relations()) {
            DraftIndicator total = used(each.total());
            List<String> parts = new ArrayList<>();
            for (NumberSuggestion part : each.parts()) {
                DraftIndicator its = used(part);
                if (its != null) {
                    parts.add(its.code());
                }
            }
            if (total == null || parts.size() < each.parts().size() || parts.contains(total.code())) {
                continue;
            }
            String expect = String.join(" + ", parts) + " = " + total.code();
            if (!written.contains(expect)) {
                written.add(expect);
                yaml.append("  - id: sum_").append(written.size()).append('\n');
                yaml.append("    expect: ").append(DraftText.quoted(expect)).append('\n');
                // One report in which numbers add up is no rule for all years.
                yaml.append("    level: warning\n");
                yaml.append("    # ").append(DraftText.comment(each.text())).append('\n');
            }
        }
        return written.isEmpty() ? "# " + DraftText.comment(note) + "\nchecks: []\n" : yaml.toString();
    }
}
