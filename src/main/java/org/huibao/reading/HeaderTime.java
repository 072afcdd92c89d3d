package org.huibao.reading;

import java.util.List;
import java.util.Optional;
import org.huibao.workbook.Cell;

/** Tells what time the values under a header are about, by the header itself and by those merged over it at any level. */
record HeaderTime(SheetIndex sheet, Headings headings) {

    /** Headers are merged over this many rows at most. */
    private static final int LEVELS = 4;

    PeriodHeading of(Label header) {
        PeriodHeading own = headings.when(header);
        return own == PeriodHeading.NONE ? above(header) : own;
    }

    /** What the headers over it say, the nearest first. */
    PeriodHeading above(Label header) {
        for (int row = header.top() - 1; row >= Math.max(1, header.top() - LEVELS) && !holdsNumbers(row); row--) {
            Optional<Label> over = headerOver(row, header);
            if (over.isPresent()) {
                PeriodHeading said = headings.when(over.get());
                if (said != PeriodHeading.NONE) {
                    return said;
                }
            }
        }
        return PeriodHeading.NONE;
    }

    /** True for a row of another table; a year may be a header. */
    boolean holdsNumbers(int row) {
        return sheet.grid().row(row).stream()
                .anyMatch(cell -> cell.kind() == Cell.Kind.NUMBER && cell.raw().length() != 4);
    }

    /** The header in a row above, merged over it or not; titles are none. */
    Optional<Label> headerOver(int row, Label header) {
        return over(row, header.left()).filter(label -> !isTitle(label, header) && !isSaidOf(label));
    }

    /** 有效期至： | 2021年6月: what the words before it are about. */
    private boolean isSaidOf(Label label) {
        Label before = null;
        for (Label each : sheet.inRow(label.top())) {
            before = each.left() < label.left() ? each : before;
        }
        return before != null && (before.plain().endsWith(":") || SheetTitles.isRule(before.plain()));
    }

    /** It has its row to itself and begins no further right than the table. */
    private boolean isTitle(Label label, Label header) {
        return sheet.inRow(label.top()).size() == 1
                && label.left() <= sheet.inRow(header.top()).get(0).left();
    }

    /** A header that is not merged reaches over the empty cells on its right. */
    private Optional<Label> over(int row, int column) {
        Optional<Label> shown = sheet.shownAt(row, column);
        if (shown.isPresent() || sheet.filled(row, column)) {
            return shown;
        }
        List<Label> left =
                sheet.inRow(row).stream().filter(label -> label.left() < column).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(left.get(left.size() - 1)).filter(label -> label.left() == label.right());
    }
}
