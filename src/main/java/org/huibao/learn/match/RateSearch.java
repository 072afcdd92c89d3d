package org.huibao.learn.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huibao.learn.match.NumberMeaning.Way;
import org.huibao.learn.match.NumberMeaning.WorkedOut;
import org.huibao.learn.match.NumberSuggestion.Reason;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.PrintedNumber;
import org.huibao.learn.prose.PrintedNumber.Printed;
import org.huibao.learn.prose.TellingWords;
import org.huibao.notation.Unit;
import org.huibao.notation.words.LearnTerms;
import org.jspecify.annotations.Nullable;

/** Of which two neighbours a number is the rate or the average. */
final class RateSearch {

    /** Further away nobody looks for the two counts. */
    private static final int MOST = 24;

    private static final List<String> RATE = LearnTerms.LEARN_RATE.list();

    private final Way way;

    RateSearch(Way way) {
        this.way = way;
    }

    private record RatePair(
            NumberSuggestion top,
            NumberSuggestion bottom,
            WorkedOut rate,
            Printed printed,
            double score,
            double root,
            boolean near) {}

    @Nullable
    NumberSuggestion of(FigureMention mention, PrintedNumber number, List<NumberSuggestion> near) {
        List<NumberSuggestion> counts = near.stream()
                .filter(each -> isCount(each.meaning()))
                .limit(MOST)
                .toList();
        String root = root(mention);
        List<RatePair> pairs = new ArrayList<>();
        for (int top = 0; top < counts.size(); top++) {
            for (int bottom = 0; bottom < counts.size(); bottom++) {
                RatePair pair = top == bottom ? null : pair(mention, number, counts, top, bottom, root);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort((one, other) -> Double.compare(other.score, one.score));
        return pairs.isEmpty() ? null : suggestion(mention, number, pairs);
    }

    private @Nullable RatePair pair(
            FigureMention mention,
            PrintedNumber number,
            List<NumberSuggestion> counts,
            int top,
            int bottom,
            String root) {
        NumberMeaning upper = counts.get(top).meaning();
        NumberMeaning lower = counts.get(bottom).meaning();
        if (upper == null || lower == null) {
            return null;
        }
        boolean over = way == Way.OVER;
        if (over == upper.unit().base().equals(lower.unit().base())
                && !(upper.unit().isNone() || lower.unit().isNone())) {
            return null;
        }
        WorkedOut rate = new WorkedOut(way, List.of(upper, lower), over ? upper.unit() : Unit.of("%"));
        BigDecimal amount = rate.amount();
        Printed printed = amount == null ? Printed.NOT : number.prints(amount);
        if (printed == Printed.NOT) {
            return null;
        }
        double fits = fit(root, counts.get(top).name())
                - 0.5 * fit(root, counts.get(bottom).name());
        boolean sentence = counts.get(top).mention().sentence() == mention.sentence()
                && counts.get(bottom).mention().sentence() == mention.sentence()
                && counts.get(top).mention().line().equals(mention.line());
        double score = 6 * fits + (sentence ? 2 : 0) - 0.15 * (top + bottom);
        return new RatePair(counts.get(top), counts.get(bottom), rate, printed, score, fits, sentence);
    }

    private NumberSuggestion suggestion(FigureMention mention, PrintedNumber number, List<RatePair> pairs) {
        RatePair best = pairs.get(0);
        List<RatePair> rivals = pairs.stream()
                .skip(1)
                .filter(each -> !each.rate.equals(best.rate))
                .toList();
        boolean clear = rivals.isEmpty() || best.score - rivals.get(0).score >= 1;
        boolean proved = isSure(best.top, number) && isSure(best.bottom, number);
        boolean whole = number.value().compareTo(BigDecimal.valueOf(100)) == 0;
        // Many pairs come to 100%: the name must say whose it is.
        boolean telling = best.root >= 0.45 && (!whole || best.near || fit(root(mention), best.top.name(), 20) >= 0.75)
                || best.near
                        && rivals.isEmpty()
                        && !whole
                        && number.step().signum() > 0
                        && number.step().compareTo(BigDecimal.ONE) < 0;
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(way == Way.OVER ? "average" : "rate", best.top.name(), best.bottom.name()));
        reasons.add(Reason.of(RelationSearch.cut(best.printed)));
        if (!clear) {
            reasons.add(Reason.of(
                    "rival-pair", rivals.get(0).top.name(), rivals.get(0).bottom.name()));
        }
        ProofGrade grade = clear && proved && telling
                ? ProofGrade.PROVED
                : clear && telling ? ProofGrade.LIKELY : ProofGrade.GUESS;
        return new NumberSuggestion(mention, grade, best.rate, "", reasons, List.of());
    }

    private static boolean isSure(NumberSuggestion each, PrintedNumber number) {
        boolean whole = number.value().compareTo(BigDecimal.valueOf(99)) > 0;
        return each.grade() == ProofGrade.PROVED || !whole && RelationSearch.isSupport(each, number);
    }

    private static boolean isCount(@Nullable NumberMeaning meaning) {
        return meaning != null
                && !meaning.unit().base().equals("%")
                && (!(meaning instanceof NumberMeaning.Held held)
                        || !held.quantity().before())
                && !(meaning instanceof WorkedOut worked && (worked.way() == Way.RISE || worked.way() == Way.OVER));
    }

    /** 办结 of 信访案件办结率. */
    static String root(FigureMention mention) {
        String clause = mention.context().stream()
                .map(FigureMention.ContextPiece::text)
                .filter(text -> RATE.stream().anyMatch(text::contains))
                .findFirst()
                .orElse(mention.clause());
        String telling = LabelText.letters(TellingWords.telling(clause));
        for (String word : RATE) {
            int at = telling.lastIndexOf(word);
            if (at > 0) {
                return telling.substring(0, at);
            }
        }
        return telling;
    }

    /** The share of the root's letters that the name holds, the last ones first of all. */
    static double fit(String root, String name) {
        return fit(root, name, 4);
    }

    private static double fit(String root, String name, int letters) {
        String end = root.length() > letters ? root.substring(root.length() - letters) : root;
        if (end.isEmpty()) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < end.length(); i++) {
            found += name.indexOf(end.charAt(i)) >= 0 ? 1 : 0;
        }
        return (double) found / end.length();
    }
}
