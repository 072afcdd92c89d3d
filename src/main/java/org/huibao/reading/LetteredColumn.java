package org.huibao.reading;

import java.util.Optional;
import org.huibao.workbook.Cell;

/** A column that a definition gives by its letter. */
final class LetteredColumn {

    private static final int FARTHEST_HEADER = 60;

    private LetteredColumn() {}

    /** The words next above the place in a row of headers. */
    static Optional<Label> header(Place place) {
        SheetIndex sheet = place.sheet();
        int last = Math.min(place.row() - 1, sheet.grid().rows());
        for (int row = last; row >= Math.max(1, last - FARTHEST_HEADER); row--) {
            Optional<Label> header = sheet.shownAt(row, place.column())
                    .filter(label -> label.cell().kind() == Cell.Kind.TEXT)
                    .filter(label -> sheet.inRow(label.top()).size() > 1);
            if (header.isPresent()) {
                return header;
            }
        }
        return Optional.empty();
    }
}
