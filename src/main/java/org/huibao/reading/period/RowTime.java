package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;

/** Rows that belong to another time than the report's: under 2019年 alone in its row, or beside 2019年 that is merged over them. */
public final class RowTime {

    private record Said(SheetLabel label, PeriodHeading time) {}

    private final SheetIndex sheet;
    private final List<Said> times;

    public RowTime(SheetIndex sheet, SheetHeadings headings) {
        this.sheet = sheet;
        this.times = sheet.labels().stream()
                .map(label -> new Said(label, headings.when(label)))
                .filter(said -> said.time != PeriodHeading.NONE)
                .toList();
    }

    private boolean isAlone(SheetLabel label) {
        return sheet.grid().row(label.top()).stream()
                        .filter(SheetIndex::hasContent)
                        .count()
                == 1;
    }

    /** By what stands below the headers, the nearest first. */
    public boolean isOfAnother(SheetLabel row, int headerBottom) {
        Optional<Said> nearest = times.stream()
                .filter(said -> said.label.top() > headerBottom && said.label != row)
                .filter(said -> isAlone(said.label) ? said.label.top() < row.top() : isBeside(said.label, row))
                .reduce((above, below) -> below.label.top() >= above.label.top() ? below : above);
        return nearest.filter(said -> said.time.isOfAnother()).isPresent();
    }

    /** A group that is not merged reaches over the empty cells below. */
    private boolean isBeside(SheetLabel group, SheetLabel row) {
        if (group.right() >= row.left() || group.top() > row.top()) {
            return false;
        }
        int last = group.bottom();
        while (group.bottom() == group.top() && last < row.top() && !sheet.filled(last + 1, group.left())) {
            last++;
        }
        return last >= row.top();
    }
}
