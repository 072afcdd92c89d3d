package org.huibao.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Span;
import org.huibao.definition.ReportJob;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.Formula;
import org.huibao.formula.ParseResult;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;

/**
 * What a cumulative or stock figure goes on from and what the period adds to it: as its definition says, else by the names of other indicators in the
 * same unit, 累计案件数 and 本期案件数; 期末案件数, 期初案件数, 新增案件数 and 减少案件数.
 */
final class FlowPartners {

    private final Map<String, Indicator> byName = new HashMap<>();
    private final Indicator indicator;

    FlowPartners(ReportJob job, Indicator indicator) {
        this.indicator = indicator;
        job.indicators().stream()
                .filter(each -> each.kind() == Indicator.Kind.NUMBER
                        && each.unit().equals(indicator.unit())
                        && !each.code().equals(indicator.code()))
                .forEach(each -> byName.putIfAbsent(LabelFolding.fold(each.name()), each));
    }

    /** Nothing where it is what was published for the period before. */
    Optional<Formula> opening() {
        Formula written = indicator.flow().opening();
        if (written != null) {
            return Optional.of(written);
        }
        return indicator.flow().span() == Span.STOCK
                ? named(TimeTerms.FLOW_OPENING).flatMap(each -> formula(each.code(), each))
                : Optional.empty();
    }

    /** Nothing where nobody says. */
    Optional<Formula> change() {
        Formula written = indicator.flow().change();
        if (written != null) {
            return Optional.of(written);
        }
        if (indicator.flow().span() == Span.CUMULATIVE) {
            return plain().or(() -> named(TimeTerms.FLOW_PERIOD))
                    .filter(each -> each.flow().span() == Span.PERIOD)
                    .flatMap(each -> formula(each.code(), each));
        }
        // Of one of the two alone nobody knows whether there is no other way in or out.
        return named(TimeTerms.FLOW_ADDED)
                .flatMap(added -> named(TimeTerms.FLOW_REMOVED)
                        .flatMap(removed -> formula(added.code() + " - " + removed.code(), added, removed)));
    }

    private Optional<Indicator> plain() {
        return Optional.ofNullable(byName.get(subject()));
    }

    /** The indicator whose name says the same of another time. */
    private Optional<Indicator> named(TradeWords words) {
        String subject = subject();
        return words.list().stream()
                .flatMap(word -> Optional.ofNullable(byName.get(word + subject))
                        .or(() -> Optional.ofNullable(byName.get(subject + word)))
                        .stream())
                .findFirst();
    }

    /** Its name without what says of which time it is. */
    private String subject() {
        String name = LabelFolding.fold(indicator.name());
        TradeWords own =
                indicator.flow().span() == Span.CUMULATIVE ? TimeTerms.FLOW_CUMULATIVE : TimeTerms.FLOW_CLOSING;
        String shortest = name;
        for (String word : own.list()) {
            String rest = name.startsWith(word)
                    ? name.substring(word.length())
                    : name.endsWith(word) ? name.substring(0, name.length() - word.length()) : name;
            shortest = rest.length() < shortest.length() ? rest : shortest;
        }
        return shortest;
    }

    private static Optional<Formula> formula(String text, Indicator... used) {
        Set<String> codes = new HashSet<>();
        for (Indicator each : used) {
            codes.add(each.code());
        }
        return ExpressionParser.formula(text, codes) instanceof ParseResult.Good<Formula> good
                ? Optional.of(good.expression())
                : Optional.empty();
    }
}
