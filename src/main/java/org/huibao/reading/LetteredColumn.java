package org.huibao.reading;

import java.util.List;
import java.util.Optional;
import org.huibao.workbook.Cell;

/** A column that a definition gives by its letter: it may have come to stand under 上年. */
final class LetteredColumn {

    private static final int FARTHEST_HEADER = 60;

    private LetteredColumn() {}

    static Located ofThisTime(Place place, Headings headings) {
        SheetIndex sheet = place.sheet();
        HeaderTime time = new HeaderTime(sheet, headings);
        int last = Math.min(place.row() - 1, sheet.grid().rows());
        for (int row = last; row >= Math.max(1, last - FARTHEST_HEADER); row--) {
            Optional<Label> header = sheet.shownAt(row, place.column())
                    .filter(label -> label.cell().kind() == Cell.Kind.TEXT)
                    .filter(label -> sheet.inRow(label.top()).size() > 1);
            if (header.isPresent()) {
                return time.of(header.get()).isOfAnother()
                        ? new Located.Doubtful(
                                "column.ambiguous", place, List.of(header.get().plain()), "1")
                        : new Located.Found(place);
            }
        }
        return new Located.Found(place);
    }
}
