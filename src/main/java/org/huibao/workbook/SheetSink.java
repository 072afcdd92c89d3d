package org.huibao.workbook;

import java.util.List;

/** What a sheet's reader tells, in the order of the file. */
interface SheetSink {
    /**
     * @param cells from left to right, {@link Cell.Kind#BLANK} ones included
     * @return false to stop
     */
    boolean row(int number, boolean hidden, List<Cell> cells);

    default void hiddenColumns(int first, int last) {}

    default void merged(Grid.Region region) {}

    /** The code of a page header or footer. */
    default void pageHeader(String code) {}

    /** What Excel says when somebody enters the cells. */
    default void prompt(String text, String cells) {}

    /** @param cells that the format is for: {@code D4 F4:F9} */
    default void conditional(String cells, String operator, List<String> formulas, String code) {}

    /** The sheet has shapes or comments, in other parts. */
    default void pointsToShapes() {}
}
