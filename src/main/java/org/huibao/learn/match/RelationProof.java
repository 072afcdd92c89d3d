package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huibao.learn.match.NumberSuggestion.Reason;
import org.jspecify.annotations.Nullable;

/** What the numbers of one paragraph say of each other: sums that hold, and neighbours that are neighbours in the return too. */
final class RelationProof {

    /** A label of which less is spoken is no label of the number, whatever adds up. */
    private static final int LEAST_SHARE = 50;

    private final NumberSuggestion[] all;
    private final List<FoundRelation> relations = new ArrayList<>();

    /** @param paragraph in reading order */
    RelationProof(List<NumberSuggestion> paragraph) {
        all = paragraph.toArray(new NumberSuggestion[0]);
    }

    List<NumberSuggestion> proved() {
        sums();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < all.length; i++) {
                neighbour(i);
            }
        }
        return List.of(all);
    }

    List<FoundRelation> relations() {
        return relations;
    }

    /** Parts behind their total, or before it. */
    private void sums() {
        for (int i = 0; i < all.length; i++) {
            if (all[i].meaning() == null || isRate(all[i])) {
                continue;
            }
            List<NumberSuggestion> behind = RelationSearch.addends(all[i], run(i + 1, 1, i));
            List<NumberSuggestion> before = RelationSearch.addends(all[i], run(i - 1, -1, i));
            List<NumberSuggestion> parts = behind != null ? behind : before;
            if (parts == null) {
                continue;
            }
            List<NumberSuggestion> ordered = new ArrayList<>(parts);
            if (behind == null) {
                Collections.reverse(ordered);
            }
            FoundRelation relation = new FoundRelation(all[i], ordered);
            List<NumberSuggestion> members = new ArrayList<>(ordered);
            members.add(all[i]);
            boolean fits = members.stream()
                    .allMatch(each -> isTotalOfOthers(each, relation)
                            || each.meaning() instanceof NumberMeaning.Held
                                    && each.share() >= LEAST_SHARE
                                    && !each.has("whose"));
            if (fits && parts.size() + 1 >= 3) {
                relations.add(relation);
                members.forEach(each -> prove(each, relation));
            }
        }
    }

    /** What was worked out from these very numbers proves nothing of them. */
    private static boolean isTotalOfOthers(NumberSuggestion each, FoundRelation relation) {
        return each == relation.total()
                && each.meaning() instanceof NumberMeaning.WorkedOut worked
                && worked.way() == NumberMeaning.Way.PLUS
                && relation.parts().stream().noneMatch(part -> worked.parts().contains(part.meaning()));
    }

    private void prove(NumberSuggestion member, FoundRelation relation) {
        for (int i = 0; i < all.length; i++) {
            boolean its = all[i].mention().id() == member.mention().id();
            if (its
                    && all[i].meaning() instanceof NumberMeaning.Held
                    && all[i].grade() == ProofGrade.LIKELY
                    && !all[i].has("rival")
                    && !all[i].has("other-unit")) {
                all[i] = all[i].as(ProofGrade.PROVED, Reason.of("relation", relation.text()));
            } else if (its && all[i].grade() == ProofGrade.PROVED) {
                all[i] = all[i].as(ProofGrade.PROVED, Reason.of("relation", relation.text()));
            }
        }
    }

    /** In one sentence, or the next where the total ends its own. */
    private List<NumberSuggestion> run(int from, int step, int total) {
        List<NumberSuggestion> run = new ArrayList<>();
        for (int at = from; at >= 0 && at < all.length && run.size() < 8; at += step) {
            int apart =
                    Math.abs(all[at].mention().sentence() - all[total].mention().sentence());
            if (apart > 1 || all[at].meaning() == null || isRate(all[at])) {
                break;
            }
            run.add(all[at]);
        }
        return run;
    }

    private static boolean isRate(NumberSuggestion each) {
        return each.mention().unit().base().equals("%")
                || each.mention().saying().change() != 0;
    }

    private void neighbour(int i) {
        NumberSuggestion own = all[i];
        if (own.grade() != ProofGrade.LIKELY || own.has("rival") || own.has("other-unit") || own.share() < 60) {
            return;
        }
        NumberSuggestion beside = beside(i - 1, own) != null ? beside(i - 1, own) : beside(i + 1, own);
        if (beside != null
                && own.mention().number() != null
                && own.mention().number().value().abs().intValue() >= 10) {
            all[i] = own.as(ProofGrade.PROVED, Reason.of("neighbours", beside.name()));
        }
    }

    private @Nullable NumberSuggestion beside(int at, NumberSuggestion own) {
        if (at < 0 || at >= all.length || all[at].grade() != ProofGrade.PROVED) {
            return null;
        }
        boolean near = all[at].meaning() instanceof NumberMeaning.Held one
                && own.meaning() instanceof NumberMeaning.Held other
                && ParagraphMatch.nearness(one.quantity(), other.quantity()) > 1;
        return near ? all[at] : null;
    }
}
