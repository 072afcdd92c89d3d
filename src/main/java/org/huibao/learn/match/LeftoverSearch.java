package org.huibao.learn.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huibao.learn.match.NumberMeaning.Way;
import org.huibao.learn.match.NumberMeaning.WorkedOut;
import org.huibao.learn.match.NumberSuggestion.Reason;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.PrintedNumber.Printed;
import org.huibao.learn.word.ReportLine.TablePlace;
import org.jspecify.annotations.Nullable;

/** Numbers that no return holds: the sum of neighbours, what two of them differ by, the sum of a column; and what was worked out before under the same name. */
final class LeftoverSearch {

    private final Map<Integer, NumberSuggestion> suggestions;
    private final NearSuggestions around;

    LeftoverSearch(Map<Integer, NumberSuggestion> suggestions, NearSuggestions around) {
        this.suggestions = suggestions;
        this.around = around;
    }

    void fill(List<FigureMention> mentions) {
        Map<String, List<FigureMention>> columns = columns(mentions);
        for (FigureMention mention : mentions) {
            NumberSuggestion own = suggestions.get(mention.id());
            boolean open = mention.isFigure()
                    && mention.number() != null
                    && (own == null || own.grade() == ProofGrade.NONE || own.grade() == ProofGrade.GUESS)
                    && mention.saying().change() == 0
                    && !mention.unit().base().equals("%");
            if (!open) {
                continue;
            }
            NumberSuggestion filled = ofColumn(mention, columns);
            filled = filled == null ? ofSentence(mention) : filled;
            if (filled != null && own != null && own.meaning() != null && filled.grade() == ProofGrade.PROVED) {
                // The returns hold this value under a label that is near: which of the two it is, nobody can say.
                filled = filled.as(ProofGrade.LIKELY, Reason.of("rival", own.name()));
            }
            if (filled != null) {
                suggestions.put(mention.id(), filled);
            }
        }
    }

    private static Map<String, List<FigureMention>> columns(List<FigureMention> mentions) {
        Map<String, List<FigureMention>> columns = new LinkedHashMap<>();
        for (FigureMention each : mentions) {
            TablePlace cell = each.line().cell();
            if (cell != null) {
                columns.computeIfAbsent(
                                each.line().part() + "|" + cell.table() + "|" + cell.column(),
                                none -> new ArrayList<>())
                        .add(each);
            }
        }
        return columns;
    }

    /** The row 合计 below all others. */
    private @Nullable NumberSuggestion ofColumn(FigureMention mention, Map<String, List<FigureMention>> columns) {
        TablePlace cell = mention.line().cell();
        if (cell == null) {
            return null;
        }
        List<NumberSuggestion> above = new ArrayList<>();
        for (FigureMention each :
                columns.getOrDefault(mention.line().part() + "|" + cell.table() + "|" + cell.column(), List.of())) {
            if (each.id() < mention.id() && each.isFigure()) {
                NumberSuggestion its = suggestions.get(each.id());
                if (its == null || its.meaning() == null) {
                    return null;
                }
                above.add(its);
            }
        }
        NumberSuggestion sum = above.size() < 2 ? null : sum(mention, above);
        return sum == null || LabelText.isTotal(mention.clause())
                ? sum
                : sum.as(ProofGrade.LIKELY, Reason.of("no-word", mention.clause()));
    }

    private static @Nullable NumberSuggestion sum(FigureMention mention, List<NumberSuggestion> parts) {
        WorkedOut sum = new WorkedOut(
                Way.PLUS,
                parts.stream()
                        .map(NumberSuggestion::meaning)
                        .map(Objects::requireNonNull)
                        .toList(),
                parts.get(0).meaning() == null
                        ? mention.unit()
                        : parts.get(0).meaning().unit());
        return worked(mention, sum, parts, "sum");
    }

    private static @Nullable NumberSuggestion worked(
            FigureMention mention, WorkedOut worked, List<NumberSuggestion> parts, String why) {
        BigDecimal amount = worked.amount();
        if (mention.number() == null || amount == null || mention.number().prints(amount) == Printed.NOT) {
            return null;
        }
        boolean proved = parts.stream().allMatch(each -> each.grade() == ProofGrade.PROVED);
        String names = String.join(
                why.equals("sum") ? " + " : " − ",
                parts.stream().map(NumberSuggestion::name).toList());
        return new NumberSuggestion(
                mention,
                proved ? ProofGrade.PROVED : ProofGrade.LIKELY,
                worked,
                "",
                List.of(Reason.of(why, names)),
                List.of());
    }

    private @Nullable NumberSuggestion ofSentence(FigureMention mention) {
        if (mention.line().cell() != null) {
            return null;
        }
        List<NumberSuggestion> near = around.of(mention).stream()
                .filter(each -> each.mention().line().equals(mention.line()))
                .filter(each -> each.mention().sentence() == mention.sentence())
                .filter(each -> RelationSearch.sameThing(each.mention().unit(), mention.unit()))
                .filter(each -> !each.mention().unit().base().equals("%")
                        && each.mention().saying().change() == 0)
                .toList();
        if (mention.saying().total()) {
            List<NumberSuggestion> before = near.stream()
                    .filter(each -> each.mention().id() < mention.id())
                    .toList();
            for (int count = 2; count <= before.size(); count++) {
                NumberSuggestion sum = sum(mention, before.subList(0, count));
                if (sum != null) {
                    return sum;
                }
            }
        }
        return difference(mention, near);
    }

    /** Of two neighbours, the nearest before all; proved where words say that something is left over, and no other two leave the same. */
    private static @Nullable NumberSuggestion difference(FigureMention mention, List<NumberSuggestion> near) {
        NumberSuggestion first = null;
        for (NumberSuggestion whole : near) {
            for (NumberSuggestion part : near) {
                NumberMeaning from = whole.meaning();
                NumberMeaning less = part.meaning();
                if (whole == part || from == null || less == null) {
                    continue;
                }
                NumberSuggestion found = worked(
                        mention,
                        new WorkedOut(Way.LESS, List.of(from, less), from.unit()),
                        List.of(whole, part),
                        "less");
                if (found != null && first != null) {
                    return first.as(ProofGrade.LIKELY, Reason.of("rival-pair", whole.name(), part.name()));
                }
                first = found == null ? first : found;
            }
        }
        if (first == null || mention.number() == null || !mention.saying().remainder()) {
            return first == null ? null : first.as(ProofGrade.LIKELY, Reason.of("no-word", mention.clause()));
        }
        boolean telling = mention.number().value().intValue() >= 10;
        return telling ? first : first.as(ProofGrade.LIKELY, Reason.of("small"));
    }
}
