package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;

/** Tells what time the values under a header are about, by the header itself and by those merged over it at any level. */
public record HeaderTime(SheetIndex sheet, SheetHeadings headings) {

    /** Headers are merged over this many rows at most. */
    private static final int LEVELS = 4;

    public PeriodHeading of(SheetLabel header) {
        PeriodHeading own = headings.when(header);
        return own == PeriodHeading.NONE ? above(header) : own;
    }

    /** What the headers over it say, the nearest first. */
    public PeriodHeading above(SheetLabel header) {
        for (int row = header.top() - 1; row >= Math.max(1, header.top() - LEVELS) && !holdsNumbers(row); row--) {
            Optional<SheetLabel> over = headerOver(row, header);
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
    public boolean holdsNumbers(int row) {
        return sheet.grid().row(row).stream()
                .anyMatch(cell -> cell.kind() == Cell.Kind.NUMBER && cell.raw().length() != 4);
    }

    /** The header in a row above, merged over it or not; titles are none. */
    public Optional<SheetLabel> headerOver(int row, SheetLabel header) {
        return over(row, header.left()).filter(label -> !isTitle(label, header) && !isSaidOf(label));
    }

    /** 有效期至： | 2021年6月: what the words before it are about. */
    private boolean isSaidOf(SheetLabel label) {
        SheetLabel before = null;
        for (SheetLabel each : sheet.inRow(label.top())) {
            before = each.left() < label.left() ? each : before;
        }
        return before != null && (before.plain().endsWith(":") || TitleProse.isRule(before.plain()));
    }

    /** It has its row to itself and begins no further right than the table. */
    private boolean isTitle(SheetLabel label, SheetLabel header) {
        return sheet.inRow(label.top()).size() == 1
                && label.left() <= sheet.inRow(header.top()).get(0).left();
    }

    /** A header that is not merged reaches over the empty cells on its right. */
    private Optional<SheetLabel> over(int row, int column) {
        Optional<SheetLabel> shown = sheet.shownAt(row, column);
        if (shown.isPresent() || sheet.filled(row, column)) {
            return shown;
        }
        List<SheetLabel> left =
                sheet.inRow(row).stream().filter(label -> label.left() < column).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(left.get(left.size() - 1)).filter(label -> label.left() == label.right());
    }
}
