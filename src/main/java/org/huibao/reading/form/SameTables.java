package org.huibao.reading.form;

import java.util.List;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.workbook.Cell;

/** A place without the name of a sheet that is found in several of equal standing. */
final class SameTables {

    private SameTables() {}

    /**
     * The one that is filled; two are doubtful. An address is found in every sheet: there the first holds, unless another one has the
     * same words beside the value.
     */
    static SearchResult one(List<SearchResult.Found> found, boolean fixed) {
        SearchResult.Found first = found.get(0);
        List<SearchResult.Found> filled =
                found.stream().filter(each -> isFilled(each.place())).toList();
        if (filled.size() <= 1) {
            return filled.isEmpty() ? first : filled.get(0);
        }
        List<SearchResult.Found> rivals = fixed
                ? filled.stream()
                        .filter(each -> isAlike(filled.get(0).place(), each.place()))
                        .toList()
                : filled;
        return rivals.size() <= 1
                ? filled.get(0)
                : new SearchResult.Doubtful(
                        PlaceDoubt.ROW_AMBIGUOUS,
                        rivals.get(0).place(),
                        rivals.stream().map(each -> each.place().shown()).toList(),
                        "1");
    }

    private static boolean isFilled(ValuePlace place) {
        return place.sheet().filled(place.row(), place.column());
    }

    private static boolean isAlike(ValuePlace one, ValuePlace other) {
        List<String> words = words(one);
        return one == other || !words.isEmpty() && words.equals(words(other));
    }

    private static List<String> words(ValuePlace place) {
        return place.sheet().inRow(place.row()).stream()
                .filter(label -> label.cell().kind() == Cell.Kind.TEXT && !label.coversColumn(place.column()))
                .map(SheetLabel::folded)
                .toList();
    }
}
