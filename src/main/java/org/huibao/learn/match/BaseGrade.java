package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.List;
import org.huibao.learn.match.CandidateSearch.Found;
import org.huibao.learn.match.NumberSuggestion.Reason;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.PrintedNumber.Printed;
import org.huibao.learn.source.LedgerAmount;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is that a number is a quantity of the returns by itself, without its neighbours.
 *
 * <p>Proved are three cases: (1) the labels are spoken of nearly whole, the clause says nothing else, and nothing else of this value fits half as well;
 * (2) hardly anything in the returns has this value, and the labels are spoken of; (3) a relation of the report holds, see {@link RelationProof}.
 * Evidence is counted in bits: what the value tells by its rarity and what the words tell must together outweigh all labels that there are,
 * with a margin of about one in a thousand.
 */
final class BaseGrade {

    /** Bits by which it is surer that a number is this cell than that it is any other number. */
    private static final double ENOUGH = 8;

    private static final double MARGIN = 2.2;

    private BaseGrade() {}

    static NumberSuggestion of(FigureMention mention, Found found, @Nullable QuantityCandidate chosen) {
        if (chosen == null) {
            ProofGrade none = ProofGrade.NONE;
            return new NumberSuggestion(mention, none, null, "", List.of(Reason.of("nothing")), found.list());
        }
        List<QuantityCandidate> others =
                found.list().stream().filter(each -> each != chosen).toList();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                chosen.printed() == Printed.EXACTLY
                        ? "value"
                        : chosen.printed() == Printed.CUT ? "value-cut" : "value-rounded"));
        reasons.add(Reason.of("label", percent(chosen.share())));
        double margin = margin(chosen, others, reasons);
        double evidence = Math.min(30, chosen.bits() * 0.55) * chosen.share()
                + found.telling()
                + 4 * chosen.named() * chosen.share();
        ProofGrade grade = grade(mention, chosen, margin, evidence, found.only(), reasons);
        return new NumberSuggestion(
                mention,
                grade,
                new NumberMeaning.Held(chosen.quantity()),
                QuantityName.of(chosen.quantity()),
                reasons,
                others);
    }

    private static ProofGrade grade(
            FigureMention mention,
            QuantityCandidate chosen,
            double margin,
            double evidence,
            boolean only,
            List<Reason> reasons) {
        boolean whose = !chosen.quantity().others() || chosen.named() >= 0.7;
        if (!whose) {
            reasons.add(Reason.of("whose"));
        }
        if (chosen.unit() < 0) {
            reasons.add(Reason.of("other-unit"));
        }
        boolean year = CandidateSearch.isOfYear(mention, chosen.quantity());
        boolean clear = whose && year && margin >= MARGIN;
        boolean unit = chosen.unit() >= 0 || chosen.share() >= 0.8 && digits(chosen) >= 2;
        boolean ownWords = chosen.explained() >= 0.75 || chosen.own() >= 0.6;
        if (clear && unit && chosen.share() >= 0.8 && ownWords && evidence >= ENOUGH) {
            reasons.add(Reason.of("whole-label"));
            return ProofGrade.PROVED;
        }
        boolean rare = only && chosen.printed() == Printed.EXACTLY && digits(chosen) >= 4;
        if (clear && unit && rare && chosen.share() >= 0.55 && chosen.explained() >= 0.35 && evidence >= ENOUGH) {
            reasons.add(Reason.of("rare"));
            return ProofGrade.PROVED;
        }
        boolean alone =
                margin >= 6 && chosen.printed() == Printed.EXACTLY && chosen.unit() == 1 && chosen.share() >= 0.62;
        if (clear && alone && digits(chosen) >= 2 && ownWords && evidence >= ENOUGH) {
            reasons.add(Reason.of("alone"));
            return ProofGrade.PROVED;
        }
        return year && whose && margin >= 0.5 && chosen.share() >= 0.5 ? ProofGrade.LIKELY : ProofGrade.GUESS;
    }

    private static int digits(QuantityCandidate chosen) {
        return chosen.quantity()
                .value()
                .abs()
                .stripTrailingZeros()
                .unscaledValue()
                .toString()
                .length();
    }

    /** To the next that is another fact: a register that comes to what the same department's table says bears it out. */
    private static double margin(QuantityCandidate chosen, List<QuantityCandidate> others, List<Reason> reasons) {
        double margin = 20;
        for (QuantityCandidate other : others) {
            if (bearsOut(chosen, other)) {
                reasons.add(Reason.of("borne-out", QuantityName.place(other.quantity())));
                continue;
            }
            double away = chosen.score() - other.score();
            if (away < MARGIN && margin >= MARGIN) {
                reasons.add(Reason.of("rival", QuantityName.place(other.quantity())));
            }
            margin = Math.min(margin, away);
        }
        return margin;
    }

    private static boolean bearsOut(QuantityCandidate chosen, QuantityCandidate other) {
        LedgerAmount own = chosen.quantity().ledger();
        LedgerAmount its = other.quantity().ledger();
        if (own != null && its != null) {
            // Cases of one kind that come to what all cases do are all that bear an amount.
            return own.where().isEmpty()
                    && own.file().equals(its.file())
                    && own.sheet().equals(its.sheet());
        }
        return (own != null || its != null)
                && chosen.quantity().departments().equals(other.quantity().departments())
                && other.share() >= 0.5
                && chosen.quantity().amount().compareTo(other.quantity().amount()) == 0;
    }

    static long percent(double share) {
        return Math.round(share * 100);
    }
}
