package org.huibao.workbook;

import java.util.List;
import java.util.function.Predicate;

/** One sheet of an open workbook. */
public interface Sheet {
    /** As on the tab. */
    String name();

    /** From 1. */
    int number();

    boolean hidden();

    /**
     * Reads the sheet from its first row, one row at a time, in constant memory; empty rows are left out.
     *
     * @param visitor answers false to stop
     */
    void rows(Predicate<Row> visitor);

    /**
     * The merged regions. In a file they stand behind the rows: asking costs a walk through the whole sheet, and nothing the second time.
     */
    List<Grid.Region> merges();

    /**
     * The sheet as a grid, with its hidden rows and columns and merged regions.
     *
     * @throws SheetTooLarge if it has more rows than a form or table of a department may have; such a sheet is a ledger
     */
    Grid grid();

    /** What people see at the sheet and in none of its cells; nothing where it cannot be read. To be asked for a sheet whose grid is held, or whose rows
     * have passed by to the last. */
    default List<MarginText> margins() {
        return List.of();
    }

    /** How cells are shown while a condition holds; nothing where it cannot be read. To be asked as {@link #margins}. */
    default List<ConditionalFormat> conditionalFormats() {
        return List.of();
    }
}
