package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huibao.learn.match.CandidateSearch.Found;
import org.huibao.learn.match.NumberSuggestion.Reason;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.source.LearnedDepartment;
import org.huibao.learn.source.LearnedReturns;
import org.jspecify.annotations.Nullable;

/** Every number of the report with what it is taken for. */
public final class ReportMatch {

    private final CandidateSearch search;
    private final RelationSearch relations;
    private final LastYear lastYear;
    private final Map<Integer, NumberSuggestion> suggestions = new LinkedHashMap<>();
    private final List<FoundRelation> found = new ArrayList<>();

    public ReportMatch(LearnedReturns returns) {
        List<OfferedQuantity> quantities = new QuantityList(returns).list();
        search = new CandidateSearch(
                quantities,
                returns.departments().stream()
                        .collect(Collectors.toMap(LearnedDepartment::code, LearnedDepartment::name)));
        lastYear = new LastYear(quantities);
        relations = new RelationSearch(lastYear);
    }

    /** Of {@link #relations()} all sums that hold. */
    public List<NumberSuggestion> of(List<FigureMention> mentions) {
        Map<String, List<FigureMention>> paragraphs = new LinkedHashMap<>();
        for (FigureMention each : mentions) {
            boolean cell = each.line().cell() != null;
            paragraphs
                    .computeIfAbsent(
                            each.line().part() + each.line().paragraph() + (cell ? "|" + each.id() : ""),
                            none -> new ArrayList<>())
                    .add(each);
        }
        paragraphs.values().forEach(this::base);
        NearSuggestions around = new NearSuggestions(mentions, suggestions);
        for (FigureMention each : mentions) {
            derive(each, around);
        }
        new LeftoverSearch(suggestions, around).fill(mentions);
        paragraphs.values().forEach(this::relations);
        for (FigureMention each : mentions) {
            derive(each, around);
        }
        new ColumnProof(suggestions).prove(mentions);
        return mentions.stream().map(each -> suggestion(each)).toList();
    }

    private static boolean uses(@Nullable NumberMeaning whole, @Nullable NumberMeaning part) {
        return whole instanceof NumberMeaning.WorkedOut worked && worked.parts().contains(part);
    }

    public List<FoundRelation> relations() {
        return found;
    }

    /** This year's quantity of which this is last year's. */
    public @Nullable OfferedQuantity now(OfferedQuantity last) {
        return lastYear.now(last);
    }

    private NumberSuggestion suggestion(FigureMention mention) {
        NumberSuggestion its = suggestions.get(mention.id());
        return its != null ? its : left(mention);
    }

    private static NumberSuggestion left(FigureMention mention) {
        return new NumberSuggestion(
                mention,
                mention.isFigure() ? ProofGrade.NONE : ProofGrade.LEFT,
                null,
                "",
                List.of(
                        mention.isFigure()
                                ? Reason.of(mention.number() == null ? "no-digits" : "nothing")
                                : Reason.of("kind." + mention.kind().name().toLowerCase(Locale.ROOT))),
                List.of());
    }

    private void base(List<FigureMention> paragraph) {
        List<FigureMention> plain = paragraph.stream()
                .filter(each -> each.isFigure()
                        && each.number() != null
                        && each.saying().change() == 0)
                .toList();
        List<Found> candidates = plain.stream().map(search::of).toList();
        List<@Nullable QuantityCandidate> chosen = ParagraphMatch.of(candidates);
        List<NumberSuggestion> base = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            base.add(BaseGrade.of(plain.get(i), candidates.get(i), chosen.get(i)));
        }
        RelationProof proof = new RelationProof(base);
        proof.proved().forEach(each -> suggestions.put(each.mention().id(), each));
    }

    /** Once more with what was worked out: it may be the total of its neighbours. */
    private void relations(List<FigureMention> paragraph) {
        List<NumberSuggestion> known = paragraph.stream()
                .filter(each -> suggestions.containsKey(each.id()))
                .map(each -> Objects.requireNonNull(suggestions.get(each.id())))
                .toList();
        RelationProof proof = new RelationProof(known);
        proof.proved().forEach(each -> suggestions.put(each.mention().id(), each));
        found.addAll(proof.relations());
    }

    /** A change, a rate, an average, last year's: where the returns do not hold it themselves. */
    private void derive(FigureMention mention, NearSuggestions around) {
        NumberSuggestion own = suggestions.get(mention.id());
        boolean open = mention.isFigure() && (own == null || own.grade() != ProofGrade.PROVED);
        if (!open) {
            return;
        }
        NumberSuggestion derived = relations.of(mention, around.of(mention));
        if (derived == null) {
            return;
        }
        boolean better = own == null || derived.grade().compareTo(own.grade()) < 0;
        if (better) {
            suggestions.put(mention.id(), derived);
        }
        if (better && derived.grade() == ProofGrade.PROVED) {
            around.of(mention).stream()
                    .filter(each -> uses(derived.meaning(), each.meaning()) && each.grade() != ProofGrade.PROVED)
                    .forEach(each -> suggestions.put(
                            each.mention().id(), each.as(ProofGrade.PROVED, Reason.of("supports", mention.text()))));
        }
    }
}
