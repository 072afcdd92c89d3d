package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.learn.match.NumberSuggestion.Reason;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.word.ReportLine.TablePlace;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table whose rows are departments: where the numbers of most rows are one item, each the row's own department's, then the column is
 * that item, whatever its header is called.
 */
final class ColumnProof {

    /** Fewer rows may be so by chance. */
    private static final int FEWEST = 3;

    private final Map<Integer, NumberSuggestion> suggestions;

    ColumnProof(Map<Integer, NumberSuggestion> suggestions) {
        this.suggestions = suggestions;
    }

    void prove(List<FigureMention> mentions) {
        Map<String, List<NumberSuggestion>> columns = new LinkedHashMap<>();
        for (FigureMention each : mentions) {
            TablePlace cell = each.line().cell();
            NumberSuggestion its = suggestions.get(each.id());
            if (cell != null && its != null && each.isFigure()) {
                columns.computeIfAbsent(
                                each.line().part() + "|" + cell.table() + "|" + cell.column(),
                                none -> new ArrayList<>())
                        .add(its);
            }
        }
        columns.values().forEach(this::column);
    }

    private void column(List<NumberSuggestion> column) {
        Map<String, List<NumberSuggestion>> byItem = new LinkedHashMap<>();
        for (NumberSuggestion each : column) {
            OfferedQuantity quantity = single(each);
            if (quantity != null && !each.has("whose")) {
                byItem.computeIfAbsent(quantity.key() + quantity.before(), none -> new ArrayList<>())
                        .add(each);
            }
        }
        for (List<NumberSuggestion> its : byItem.values()) {
            if (its.size() < FEWEST || its.size() * 3 < column.size() * 2) {
                continue;
            }
            for (NumberSuggestion each : its) {
                if (each.grade() != ProofGrade.PROVED && !each.has("rival") && !each.has("other-unit")) {
                    suggestions.put(each.mention().id(), each.as(ProofGrade.PROVED, Reason.of("column")));
                }
            }
            totals(column, its);
        }
    }

    /** The sum of the same item below them. */
    private void totals(List<NumberSuggestion> column, List<NumberSuggestion> its) {
        OfferedQuantity item = single(its.get(0));
        for (NumberSuggestion each : column) {
            boolean sum = each.meaning() instanceof NumberMeaning.Held held
                    && item != null
                    && held.quantity().kind() == OfferedQuantity.Kind.SUM
                    && held.quantity().key().equals(item.key());
            if (sum && each.grade() != ProofGrade.PROVED && !each.has("rival")) {
                suggestions.put(each.mention().id(), each.as(ProofGrade.PROVED, Reason.of("column")));
            }
        }
    }

    private static @Nullable OfferedQuantity single(NumberSuggestion each) {
        return each.meaning() instanceof NumberMeaning.Held held
                        && held.quantity().kind() == OfferedQuantity.Kind.ITEM
                ? held.quantity()
                : null;
    }
}
