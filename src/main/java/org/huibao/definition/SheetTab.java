package org.huibao.definition;

/**
 * A sheet of a definition that is a workbook.
 *
 * @param number from 1, in the order of the tabs; 0 for a file without sheets
 * @param name as on the tab
 */
public record SheetTab(int number, String name) {

    /** Of a file that is a text. */
    public static final SheetTab NONE = new SheetTab(0, "");
}
