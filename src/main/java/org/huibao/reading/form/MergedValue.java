package org.huibao.reading.form;

import java.util.Optional;
import java.util.stream.IntStream;
import org.huibao.definition.Indicator;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;

/** A value that is merged over more than its own row and column: nobody can say which of them it belongs to. */
final class MergedValue {

    private MergedValue() {}

    /** @return the region; nothing where the value is clearly that of the place */
    static Optional<Grid.Region> over(ValuePlace place, Indicator.Kind kind) {
        return place.sheet()
                .grid()
                .merged(place.row(), place.column())
                .filter(region -> coversOtherRows(place, region)
                        || kind == Indicator.Kind.NUMBER && coversOtherHeaders(place, region));
    }

    static String shown(Grid.Region region) {
        return first(region) + ":" + Addresses.of(region.bottom(), region.right());
    }

    static String first(Grid.Region region) {
        return Addresses.of(region.top(), region.left());
    }

    /** True if another row, with something of its own in it, shows the same value. */
    private static boolean coversOtherRows(ValuePlace place, Grid.Region region) {
        for (int row = region.top(); row <= region.bottom(); row++) {
            boolean own = row == place.row()
                    || place.rowLabel() != null && place.rowLabel().coversRow(row);
            if (!own
                    && place.sheet().grid().row(row).stream()
                            .anyMatch(
                                    cell -> SheetIndex.hasContent(cell) && !region.covers(cell.row(), cell.column()))) {
                return true;
            }
        }
        return false;
    }

    /** True for a number under 本年数 and 上年数 at once; one that reaches over its explanation is clear. */
    private static boolean coversOtherHeaders(ValuePlace place, Grid.Region region) {
        if (place.headers().isEmpty() || !place.sheet().filled(place.row(), place.column())) {
            return false;
        }
        SheetLabel own = place.headers().get(0);
        return IntStream.rangeClosed(region.left(), region.right())
                .filter(column -> !own.coversColumn(column))
                .mapToObj(column -> place.sheet().shownAt(own.bottom(), column))
                .anyMatch(header -> header.filter(
                                label -> !SheetHeadings.isOverRemarks(label) && !SheetHeadings.isOverUnits(label))
                        .isPresent());
    }
}
