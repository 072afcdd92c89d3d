package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.word.ReportLine.TablePlace;

/** The suggestions around a number: of its sentence, its paragraph and the one before; in a table, of its row and of the rows above. */
final class NearSuggestions {

    /** Paragraphs back, and rows up. */
    private static final int FAR = 30;

    private final List<FigureMention> mentions;
    private final Map<Integer, NumberSuggestion> suggestions;
    private final Map<Integer, Integer> places = new HashMap<>();

    NearSuggestions(List<FigureMention> mentions, Map<Integer, NumberSuggestion> suggestions) {
        this.mentions = mentions;
        this.suggestions = suggestions;
        for (int i = 0; i < mentions.size(); i++) {
            places.put(mentions.get(i).id(), i);
        }
    }

    /** That mean something, the nearest first. */
    List<NumberSuggestion> of(FigureMention mention) {
        return mention.line().cell() == null
                ? ofProse(mention)
                : ofTable(mention, mention.line().cell());
    }

    private List<NumberSuggestion> ofProse(FigureMention mention) {
        List<NumberSuggestion> before = new ArrayList<>();
        List<NumberSuggestion> behind = new ArrayList<>();
        List<NumberSuggestion> earlier = new ArrayList<>();
        int place = places.getOrDefault(mention.id(), 0);
        for (int at = place - 1; at >= 0 && place - at < FAR; at--) {
            FigureMention other = mentions.get(at);
            if (other.line().cell() != null) {
                break;
            }
            boolean paragraph = other.line().equals(mention.line());
            add(other, paragraph && other.sentence() == mention.sentence() ? before : earlier);
        }
        for (int at = place + 1; at < mentions.size() && at - place < 8; at++) {
            FigureMention other = mentions.get(at);
            if (!other.line().equals(mention.line()) || other.sentence() != mention.sentence()) {
                break;
            }
            add(other, behind);
        }
        before.addAll(behind);
        before.addAll(earlier);
        return before;
    }

    private List<NumberSuggestion> ofTable(FigureMention mention, TablePlace cell) {
        List<NumberSuggestion> row = new ArrayList<>();
        List<NumberSuggestion> column = new ArrayList<>();
        int place = places.getOrDefault(mention.id(), 0);
        for (int at = place - 1; at >= 0; at--) {
            FigureMention other = mentions.get(at);
            TablePlace its = other.line().cell();
            if (its == null || its.table() != cell.table() || cell.row() - its.row() > FAR) {
                break;
            }
            if (its.row() == cell.row()) {
                add(other, row);
            } else if (its.column() == cell.column()) {
                add(other, column);
            }
        }
        for (int at = place + 1; at < mentions.size(); at++) {
            FigureMention other = mentions.get(at);
            TablePlace its = other.line().cell();
            if (its == null || its.table() != cell.table() || its.row() != cell.row()) {
                break;
            }
            add(other, row);
        }
        row.addAll(column);
        return row;
    }

    private void add(FigureMention mention, List<NumberSuggestion> into) {
        NumberSuggestion its = suggestions.get(mention.id());
        if (its != null && its.meaning() != null && (its.isLikely() || RelationSearch.isClear(its))) {
            into.add(its);
        }
    }
}
