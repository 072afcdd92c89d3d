package org.huibao.reading.period;

import java.util.List;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/** The title of a table that stands below another one in the same sheet: 2019年情况 below this year's table. */
public record TableTitle(SheetIndex sheet, SheetHeadings headings) {

    private static final int ROWS = 4;

    /** True if it names another period; the titles at the top of a sheet are judged with the sheet. */
    public boolean isOfOtherPeriod(int headerTop) {
        Grid grid = sheet.grid();
        int top = headerTop;
        while (top > 1 && headerTop - top < ROWS && isTitle(grid.row(top - 1))) {
            top--;
        }
        return top > 1 && top < headerTop && headings.isOfOtherPeriod(grid, top, headerTop - 1);
    }

    private static boolean isTitle(List<Cell> row) {
        List<Cell> filled = row.stream().filter(SheetIndex::hasContent).toList();
        return filled.size() <= 1 && filled.stream().allMatch(cell -> cell.kind() == Cell.Kind.TEXT);
    }
}
