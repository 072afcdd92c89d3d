package org.huibao.reading.form;

import java.util.Optional;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.workbook.Cell;

/** A column that a definition gives by its letter. */
final class LetteredColumn {

    private static final int FARTHEST_HEADER = 60;

    private LetteredColumn() {}

    /** The words next above the place in a row of headers. */
    static Optional<SheetLabel> header(ValuePlace place) {
        SheetIndex sheet = place.sheet();
        int last = Math.min(place.row() - 1, sheet.grid().rows());
        for (int row = last; row >= Math.max(1, last - FARTHEST_HEADER); row--) {
            Optional<SheetLabel> header = sheet.shownAt(row, place.column())
                    .filter(label -> label.cell().kind() == Cell.Kind.TEXT)
                    .filter(label -> sheet.inRow(label.top()).size() > 1);
            if (header.isPresent()) {
                return header;
            }
        }
        return Optional.empty();
    }
}
